import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, instantAt } from '@consilium/domain';
import {
  aClinic,
  aPatient,
  aWeekOfResources,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
  type WeekOfResources,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';

interface Covered {
  sessionId: string;
  proposedMemberId: string | null;
  refused: { memberId: string; why: string }[];
}
interface HandedOver {
  sessionIds?: string[];
  joinedPatientIds?: string[];
  code?: string;
  clashes?: { code: string }[];
}

describe('handing a caseload over', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let week: WeekOfResources;
  let monday: string;
  let leaver: TestUser;
  let colleague: TestUser;
  let scheduler: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    leaver = clinic.users.PHYSIOTHERAPIST;
    colleague = await clinic.addUser('PHYSIOTHERAPIST');
    week = await aWeekOfResources(
      owner,
      clinic,
      [leaver, colleague].map(({ memberId }) => memberId ?? ''),
    );
    scheduler = clinic.users.SCHEDULER;
    // Near enough for people to be told.
    monday = addDays(week.monday, -7);
  });
  afterAll(() => owner.end());

  const ask = async <T>(document: string, variables: Record<string, unknown>, user = scheduler): Promise<T> =>
    dataOf(await graphqlClient(url, user.token)<T>(document, variables));
  const book = async (patientId: string, day: number, startMinute: number, by = leaver) => {
    const { bookSession } = await ask<{ bookSession: { id: string } }>(
      `mutation ($input: BookSessionInput!) { bookSession(input: $input) {
        ... on TherapySession { id } ... on UserError { code message } } }`,
      {
        input: {
          kind: 'INDIVIDUAL',
          title: 'Strength',
          disciplineCode: 'PHYSIOTHERAPY',
          startsOn: addDays(monday, day),
          startMinute,
          minutes: 45,
          roomId: week.gymId,
          memberIds: [by.memberId],
          patients: [{ patientId }],
          equipment: [],
          note: '',
        },
      },
    );
    return bookSession.id;
  };
  const preview = async () =>
    (
      await ask<{ caseloadHandover: { sessions: Covered[]; candidateIds: string[] } }>(
        `query ($id: ID!, $from: LocalDate!) { caseloadHandover(fromMemberId: $id, from: $from) {
          candidateIds sessions { sessionId proposedMemberId refused { memberId why } } } }`,
        { id: leaver.memberId, from: monday },
      )
    ).caseloadHandover;
  const handOver = async (
    assignments: { sessionId: string; memberId: string | null }[],
    endMemberships = true,
  ) =>
    (
      await ask<{ handOverCaseload: HandedOver }>(
        `mutation ($input: HandOverCaseloadInput!) { handOverCaseload(input: $input) {
          ... on CaseloadHandedOver { sessionIds joinedPatientIds }
          ... on BookingClash { code clashes { code } } ... on Refusal { code } } }`,
        { input: { fromMemberId: leaver.memberId, from: monday, assignments, endMemberships } },
      )
    ).handOverCaseload;

  it('proposes one colleague per patient, and hands sessions and care team over in one step', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [leaver] });
    const ids = [
      await book(patientId, 0, 540),
      await book(patientId, 1, 540),
      await book(patientId, 22, 540),
    ];
    const proposed = await preview();
    expect(proposed.candidateIds).toContain(colleague.memberId);
    expect(proposed.sessions.map(({ sessionId, proposedMemberId }) => [sessionId, proposedMemberId])).toEqual(
      ids.map((id) => [id, colleague.memberId]),
    );
    const done = await handOver(ids.map((sessionId) => ({ sessionId, memberId: colleague.memberId })));
    expect(done).toEqual({ sessionIds: ids, joinedPatientIds: [patientId] });
    const { rows: treats } = await owner.query<{ member_id: string }>(
      'SELECT DISTINCT member_id FROM session_member WHERE session_id = ANY($1)',
      [ids],
    );
    expect(treats).toEqual([{ member_id: colleague.memberId }]);
    const { rows: team } = await owner.query<{ member_id: string; lead: boolean; open: boolean }>(
      'SELECT member_id, lead, ends_on IS NULL AS open FROM care_team_membership WHERE patient_id = $1 ORDER BY starts_on',
      [patientId],
    );
    expect(team).toEqual([
      { member_id: leaver.memberId, lead: true, open: false },
      { member_id: colleague.memberId, lead: true, open: true },
    ]);
    const { myScheduleNotices } = await ask<{ myScheduleNotices: { kind: string; sessionId: string }[] }>(
      '{ myScheduleNotices { kind sessionId } }',
      {},
      colleague,
    );
    // The third lies more than two weeks ahead and stands in the calendar.
    expect(myScheduleNotices).toEqual(
      expect.arrayContaining(ids.slice(0, 2).map((sessionId) => ({ kind: 'HANDED_OVER', sessionId }))),
    );
    expect(myScheduleNotices).toHaveLength(2);
  });

  it('names every clash at once and writes nothing', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [leaver] });
    const other = await aPatient(owner, clinic, { team: [colleague] });
    const ids = [await book(patientId, 2, 540), await book(patientId, 3, 540)];
    await book(other.patientId, 2, 540, colleague);
    await book(other.patientId, 3, 560, colleague);
    const proposed = await preview();
    for (const { proposedMemberId, refused } of proposed.sessions) {
      expect(proposedMemberId).toBeNull();
      expect(refused).toContainEqual({ memberId: colleague.memberId, why: 'BOOKED' });
    }
    const refused = await handOver(ids.map((sessionId) => ({ sessionId, memberId: colleague.memberId })));
    expect(refused.code).toBe('BOOKING_CLASH');
    expect(refused.clashes?.map(({ code }) => code)).toEqual(['MEMBER_BOOKED', 'MEMBER_BOOKED']);
    const { rows } = await owner.query(
      'SELECT 1 FROM session_member WHERE session_id = ANY($1) AND member_id = $2',
      [ids, leaver.memberId],
    );
    expect(rows).toHaveLength(2);
    expect(
      await handOver([{ sessionId: ids[0] ?? '', memberId: clinic.users.PSYCHOLOGIST.memberId }]),
    ).toEqual({
      code: 'MEMBER_OTHER_DISCIPLINE',
    });
  });

  it('shows with a request for leave which bookings it breaks, and who could cover them', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [leaver] });
    const sessionId = await book(patientId, 4, 600);
    const day = addDays(monday, 4);
    await owner.query(
      `INSERT INTO member_exception (clinic_id, id, member_id, kind, starts_at, ends_at)
       VALUES ($1, gen_random_uuid(), $2, 'LEAVE', $3, $4)`,
      [
        clinic.clinicId,
        leaver.memberId,
        instantAt(clinic.timeZone, day, 0),
        instantAt(clinic.timeZone, day, 1440),
      ],
    );
    const { memberExceptions } = await ask<{ memberExceptions: { cover: { sessions: Covered[] } | null }[] }>(
      `query ($day: LocalDate!, $memberId: ID!) { memberExceptions(from: $day, until: $day, memberId: $memberId) {
        cover { sessions { sessionId proposedMemberId refused { memberId why } } } } }`,
      { day, memberId: leaver.memberId },
    );
    expect(memberExceptions.map(({ cover }) => cover?.sessions)).toEqual([
      [{ sessionId, proposedMemberId: colleague.memberId, refused: [] }],
    ]);
  });

  it('is for whoever schedules', async () => {
    const answer = await graphqlClient(url, leaver.token)(
      `query ($id: ID!, $from: LocalDate!) { caseloadHandover(fromMemberId: $id, from: $from) { fromMemberId } }`,
      { id: leaver.memberId, from: monday },
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });
});
