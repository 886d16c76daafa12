import { Injectable } from '@nestjs/common';
import type { Prisma } from '@consilium/db';
import type { RoomKind } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { Equipment, Room, RoomClosure } from './graphql/room.object.ts';

const WITH_HOURS = {
  hours: {
    select: { weekday: true, startMinute: true, endMinute: true },
    orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }],
  },
} satisfies Prisma.RoomInclude;

type RoomRow = Prisma.RoomGetPayload<{ include: typeof WITH_HOURS }>;

@Injectable()
export class RoomQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** A clinic's rooms are few and bounded; with their hours, by name. */
  async list(includeInactive = false): Promise<Room[]> {
    const db = await this.transaction.client();
    const rows = await db.room.findMany({
      where: { clinicId: currentActor().clinicId, ...(includeInactive ? {} : { active: true }) },
      include: WITH_HOURS,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return rows.map(toRoom);
  }

  byId(id: string): Promise<Room | null> {
    return loader<Room>('room by id', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.room.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        include: WITH_HOURS,
      });
      return new Map(rows.map((row) => [row.id, toRoom(row)]));
    }).load(id);
  }

  /** Closures that share some time with `[from, until)`. */
  async closures(roomIds: readonly string[], from: Date, until: Date): Promise<RoomClosure[]> {
    const db = await this.transaction.client();
    const rows = await db.roomClosure.findMany({
      where: {
        clinicId: currentActor().clinicId,
        roomId: { in: [...roomIds] },
        startsAt: { lt: until },
        endsAt: { gt: from },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => Object.assign(new RoomClosure(), row));
  }

  /** Closures of one room, batched with those of the other rooms asked about the same time. */
  async closuresOfRoom(roomId: string, from: Date, until: Date): Promise<RoomClosure[]> {
    const name = `closures of room ${from.toISOString()} ${until.toISOString()}`;
    const found = await loader<RoomClosure[]>(name, async (ids) =>
      groupBy(ids, await this.closures(ids, from, until), (closure) => closure.roomId),
    ).load(roomId);
    return found ?? [];
  }

  async equipment(includeInactive = false): Promise<Equipment[]> {
    const db = await this.transaction.client();
    const rows = await db.equipment.findMany({
      where: { clinicId: currentActor().clinicId, ...(includeInactive ? {} : { active: true }) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => Object.assign(new Equipment(), row));
  }

  /** Equipment by id; what is unknown is left out. */
  async equipmentByIds(ids: readonly string[]): Promise<Equipment[]> {
    const db = await this.transaction.client();
    const rows = await db.equipment.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => Object.assign(new Equipment(), row));
  }

  /** Active equipment that stays in a room. */
  async equipmentInRoom(roomId: string): Promise<Equipment[]> {
    const found = await loader<Equipment[]>('equipment in room', async (ids) => {
      const rows = await this.equipment();
      return groupBy(ids, rows, (equipment) => equipment.roomId ?? '');
    }).load(roomId);
    return found ?? [];
  }
}

const toRoom = ({ changeoverBeforeMinute, changeoverAfterMinute, ...row }: RoomRow): Room =>
  Object.assign(new Room(), {
    ...row,
    kind: row.kind as RoomKind,
    changeoverBeforeMinutes: changeoverBeforeMinute,
    changeoverAfterMinutes: changeoverAfterMinute,
  });
