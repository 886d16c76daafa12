import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSession, clock, minutesAgo } from '../delivery/a-bedside.ts';
import { OPEN, save as savePlan, type Opened } from '../plan/a-plan.ts';
import { aRoom, nextTuesday, worksAllWeek } from '../scheduling/a-schedule.ts';
import { aHeldPatient, aHoldInput, holdsOf, wholeProgramme, type HeldPatient } from './holds-client.ts';

interface Held {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly clashes?: readonly { code: string; message: string; holds: { setByName: string }[] }[];
  readonly warnings?: readonly { code: string; message: string; holds: { id: string }[] }[];
  readonly holds?: readonly { id: string; setByName: string }[];
}

describe('what is on hold', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let held: HeldPatient;
  let carePlanId: string;
  let strengthId: string;
  let roomId: string;

  const intervention = (kind: string) => ({
    ...{
      carePlanId,
      kind,
      title: 'Exercise',
      minutes: 45,
      timesPerDay: 1,
      daysPerWeek: 5,
      mode: 'INDIVIDUAL',
    },
    ...{ precautions: '', disciplineCode: 'PHYSIOTHERAPY', coTreatingDisciplineCodes: [], goalIds: [] },
  });
  const book = async (user: TestUser, interventionId: string | null, more: Record<string, unknown> = {}) =>
    dataOf(
      await graphqlClient(url, user.token)<{ bookSession: Held }>(
        `mutation ($input: BookSessionInput!) { bookSession(input: $input) { __typename
          ... on BookingClash { clashes { code message holds { setByName } } }
          ... on BookingWarned { warnings { code message holds { id } } } ... on Refusal { code message } } }`,
        {
          input: {
            kind: 'INDIVIDUAL',
            title: 'Physiotherapy',
            disciplineCode: 'PHYSIOTHERAPY',
            startsOn: nextTuesday(held.clinic.timeZone),
            startMinute: 540,
            minutes: 45,
            roomId,
            memberIds: [held.physio.memberId],
            patients: [{ patientId: held.patientId, interventionId }],
            ...more,
          },
        },
      ),
    ).bookSession;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    held = await aHeldPatient(owner);
    const { clinicId } = held.clinic;
    for (const { memberId } of [held.physio, held.ot, held.physician])
      await worksAllWeek(owner, clinicId, memberId);
    roomId = await aRoom(owner, clinicId);
    const opened = await graphqlClient(url, held.physio.token)<Opened>(OPEN, { id: held.episodeId });
    carePlanId = dataOf(opened).openCarePlan.id;
    strengthId = (await savePlan(url, held.physio, 'addIntervention', intervention('STRENGTH_EXERCISE'))).id;
  });
  afterAll(() => owner.end());

  it('does not come into force in the plan, and does again once the hold is lifted', async () => {
    const { physician, physio } = held;
    const loading = aHoldInput(held, { site: null, laterality: null });
    const hold = await holdsOf(physician).set(loading);
    const added = await savePlan(url, physio, 'addIntervention', intervention('AEROBIC_EXERCISE'));
    expect(added).toMatchObject({ __typename: 'Refusal', code: 'ON_HOLD' });
    expect(added.message).toContain(physician.displayName);
    expect(
      await savePlan(url, physio, 'addIntervention', intervention('FLEXIBILITY_EXERCISE')),
    ).toMatchObject({
      __typename: 'Intervention',
    });
    const change = (baseVersion: number, status: string) =>
      savePlan(url, physio, 'updateIntervention', { id: strengthId, baseVersion, status });
    expect(await change(1, 'ON_HOLD')).toMatchObject({ __typename: 'Intervention' });
    expect(await change(2, 'ACTIVE')).toMatchObject({ code: 'ON_HOLD' });
    await holdsOf(physician).lift(hold, 'X-ray is clear');
    expect(await change(2, 'ACTIVE')).toMatchObject({ __typename: 'Intervention' });
  });

  it('is not booked: the clash names the hold and its owner', async () => {
    const { physician, physio } = held;
    await holdsOf(physician).set(aHoldInput(held, { site: null, laterality: null }));
    const refused = await book(physio, strengthId);
    expect(refused.clashes).toMatchObject([
      { code: 'PATIENT_ON_HOLD_BLOCKED', holds: [{ setByName: physician.displayName }] },
    ]);
    expect(refused.clashes?.[0]?.message).toContain(physician.displayName);
  });

  it('is only warned of where the session may be something else', async () => {
    const hold = await holdsOf(held.physician).set(aHoldInput(held));
    expect((await book(held.physio, strengthId)).warnings).toMatchObject([
      { code: 'PATIENT_ON_HOLD', holds: [{ id: hold.id }] },
    ]);
    await holdsOf(held.physician).lift(hold, 'X-ray is clear');
    expect(await book(held.physio, strengthId)).toMatchObject({ __typename: 'TherapySession' });
  });

  it('with the whole programme leaves the visit to a physician', async () => {
    const { physician, physio } = held;
    await holdsOf(physician).set(wholeProgramme(held));
    expect((await book(physio, null)).clashes).toMatchObject([{ code: 'PATIENT_ON_HOLD_BLOCKED' }]);
    const visit = { disciplineCode: 'MEDICINE', memberIds: [physician.memberId] };
    expect(await book(physio, null, visit)).toMatchObject({ __typename: 'TherapySession' });
  });

  it('is not asked of the week', async () => {
    const { clinic, physician, patientId } = held;
    await holdsOf(physician).set(aHoldInput(held, { site: null, laterality: null }));
    const { weekDemand } = dataOf(
      await graphqlClient(url, clinic.users.SCHEDULER.token)<{
        weekDemand: { lines: unknown[]; unasked: { interventionId: string; reason: string }[] };
      }>(
        `query ($weekOf: LocalDate!) { weekDemand(weekOf: $weekOf) { lines { sessions } unasked { interventionId reason } } }`,
        { weekOf: nextTuesday(clinic.timeZone) },
      ),
    );
    expect(weekDemand.lines).toEqual([]);
    expect(weekDemand.unasked).toEqual([{ interventionId: strengthId, reason: 'COVERED_BY_HOLD' }]);
    expect(patientId).toBeTruthy();
  });

  it('is not recorded, but what was begun before the hold is', async () => {
    const { clinic, physician, physio, ot, patientId } = held;
    const bedside = { clinic, physio, colleague: physio, ot, admin: clinic.users.ADMINISTRATOR };
    const sessionId = await aSession(
      owner,
      { ...bedside, patientIds: [patientId, patientId] },
      { patientIds: [patientId], startedAgo: 40, status: 'IN_PROGRESS' },
    );
    const hold = await holdsOf(physician).set(aHoldInput(held, { site: null, laterality: null }));
    await owner.query('ALTER TABLE hold DISABLE TRIGGER hold_stays');
    await owner.query('UPDATE hold SET set_at = $2 WHERE id = $1', [hold.id, minutesAgo(20)]);
    await owner.query('ALTER TABLE hold ENABLE TRIGGER hold_stays');
    const stretch = async (kind: string, [from, until]: readonly [number, number]) =>
      dataOf(
        await graphqlClient(url, physio.token)<{ recordInterventionDelivery: Held }>(
          `mutation ($input: RecordInterventionDeliveryInput!) { recordInterventionDelivery(input: $input) { __typename
            ... on UserError { code message } ... on OnHold { holds { id setByName } } } }`,
          {
            input: {
              ...{ id: randomUUID(), sessionId, patientId, kind, oneToOne: true },
              ...{ startedAt: minutesAgo(from), endedAt: minutesAgo(until), ...clock() },
            },
          },
        ),
      ).recordInterventionDelivery;
    expect(await stretch('STRENGTH_EXERCISE', [15, 5])).toMatchObject({
      __typename: 'OnHold',
      code: 'ON_HOLD',
      holds: [{ id: hold.id, setByName: physician.displayName }],
    });
    expect(await stretch('STRENGTH_EXERCISE', [35, 25])).toMatchObject({
      __typename: 'InterventionDelivery',
    });
    expect(await stretch('FLEXIBILITY_EXERCISE', [15, 5])).toMatchObject({
      __typename: 'InterventionDelivery',
    });
  });
});
