import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aWeekOfResources,
  codeOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
  type WeekOfResources,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { availabilityClient, everyday, REFUSED, type Saved } from './availability-client.ts';

describe('settings and rooms', () => {
  const [url] = apiUrls();
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

  describe('settings', () => {
    const settings = () =>
      client
        .call<{
          scheduleSettings: {
            version: number;
            slotMinutes: number;
            weights: { goal: string; weight: number }[];
          };
        }>(physio, '{ scheduleSettings { version slotMinutes weights { goal weight } } }')
        .then(({ scheduleSettings }) => scheduleSettings);
    const update = (input: object) =>
      client
        .call<{ updateScheduleSettings: Saved }>(
          scheduler,
          `mutation ($input: UpdateScheduleSettingsInput!) { updateScheduleSettings(input: $input) { ... on ScheduleSettings { version } ${REFUSED} } }`,
          { input },
        )
        .then(({ updateScheduleSettings }) => updateScheduleSettings);

    it('start as the defaults and change by version, field by field', async () => {
      const first = await settings();
      expect(first).toMatchObject({ version: 0, slotMinutes: 15 });
      expect(first.weights).toContainEqual({ goal: 'UNPLACED', weight: 200 });
      expect(await update({ version: 0, weights: [{ goal: 'CONTINUITY', weight: 20 }] })).toEqual({
        version: 1,
      });
      expect(await update({ version: 0, slotMinutes: 10 })).toMatchObject({ code: 'VERSION_CONFLICT' });
      expect(await update({ version: 1, slotMinutes: 10 })).toEqual({ version: 2 });
      const now = await settings();
      expect(now.slotMinutes).toBe(10);
      expect(now.weights).toContainEqual({ goal: 'CONTINUITY', weight: 20 });
      expect(now.weights).toContainEqual({ goal: 'UNPLACED', weight: 200 });
      expect(await update({ version: 2, slotMinutes: 15 })).toEqual({ version: 3 });
    });

    it('refuse what makes no week', async () => {
      const { version } = await settings();
      for (const [change, field] of [
        [{ slotMinutes: 7 }, 'slotMinutes'],
        [{ dayEndMinute: 400 }, 'dayEndMinute'],
        [{ weekdays: [] }, 'weekdays'],
        [{ lunchMinutes: 500 }, 'lunchMinutes'],
        [{ weights: [{ goal: 'IDLE', weight: -1 }] }, 'weights.IDLE'],
      ] as const) {
        expect(await update({ version, ...change })).toMatchObject({ field });
      }
      expect((await settings()).version).toBe(version);
    });

    it('are told to whoever looks at the calendar', async () => {
      const { rows } = await owner.query<{ payload: { kind: string; byName: string } }>(
        `SELECT payload FROM outbox_event WHERE clinic_id = $1 AND topic = 'schedule.changed' ORDER BY id DESC LIMIT 1`,
        [clinic.clinicId],
      );
      expect(rows[0]?.payload).toMatchObject({ kind: 'WEEK', byName: scheduler.displayName });
    });
  });

  describe('rooms', () => {
    it('are made, changed by version, taken out of use, and named once', async () => {
      const input = {
        name: 'Music',
        kind: 'MUSIC',
        maxSessions: 1,
        maxPatients: 3,
        hours: everyday(540, 720),
      };
      const room = await client.save('createRoom', 'Room', input);
      expect(room.version).toBe(1);
      expect(await client.save('createRoom', 'Room', input)).toMatchObject({
        code: 'ROOM_NAME_TAKEN',
        field: 'name',
      });
      expect(await client.freeOn(week.monday, { roomIds: [room.id] })).toEqual([['540-720']]);
      const changed = await client.save('updateRoom', 'Room', { id: room.id, version: 1, hours: [] });
      expect(changed.version).toBe(2);
      expect(await client.freeOn(week.monday, { roomIds: [room.id] })).toEqual([['480-1020']]);
      expect(await client.save('updateRoom', 'Room', { id: room.id, version: 1, name: 'M' })).toMatchObject({
        code: 'VERSION_CONFLICT',
      });
      expect(await client.save('updateRoom', 'Room', { id: room.id, version: 2, name: 'Gym' })).toMatchObject(
        {
          code: 'ROOM_NAME_TAKEN',
        },
      );
      await client.save('updateRoom', 'Room', { id: room.id, version: 2, active: false });
      expect(await client.freeOn(week.monday, { roomIds: [room.id] })).toEqual([[]]);
      const { rooms } = await client.call<{ rooms: { name: string }[] }>(physio, '{ rooms { name } }');
      expect(rooms.map(({ name }) => name)).toEqual(['Group room', 'Gym', 'Pool', 'Treatment 1']);
    });

    it('refuse what a room cannot be', async () => {
      const fine = { name: 'X', kind: 'OT', maxSessions: 1, maxPatients: 1 };
      for (const [change, code] of [
        [{ name: ' ' }, 'TEXT_REQUIRED'],
        [{ maxSessions: 0 }, 'NUMBER_OUT_OF_RANGE'],
        [{ changeoverAfterMinutes: 500 }, 'NUMBER_OUT_OF_RANGE'],
        [{ hours: [...everyday(540, 600), ...everyday(570, 660)] }, 'HOURS_OVERLAP'],
        [{ hours: [{ weekday: 8, startMinute: 1, endMinute: 2 }] }, 'CODE_UNKNOWN'],
      ] as const) {
        expect(await client.save('createRoom', 'Room', { ...fine, ...change })).toMatchObject({ code });
      }
    });

    it('do not become smaller than what is booked', async () => {
      const session = async (minute: number) => {
        const id = crypto.randomUUID();
        await owner.query(
          `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute, time_zone, room_id, created_by_name)
           VALUES ($1, $2, 'INDIVIDUAL', 'x', 'PHYSIOTHERAPY', $3, $4, $5, $6, $7, $8, 'Test')`,
          [
            ...[
              clinic.clinicId,
              id,
              client.at(week.monday, minute),
              client.at(week.monday, minute + 60),
              week.monday,
            ],
            ...[minute, clinic.timeZone, week.gymId],
          ],
        );
      };
      await session(600);
      await session(630);
      const smaller = { id: week.gymId, version: 1, maxSessions: 1 };
      expect(await client.save('updateRoom', 'Room', smaller)).toMatchObject({ code: 'BOOKED_BEYOND' });
      const { rows } = await owner.query('SELECT max_sessions FROM room WHERE id = $1', [week.gymId]);
      expect(rows).toEqual([{ max_sessions: 2 }]);
    });

    it('close for a time and open again', async () => {
      const { addRoomClosure } = await client.call<{ addRoomClosure: Saved }>(
        scheduler,
        `mutation ($input: AddRoomClosureInput!) { addRoomClosure(input: $input) { ... on RoomClosure { id } ${REFUSED} } }`,
        {
          input: {
            ...{ roomId: week.treatmentRoomId, reason: 'Painting' },
            ...{ startsAt: client.at(week.monday, 0), endsAt: client.at(week.monday, 720) },
          },
        },
      );
      expect(await client.freeOn(week.monday, { roomIds: [week.treatmentRoomId] })).toEqual([['720-1020']]);
      await client.call(scheduler, `mutation { removeRoomClosure(id: "${addRoomClosure.id}") { ok } }`);
      expect(await client.freeOn(week.monday, { roomIds: [week.treatmentRoomId] })).toEqual([['480-1020']]);
    });
  });

  it('equipment is counted, named once, and belongs to a room of the clinic', async () => {
    const bars = await client.save('createEquipment', 'Equipment', {
      name: 'Bars',
      quantity: 2,
      roomId: week.gymId,
    });
    expect(bars.version).toBe(1);
    const change = { id: bars.id, version: 1, name: 'Biofeedback set', quantity: 2, active: true };
    expect(await client.save('updateEquipment', 'Equipment', change)).toMatchObject({
      code: 'EQUIPMENT_NAME_TAKEN',
    });
    expect(
      await client.save('updateEquipment', 'Equipment', { ...change, name: 'Bars', quantity: 0 }),
    ).toMatchObject({
      code: 'NUMBER_OUT_OF_RANGE',
    });
    const other = await aWeekOfResources(owner, await aClinic(owner));
    const foreign = await graphqlClient(url, scheduler.token)(
      'mutation ($input: CreateEquipmentInput!) { createEquipment(input: $input) { __typename } }',
      { input: { name: 'Foreign', quantity: 1, roomId: other.gymId } },
    );
    expect(codeOf(foreign)).toBe('NOT_FOUND');
    const { rooms } = await client.call<{ rooms: { name: string; equipment: { name: string }[] }[] }>(
      physio,
      '{ rooms { name equipment { name } } }',
    );
    expect(rooms.find(({ name }) => name === 'Gym')?.equipment).toEqual([{ name: 'Bars' }]);
  });
});
