import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { auditOf } from '../scheduling/a-schedule.ts';
import {
  aBedside,
  aSession,
  bedside,
  clock,
  minutesAgo,
  record,
  tryTo,
  type TestBedside,
} from './a-bedside.ts';

describe('a session at the bedside', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let test: TestBedside;
  let robin: string;
  let kim: string;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    test = await aBedside(owner);
    [robin, kim] = test.patientIds;
  });
  afterAll(() => owner.end());

  const start = (sessionId: string, ago = 20, url = here) =>
    record(url, test.physio, 'startSession', { sessionId, occurredAt: minutesAgo(ago), ...clock() });
  const finish = (sessionId: string, ago = 0) =>
    record(here, test.physio, 'finishSession', { sessionId, occurredAt: minutesAgo(ago), ...clock() });
  const stretch = (sessionId: string, from: number, until: number, more = {}) => ({
    id: randomUUID(),
    sessionId,
    patientId: robin,
    kind: 'STRENGTH_EXERCISE',
    startedAt: minutesAgo(from),
    endedAt: minutesAgo(until),
    oneToOne: true,
    ...clock(),
    ...more,
  });
  const presence = (sessionId: string, more = {}) => ({
    id: randomUUID(),
    sessionId,
    patientId: robin,
    attendance: 'ARRIVED',
    occurredAt: minutesAgo(18),
    ...clock(),
    ...more,
  });

  it('begins, is filled and ends; the calendar knows', async () => {
    const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 20 });
    expect(await start(sessionId)).toMatchObject({
      __typename: 'BedsideSession',
      session: { status: 'IN_PROGRESS', patients: [{ attendance: 'ARRIVED' }] },
    });
    const done = await record(here, test.physio, 'recordInterventionDelivery', stretch(sessionId, 20, 5));
    expect(done).toMatchObject({
      __typename: 'InterventionDelivery',
      minutes: 15,
      disciplineCode: 'PHYSIOTHERAPY',
    });
    expect(await finish(sessionId)).toMatchObject({
      session: { status: 'DELIVERED', patients: [{ attendance: 'ATTENDED', minutesDelivered: 15 }] },
    });
    expect(await bedside(there, test.ot, sessionId)).toMatchObject({
      delivery: { unplanned: false },
      patients: [{ patientId: robin, deliveries: [{ minutes: 15 }] }],
    });
    for (const operation of ['startSession', 'recordInterventionDelivery', 'finishSession']) {
      expect(await auditOf(owner, test.clinic.clinicId, operation)).toMatchObject([
        { outcome: 'ALLOWED', patient_id: robin },
      ]);
    }
  });

  it('begun twice on two servers begins once, and keeps the first time', async () => {
    const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 20 });
    await Promise.all([start(sessionId, 20, here), start(sessionId, 10, there)]);
    await start(sessionId, 5);
    const { rows } = await owner.query('SELECT started_at FROM session_delivery WHERE session_id = $1', [
      sessionId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('does not begin early, in the future, or when it was called off; does not end unbegun', async () => {
    const tomorrow = await aSession(owner, test, { patientIds: [robin], startedAgo: -1440 });
    expect(await start(tomorrow)).toMatchObject({ code: 'TOO_EARLY' });
    const off = await aSession(owner, test, { patientIds: [robin], startedAgo: 20, status: 'CANCELLED' });
    expect(await start(off)).toMatchObject({ code: 'SESSION_CALLED_OFF' });
    const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 90 });
    expect(await start(sessionId, -10)).toMatchObject({ code: 'IN_THE_FUTURE' });
    expect(await finish(sessionId)).toMatchObject({ code: 'STATUS_MOVE_IMPOSSIBLE' });
  });

  it('a group counts for each, never one-to-one, and names nobody else', async () => {
    const sessionId = await aSession(owner, test, {
      patientIds: [robin, kim],
      startedAgo: 30,
      kind: 'GROUP',
    });
    expect(
      await record(here, test.physio, 'recordInterventionDelivery', stretch(sessionId, 20, 5)),
    ).toMatchObject({ code: 'CODE_UNKNOWN', field: 'oneToOne' });
    for (const patientId of [robin, kim]) {
      const part = stretch(sessionId, 20, 5, { patientId, oneToOne: false });
      expect(await record(here, test.physio, 'recordInterventionDelivery', part)).toMatchObject({
        minutes: 15,
      });
    }
    await start(sessionId);
    expect(await finish(sessionId)).toMatchObject({
      session: {
        patients: [
          { attendance: 'ATTENDED', minutesDelivered: 15 },
          { attendance: 'ATTENDED', minutesDelivered: 15 },
        ],
      },
    });
    await owner.query(
      'UPDATE care_team_membership SET ends_on = current_date - 1 WHERE patient_id = $1 AND member_id = $2',
      [kim, test.ot.memberId],
    );
    const seen = await bedside(here, test.ot, sessionId);
    expect(seen).toMatchObject({ otherPatients: 1, patients: [{ patientId: robin }] });
  });

  describe('who came', () => {
    it('is recorded with times and reason; what another saw already is not overwritten', async () => {
      const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 20 });
      const first = presence(sessionId, { arrivedAt: minutesAgo(18) });
      expect(await record(here, test.physio, 'recordPresence', first)).toMatchObject({
        attendance: 'ARRIVED',
      });
      expect(await record(there, test.physio, 'recordPresence', first)).toMatchObject({ id: first.id });
      const blind = presence(sessionId, { attendance: 'ABSENT', lossReason: 'ILLNESS' });
      expect(await record(here, test.colleague, 'recordPresence', blind)).toMatchObject({
        code: 'VERSION_CONFLICT',
      });
      const seen = { ...blind, basedOnId: first.id };
      expect(await record(here, test.colleague, 'recordPresence', seen)).toMatchObject({
        lossReason: 'ILLNESS',
      });
      expect(await bedside(here, test.physio, sessionId)).toMatchObject({
        session: { status: 'NO_SHOW', patients: [{ attendance: 'ABSENT' }] },
        patients: [{ presence: { id: blind.id } }],
      });
    });

    it('two at once: one holds, the other is told', async () => {
      const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 20 });
      const answers = await Promise.all([
        record(here, test.physio, 'recordPresence', presence(sessionId)),
        record(there, test.colleague, 'recordPresence', presence(sessionId, { attendance: 'ABSENT' })),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Refusal', 'SessionPresence']);
    });

    it.each([
      [{ attendance: 'ABSENT', lossReason: 'OTHER' }, 'TEXT_REQUIRED'],
      [{ attendance: 'ABSENT', arrivedAt: minutesAgo(5) }, 'PERIOD_INVALID'],
      [{ arrivedAt: minutesAgo(5), leftAt: minutesAgo(10) }, 'PERIOD_INVALID'],
    ])('%j is refused as %s', async (more, code) => {
      const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 20 });
      expect(await record(here, test.physio, 'recordPresence', presence(sessionId, more))).toMatchObject({
        code,
      });
    });
  });

  describe('unplanned', () => {
    const unplanned = (more = {}) => ({
      id: randomUUID(),
      kind: 'INDIVIDUAL',
      title: 'Walking outside',
      patients: [{ patientId: robin }],
      minutes: 30,
      occurredAt: minutesAgo(2),
      ...clock(),
      ...more,
    });

    it('begins under the id of the device, once, also outside working hours', async () => {
      const input = unplanned();
      await Promise.all([
        record(here, test.physio, 'startUnplannedSession', input),
        record(there, test.physio, 'startUnplannedSession', input),
      ]);
      expect(await record(here, test.physio, 'startUnplannedSession', input)).toMatchObject({
        sessionId: input.id,
        session: { status: 'IN_PROGRESS', patients: [{ attendance: 'ARRIVED' }] },
        delivery: { unplanned: true },
      });
      expect(await auditOf(owner, test.clinic.clinicId, 'startUnplannedSession')).toContainEqual(
        expect.objectContaining({ outcome: 'ALLOWED', patient_id: robin }),
      );
    });

    it('is refused while somebody is booked elsewhere, and says where', async () => {
      const other = await aSession(owner, test, { patientIds: [robin], startedAgo: 10, members: [] });
      expect(await record(here, test.physio, 'startUnplannedSession', unplanned())).toMatchObject({
        __typename: 'BookingClash',
        clashes: [{ code: 'PATIENT_BOOKED', sessionId: other }],
      });
    });

    it('is refused without a patient, a title or under a taken id', async () => {
      const none = await tryTo(here, test.physio, 'startUnplannedSession', unplanned({ patients: [] }));
      expect(codeOf(none)).toBe('FORBIDDEN');
      expect(
        await record(here, test.physio, 'startUnplannedSession', unplanned({ title: ' ' })),
      ).toMatchObject({
        code: 'TEXT_REQUIRED',
      });
      const id = await aSession(owner, test, { patientIds: [kim], startedAgo: 200 });
      expect(await record(here, test.physio, 'startUnplannedSession', unplanned({ id }))).toMatchObject({
        code: 'ID_TAKEN',
      });
    });
  });

  it('strangers record nothing and see nothing', async () => {
    const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 20 });
    const stranger = await test.clinic.addUser('PHYSIOTHERAPIST');
    const answer = await tryTo(here, stranger, 'recordInterventionDelivery', stretch(sessionId, 20, 5));
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });
});
