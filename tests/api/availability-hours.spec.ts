import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import {
  aClinic,
  aPatient,
  aWeekOfResources,
  codeOf,
  type TestClinic,
  type TestUser,
  type WeekOfResources,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { availabilityClient, everyday, REFUSED, type Saved } from './availability-client.ts';

describe('working hours and free time', () => {
  const [url, secondUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let week: WeekOfResources;
  let scheduler: TestUser;
  let physio: TestUser;
  let client: ReturnType<typeof availabilityClient>;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    week = await aWeekOfResources(owner, clinic);
    scheduler = clinic.users.SCHEDULER;
    physio = clinic.users.PHYSIOTHERAPIST;
    client = availabilityClient(url, clinic);
  });
  afterAll(() => owner.end());

  describe('working hours', () => {
    const set = (input: object, base = url) =>
      client.save(
        'setWorkingHours',
        'WorkingHours',
        { memberId: physio.memberId, maxDailyMinutes: 360, ...input },
        scheduler,
        base,
      );
    const templates = () =>
      client
        .call<{
          members: { id: string; workingHours: { validFrom: string; validUntil: string | null }[] }[];
        }>(scheduler, '{ members { id workingHours { validFrom validUntil } } }')
        .then(({ members }) => members.find(({ id }) => id === physio.memberId)?.workingHours);

    it('are dated: the new template closes the one before', async () => {
      const later = addDays(week.monday, 7);
      expect((await set({ validFrom: later, blocks: everyday(600, 720) })).version).toBe(1);
      expect(await templates()).toEqual([
        { validFrom: '2020-01-01', validUntil: addDays(later, -1) },
        { validFrom: later, validUntil: null },
      ]);
      const memberIds = [physio.memberId];
      expect(await client.freeOn(week.monday, { memberIds })).toEqual([['480-1020']]);
      expect(await client.freeOn(later, { memberIds })).toEqual([['600-720']]);
      await set({ validFrom: week.monday, blocks: everyday(540, 660) });
      expect(await templates()).toEqual([
        { validFrom: '2020-01-01', validUntil: addDays(week.monday, -1) },
        { validFrom: week.monday, validUntil: addDays(later, -1) },
        { validFrom: later, validUntil: null },
      ]);
      await set({ validFrom: week.monday, blocks: everyday(480, 1020) });
      expect(await templates()).toHaveLength(3);
      expect(await client.freeOn(week.monday, { memberIds })).toEqual([['480-1020']]);
    });

    it('of the past are a fact, and never overlap', async () => {
      expect(await set({ validFrom: '2026-01-05', blocks: [] })).toMatchObject({ code: 'HOURS_IN_THE_PAST' });
      expect(
        await set({ validFrom: addDays(week.monday, 1), validUntil: addDays(week.monday, 9), blocks: [] }),
      ).toMatchObject({ code: 'PERIOD_INVALID', field: 'validUntil' });
      expect(
        await set({ validFrom: addDays(week.monday, 30), blocks: [], maxDailyMinutes: 9999 }),
      ).toMatchObject({
        code: 'NUMBER_OUT_OF_RANGE',
      });
    });

    it('set twice at the same moment end as one, and the other is told', async () => {
      const validFrom = addDays(week.monday, 60);
      const both = await Promise.all(
        [url, secondUrl].map((base) => set({ validFrom, blocks: everyday(480, 600) }, base)),
      );
      expect(both.filter(({ version }) => version === 1).length).toBeGreaterThan(0);
      expect((await templates())?.filter((template) => template.validFrom === validFrom)).toHaveLength(1);
    });
  });

  it('skills are the clinic’s own, and a member has exactly those that are given', async () => {
    const skills = (skillCodes: string[]) =>
      client
        .call<{ setMemberSkills: { skills?: { code: string }[]; code?: string } }>(
          scheduler,
          `mutation ($input: SetMemberSkillsInput!) { setMemberSkills(input: $input) { ... on Member { skills { code } } ${REFUSED} } }`,
          { input: { memberId: physio.memberId, skillCodes } },
        )
        .then(({ setMemberSkills }) => setMemberSkills);
    const saveSkill = (input: object) =>
      client.call<{ saveSkill: Saved }>(
        scheduler,
        `mutation ($input: SaveSkillInput!) { saveSkill(input: $input) { ... on Skill { code } ${REFUSED} } }`,
        { input },
      );
    await saveSkill({ code: 'BIOFEEDBACK', name: 'Biofeedback' });
    expect(await skills(['BIOFEEDBACK', 'HYDROTHERAPY'])).toEqual({
      skills: [{ code: 'BIOFEEDBACK' }, { code: 'HYDROTHERAPY' }],
    });
    expect(await skills(['HYDROTHERAPY'])).toEqual({ skills: [{ code: 'HYDROTHERAPY' }] });
    expect(await skills(['JUGGLING'])).toMatchObject({ code: 'SKILL_UNKNOWN' });
    expect(await saveSkill({ code: 'x', name: 'X' })).toMatchObject({ saveSkill: { code: 'CODE_UNKNOWN' } });
    expect(await saveSkill({ code: 'XX', name: 'X', disciplineCode: 'NONE' })).toMatchObject({
      saveSkill: { code: 'DISCIPLINE_UNKNOWN' },
    });
  });

  it('a closed clinic is closed for everybody, until it opens again', async () => {
    const on = addDays(week.monday, 3);
    const { addClinicClosure } = await client.call<{ addClinicClosure: Saved }>(
      scheduler,
      `mutation ($input: AddClinicClosureInput!) { addClinicClosure(input: $input) { ... on ClinicClosure { id } ${REFUSED} } }`,
      { input: { startsOn: on, endsOn: on, reason: 'Holiday' } },
    );
    const { patientId } = await aPatient(owner, clinic);
    const asked = {
      memberIds: [physio.memberId],
      roomIds: [week.gymId],
      patientIds: [patientId],
      from: on,
      until: on,
    };
    expect(await client.freeOn(on, asked)).toEqual([[], [], []]);
    await client.call(scheduler, `mutation { removeClinicClosure(id: "${addClinicClosure.id}") { ok } }`);
    expect(await client.freeOn(on, asked)).toEqual([['480-1020'], ['480-1020'], ['480-1020']]);
  });

  it('asks as few statements for many resources as for few, and at most 35 days', async () => {
    const members = Object.values(clinic.users).flatMap(({ memberId }) => memberId ?? []);
    const patients = await Promise.all([1, 2, 3, 4, 5, 6].map(() => aPatient(owner, clinic)));
    const ask = (
      memberIds: string[],
      roomIds: string[],
      patientIds: string[],
      until = addDays(week.monday, 6),
    ) =>
      client.ask(
        scheduler,
        `query ($from: LocalDate!, $until: LocalDate!, $memberIds: [ID!], $roomIds: [ID!], $patientIds: [ID!]) {
          availability(from: $from, until: $until, memberIds: $memberIds, roomIds: $roomIds, patientIds: $patientIds) { id free { startsAt } } }`,
        { from: week.monday, until, memberIds, roomIds, patientIds },
      );
    const few = await ask(members.slice(0, 1), [week.gymId], [patients[0]!.patientId]);
    const rooms = [week.gymId, week.poolId, week.groupRoomId, week.treatmentRoomId];
    const many = await ask(
      members,
      rooms,
      patients.map(({ patientId }) => patientId),
    );
    expect(few.errors ?? many.errors).toBeUndefined();
    expect(many.statements).toBe(few.statements);
    expect(codeOf(await ask([], [], [], addDays(week.monday, 35)))).toBe('BAD_USER_INPUT');
  });
});
