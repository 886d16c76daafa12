import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import {
  aClinic,
  aWeekOfResources,
  codeOf,
  type TestClinic,
  type TestUser,
  type WeekOfResources,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { availabilityClient, REFUSED } from './availability-client.ts';

interface Exception {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly note: string;
  readonly decidedByName: string | null;
  readonly decisionNote: string;
  readonly code?: string;
}

const EXCEPTION = 'id status version note decidedByName decisionNote';

describe('leave and other exceptions', () => {
  const [url, secondUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let week: WeekOfResources;
  let scheduler: TestUser;
  let physio: TestUser;
  let psychologist: TestUser;
  let client: ReturnType<typeof availabilityClient>;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner, 'Europe/Berlin');
    week = await aWeekOfResources(owner, clinic);
    scheduler = clinic.users.SCHEDULER;
    physio = clinic.users.PHYSIOTHERAPIST;
    psychologist = clinic.users.PSYCHOLOGIST;
    client = availabilityClient(url, clinic);
  });
  afterAll(() => owner.end());

  describe('exceptions of members', () => {
    const request = (user: TestUser, input: object) =>
      client
        .call<{ requestException: Exception }>(
          user,
          `mutation ($input: RequestExceptionInput!) { requestException(input: $input) { ... on MemberException { ${EXCEPTION} } ${REFUSED} } }`,
          { input: { startsAt: client.at(week.monday, 600), endsAt: client.at(week.monday, 720), ...input } },
        )
        .then(({ requestException }) => requestException);
    const decide = (input: object, user = scheduler, base = url) =>
      client
        .call<{ decideException: Exception }>(
          user,
          `mutation ($input: DecideExceptionInput!) { decideException(input: $input) { ... on MemberException { ${EXCEPTION} } ${REFUSED} } }`,
          { input },
          base,
        )
        .then(({ decideException }) => decideException);
    const withdraw = (user: TestUser, id: string, version: number) =>
      client.ask(
        user,
        `mutation ($input: WithdrawExceptionInput!) { withdrawException(input: $input) { ... on MemberException { ${EXCEPTION} } ${REFUSED} } }`,
        { input: { id, version } },
      );
    const listed = (user: TestUser) =>
      client
        .call<{ memberExceptions: Exception[] }>(
          user,
          `{ memberExceptions(from: "${week.monday}", until: "${addDays(week.monday, 6)}") { ${EXCEPTION} } }`,
        )
        .then(({ memberExceptions }) => memberExceptions);
    const memberIds = () => [physio.memberId];

    it('wait for a decision, take time once accepted, and give it back when withdrawn', async () => {
      const leave = await request(physio, { kind: 'LEAVE', note: 'Dentist' });
      expect(leave).toMatchObject({ status: 'REQUESTED', version: 1, decidedByName: null });
      expect(await client.freeOn(week.monday, { memberIds: memberIds() })).toEqual([['480-1020']]);
      expect(await listed(psychologist)).toEqual([]);
      expect(await listed(physio)).toMatchObject([{ id: leave.id, note: 'Dentist' }]);
      expect(await decide({ id: leave.id, version: 9, accept: true })).toMatchObject({
        code: 'VERSION_CONFLICT',
      });
      const both = await Promise.all(
        [url, secondUrl].map((base) => decide({ id: leave.id, version: 1, accept: true }, scheduler, base)),
      );
      expect(both.filter(({ status }) => status === 'ACCEPTED')).toHaveLength(1);
      expect(
        both.filter(({ code }) => code === 'VERSION_CONFLICT' || code === 'ALREADY_DECIDED'),
      ).toHaveLength(1);
      expect(await client.freeOn(week.monday, { memberIds: memberIds() })).toEqual([['480-600', '720-1020']]);
      expect(await listed(psychologist)).toMatchObject([{ id: leave.id, note: '' }]);
      expect(await decide({ id: leave.id, version: 2, accept: false, note: 'No' })).toMatchObject({
        code: 'ALREADY_DECIDED',
      });
      expect(codeOf(await withdraw(psychologist, leave.id, 2))).toBe('NOT_FOUND');
      expect((await withdraw(physio, leave.id, 2)).data).toMatchObject({
        withdrawException: { status: 'WITHDRAWN' },
      });
      expect(await client.freeOn(week.monday, { memberIds: memberIds() })).toEqual([['480-1020']]);
    });

    it('are refused with a reason that the member reads', async () => {
      const leave = await request(physio, { kind: 'TRAINING' });
      expect(await decide({ id: leave.id, version: 1, accept: false })).toMatchObject({
        code: 'REASON_REQUIRED',
      });
      expect(await decide({ id: leave.id, version: 1, accept: false, note: 'Nobody covers' })).toMatchObject({
        ...{ status: 'REFUSED', decidedByName: scheduler.displayName, decisionNote: 'Nobody covers' },
      });
      expect(await client.freeOn(week.monday, { memberIds: memberIds() })).toEqual([['480-1020']]);
    });

    it('hold at once for sickness and for what a scheduler enters', async () => {
      const tuesday = addDays(week.monday, 1);
      const times = { startsAt: client.at(tuesday, 0), endsAt: client.at(tuesday, 1440) };
      expect(await request(physio, { kind: 'SICK', ...times })).toMatchObject({ status: 'ACCEPTED' });
      expect(await client.freeOn(tuesday, { memberIds: memberIds() })).toEqual([[]]);
      const extra = { kind: 'EXTRA_HOURS', memberId: psychologist.memberId };
      const saturday = addDays(week.monday, 5);
      const entered = { ...extra, startsAt: client.at(saturday, 540), endsAt: client.at(saturday, 660) };
      expect(await request(scheduler, entered)).toMatchObject({ status: 'ACCEPTED' });
      expect(await client.freeOn(saturday, { memberIds: [psychologist.memberId] })).toEqual([['540-660']]);
    });

    it('are asked for oneself only, for a time that exists', async () => {
      const input = {
        kind: 'LEAVE',
        startsAt: client.at(week.monday, 600),
        endsAt: client.at(week.monday, 720),
      };
      const mutation =
        'mutation ($input: RequestExceptionInput!) { requestException(input: $input) { __typename } }';
      const forOther = { input: { ...input, memberId: psychologist.memberId } };
      expect(codeOf(await client.ask(physio, mutation, forOther))).toBe('FORBIDDEN');
      const stranger = (await aClinic(owner)).users.NURSE.memberId;
      expect(codeOf(await client.ask(scheduler, mutation, { input: { ...input, memberId: stranger } }))).toBe(
        'NOT_FOUND',
      );
      expect(await request(physio, { kind: 'LEAVE', endsAt: client.at(week.monday, 600) })).toMatchObject({
        code: 'PERIOD_INVALID',
      });
    });
  });

  it('lists need the same number of statements for more members and more exceptions', async () => {
    const count = async (): Promise<number> => {
      const query = `{ members { id workingHours { id blocks { weekday } } skills { code } }
        memberExceptions(from: "${week.monday}", until: "${addDays(week.monday, 30)}") { id note member { displayName } }
        rooms { id hours { weekday } equipment { id } closures(from: "${week.monday}", until: "${week.monday}") { id } } }`;
      const answer = await client.ask(scheduler, query);
      expect(answer.errors).toBeUndefined();
      return answer.statements;
    };
    const few = await count();
    for (let more = 0; more < 6; more += 1) {
      const { memberId } = await clinic.addUser('NURSE');
      await owner.query(
        `INSERT INTO member_exception (clinic_id, id, member_id, kind, status, starts_at, ends_at)
         VALUES ($1, gen_random_uuid(), $2, 'LEAVE', 'ACCEPTED', $3, $4)`,
        [clinic.clinicId, memberId, client.at(week.monday, 480), client.at(week.monday, 540)],
      );
      await owner.query(
        `INSERT INTO room (clinic_id, id, name, kind, max_sessions, max_patients) VALUES ($1, gen_random_uuid(), $2, 'OT', 1, 1)`,
        [clinic.clinicId, `More ${more}`],
      );
    }
    expect(await count()).toBe(few);
  });
});
