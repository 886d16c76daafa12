import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, instantAt } from '@consilium/domain';
import { dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aBuiltWeek,
  aProgramme,
  decide,
  repairs,
  until,
  type Programme,
  type Proposal,
} from './a-programme.ts';
import { brokenRules } from './broken-rules.ts';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly starts_at: Date;
  readonly members: string[];
  readonly attending: string[];
}

describe('a booked week repaired', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let programme: Programme;
  /** The week as it was built. */
  let accepted: Proposal;

  const at = (minute: number) => instantAt(programme.clinic.timeZone, programme.monday, minute).toISOString();
  const allDay = () => ({ startsAt: at(0), endsAt: at(1440) });
  const week = async (): Promise<Map<string, Row>> => {
    const { rows } = await owner.query<Row>(
      `SELECT s.id, s.status, s.starts_at,
         (SELECT array_agg(member_id::text ORDER BY member_id) FROM session_member m WHERE m.session_id = s.id) AS members,
         (SELECT coalesce(array_agg(patient_id::text ORDER BY patient_id), '{}') FROM session_patient p
          WHERE p.session_id = s.id AND p.attends) AS attending
       FROM therapy_session s WHERE s.clinic_id = $1`,
      [programme.clinic.clinicId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };
  const accept = (of: Proposal) =>
    decide(url, programme.scheduler, 'acceptProposal', { proposalId: of.id, version: of.version });
  const notices = async () => {
    const { rows } = await owner.query<{ kind: string; member_id: string | null; patient_id: string | null }>(
      'SELECT kind, member_id, patient_id FROM schedule_notice WHERE clinic_id = $1',
      [programme.clinic.clinicId],
    );
    return rows;
  };

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    programme = await aProgramme(owner);
    accepted = await accept(await aBuiltWeek(url, programme));
  });
  afterAll(() => owner.end());

  it('after a sick call touches what it must, books nothing before acceptance, tells those concerned, and is undone', async () => {
    const { clinic, physio } = programme;
    const before = await week();
    const hit = [...before.values()].filter(
      ({ members, starts_at }) =>
        members.includes(physio.memberId!) && starts_at >= new Date(at(0)) && starts_at < new Date(at(1440)),
    );
    const [fewestChanges, fewestCancelled] = await repairs(url, programme, {
      memberId: physio.memberId,
      ...allDay(),
    });
    expect(fewestChanges).toMatchObject({ kind: 'REPAIR', status: 'READY', policy: 'FEWEST_CHANGES' });
    expect(fewestCancelled).toMatchObject({ policy: 'FEWEST_CANCELLED' });
    for (const { comparison } of [fewestChanges!, fewestCancelled!]) {
      expect(comparison).toMatchObject({ forced: hit.length, collateral: 0, dropped: 0 });
    }
    expect(await week()).toEqual(before);
    const { rowCount: absences } = await owner.query('SELECT 1 FROM member_exception WHERE clinic_id = $1', [
      clinic.clinicId,
    ]);
    expect(absences).toBe(0);

    const repaired = await accept(fewestChanges!);
    expect(repaired).toMatchObject({ status: 'ACCEPTED', hoursLost: [] });
    const after = await week();
    const touched = [...after.values()].filter(
      (row) => JSON.stringify(row) !== JSON.stringify(before.get(row.id)),
    );
    expect(touched.map(({ id }) => id).sort()).toEqual(hit.map(({ id }) => id).sort());
    expect(await brokenRules(owner, clinic.clinicId)).toEqual([]);
    const told = await notices();
    expect(told.some(({ member_id }) => member_id === physio.memberId)).toBe(hit.length > 0);
    expect(new Set(told.flatMap(({ patient_id }) => patient_id ?? []))).toEqual(
      new Set(hit.flatMap(({ attending }) => attending)),
    );

    const undone = await decide(url, programme.scheduler, 'undoProposal', {
      proposalId: repaired.id,
      version: repaired.version,
    });
    expect(undone.status).toBe('UNDONE');
    expect(await week()).toEqual(before);
    const { rows } = await owner.query<{ status: string }>(
      'SELECT status FROM member_exception WHERE clinic_id = $1',
      [clinic.clinicId],
    );
    expect(rows).toEqual([{ status: 'WITHDRAWN' }]);
    // What was moved and moved back stands as it was accepted: the week itself can still be undone.
    const whole = await decide(url, programme.scheduler, 'undoProposal', {
      proposalId: accepted.id,
      version: accepted.version,
    });
    expect(whole.status).toBe('UNDONE');
  });

  it('lets a group meet without a child who is away, and says what that child misses', async () => {
    const { patientIds, clinic } = programme;
    const before = await week();
    const group = [...before.values()].find(({ attending }) => attending.length === 3)!;
    const [child = ''] = patientIds;
    const [proposal] = await repairs(url, programme, {
      patientId: child,
      startsAt: group.starts_at.toISOString(),
      endsAt: new Date(group.starts_at.getTime() + 3_600_000).toISOString(),
    });
    expect(proposal?.sessions.find(({ sessionId }) => sessionId === group.id)).toMatchObject({
      change: 'EXCUSED',
    });
    expect(proposal?.hoursLost).toEqual([{ patientId: child, minutes: 60 }]);
    const repaired = await accept(proposal!);
    expect(repaired.status).toBe('ACCEPTED');
    const after = await week();
    expect(after.get(group.id)?.attending).toEqual(group.attending.filter((id) => id !== child));
    expect(await brokenRules(owner, clinic.clinicId)).toEqual([]);
    expect((await notices()).filter(({ patient_id }) => patient_id !== null)).toEqual([
      { kind: 'CANCELLED', member_id: null, patient_id: child },
    ]);
    await decide(url, programme.scheduler, 'undoProposal', {
      proposalId: repaired.id,
      version: repaired.version,
    });
    expect(await week()).toEqual(before);
  });

  it('calls off what has no place left and says why; a locked session stays where it is', async () => {
    const { psychologist, clinic } = programme;
    const before = await week();
    const theirs = [...before.values()].filter(({ members }) => members.includes(psychologist.memberId!));
    const [locked] = theirs;
    await owner.query('UPDATE therapy_session SET locked = true WHERE clinic_id = $1 AND id = $2', [
      clinic.clinicId,
      locked!.id,
    ]);
    const [proposal] = await repairs(url, programme, {
      memberId: psychologist.memberId,
      startsAt: at(0),
      endsAt: new Date(Date.parse(at(0)) + 6 * 86_400_000).toISOString(),
    });
    const dropped = proposal!.sessions.filter(({ change }) => change === 'DROPPED');
    expect(proposal!.sessions.find(({ sessionId }) => sessionId === locked!.id)).toMatchObject({
      change: 'KEPT',
      forced: true,
    });
    expect(dropped.map(({ sessionId }) => sessionId).sort()).toEqual(
      theirs.flatMap(({ id }) => (id === locked!.id ? [] : [id])).sort(),
    );
    expect(proposal!.unplaced).toHaveLength(dropped.length);
    expect(proposal!.unplaced.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(proposal!.hoursLost.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(50 * dropped.length);
    await accept(proposal!);
    const after = await week();
    expect(dropped.every(({ sessionId }) => after.get(sessionId!)?.status === 'CANCELLED')).toBe(true);
    expect(after.get(locked!.id)?.status).toBe('PLANNED');
  });

  it('is accepted in part, and rebuilt with what is pinned', async () => {
    const { physio, otherPhysio, scheduler, clinic } = programme;
    const before = await week();
    // Three children and two physiotherapists: one of them treats at least twice on this day.
    const load = (memberId: string | null) =>
      [...before.values()].filter(
        ({ members, starts_at }) => members.includes(memberId!) && starts_at < new Date(at(1440)),
      ).length;
    const busier = load(physio.memberId) > load(otherPhysio.memberId) ? physio : otherPhysio;
    const [proposal] = await repairs(url, programme, { memberId: busier.memberId, ...allDay() });
    const [first, ...rest] = proposal!.sessions;
    await decide(url, scheduler, 'pinSessions', { proposalId: proposal!.id, sessionIds: [first!.id] });
    const { rebuildWeek } = dataOf(
      await graphqlClient(url, scheduler.token)<{ rebuildWeek: { id: string } }>(
        'mutation ($id: ID!) { rebuildWeek(proposalId: $id) { ... on WeekProposal { id } ... on Refusal { code } } }',
        { id: proposal!.id },
      ),
    );
    const rebuilt = await until(url, scheduler, rebuildWeek.id);
    expect(rebuilt).toMatchObject({ kind: 'REPAIR', status: 'READY', policy: 'FEWEST_CHANGES' });
    const { startsAt, memberIds } = first!;
    expect(rebuilt.sessions.find(({ id }) => id === first!.id)).toMatchObject({
      pinned: true,
      startsAt,
      memberIds,
    });
    expect(rest.length).toBeGreaterThan(0);
    const partly = await decide(url, scheduler, 'acceptProposal', {
      proposalId: rebuilt.id,
      version: rebuilt.version,
      sessionIds: [first!.id],
    });
    expect(partly.status).toBe('PARTLY_ACCEPTED');
    const whole = await accept(partly);
    expect(whole.status).toBe('ACCEPTED');
    expect(await brokenRules(owner, clinic.clinicId)).toEqual([]);
    const { rowCount: absences } = await owner.query('SELECT 1 FROM member_exception WHERE clinic_id = $1', [
      clinic.clinicId,
    ]);
    expect(absences).toBe(1);
    expect(
      await decide(url, scheduler, 'undoProposal', { proposalId: whole.id, version: whole.version }),
    ).toMatchObject({ status: 'UNDONE' });
    expect(await week()).toEqual(before);
  });

  it('is refused when somebody moved one of its sessions since', async () => {
    const { physio, clinic } = programme;
    const [proposal] = await repairs(url, programme, { memberId: physio.memberId, ...allDay() });
    const [session] = proposal!.sessions;
    await owner.query('UPDATE therapy_session SET version = version + 1 WHERE clinic_id = $1 AND id = $2', [
      clinic.clinicId,
      session!.sessionId,
    ]);
    expect(await accept(proposal!)).toMatchObject({
      code: 'CALENDAR_CHANGED',
      sessionIds: [session!.sessionId],
    });
    expect(await notices()).toEqual([]);
  });

  it('closes a room and finds another', async () => {
    const { gymId, treatmentRoomId, clinic } = programme;
    const [proposal] = await repairs(url, programme, { roomId: gymId, ...allDay() });
    await accept(proposal!);
    expect(await brokenRules(owner, clinic.clinicId)).toEqual([]);
    const { rows } = await owner.query<{ room_id: string }>(
      `SELECT DISTINCT room_id FROM therapy_session WHERE clinic_id = $1 AND occupies AND discipline_code = 'PHYSIOTHERAPY'
       AND local_on = $2`,
      [clinic.clinicId, programme.monday],
    );
    expect(rows.every(({ room_id }) => room_id === treatmentRoomId)).toBe(true);
  });

  it('tells nobody of what lies more than two weeks ahead', async () => {
    const { physio, clinic } = programme;
    const later = { ...programme, monday: addDays(programme.monday, 21) };
    await accept(await aBuiltWeek(url, later));
    const [proposal] = await repairs(url, later, {
      memberId: physio.memberId,
      startsAt: instantAt(clinic.timeZone, later.monday, 0).toISOString(),
      endsAt: instantAt(clinic.timeZone, addDays(later.monday, 5), 0).toISOString(),
    });
    expect(proposal?.comparison).toMatchObject({ forced: expect.any(Number) });
    expect((await accept(proposal!)).status).toBe('ACCEPTED');
    expect(await notices()).toEqual([]);
  });

  it('refuses what is over, what names two, and what touches nothing', async () => {
    const { scheduler, physio, gymId, clinic } = programme;
    const refused = async (disruption: Record<string, unknown>) =>
      dataOf(
        await graphqlClient(url, scheduler.token)<{ repairWeek: { code?: string } }>(
          `mutation ($input: RepairWeekInput!) { repairWeek(input: $input) { ... on Refusal { code field } } }`,
          { input: { disruption } },
        ),
      ).repairWeek.code;
    const { memberId } = physio;
    expect(await refused({ memberId, roomId: gymId, ...allDay() })).toBe('INVALID_INPUT');
    expect(await refused({ ...allDay() })).toBe('INVALID_INPUT');
    expect(await refused({ memberId, startsAt: at(600), endsAt: at(600) })).toBe('INVALID_INPUT');
    expect(
      await refused({ memberId, startsAt: '2020-01-06T08:00:00Z', endsAt: '2020-01-06T18:00:00Z' }),
    ).toBe('INVALID_INPUT');
    expect(await refused({ memberId: clinic.users.NURSE.memberId, ...allDay() })).toBe('NOTHING_TO_REPAIR');
  });
});
