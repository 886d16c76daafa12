import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { RoomEntry, TimeSpan } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class RoomRepository {
  async insert(db: DatabaseTransaction, room: RoomEntry): Promise<string> {
    const { clinicId } = currentActor();
    const { id } = await db.room.create({ data: { clinicId, ...columns(room) }, select: { id: true } });
    await this.addHours(db, id, room);
    return id;
  }

  /** Changes the room and all its hours if the version still fits. */
  async update(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    room: RoomEntry & { readonly active: boolean },
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    // Bookings of the room take the same lock, so none slips in while the capacity changes.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(resource_lock_key(${clinicId}::uuid, ${id}::uuid))`;
    const { count } = await db.room.updateMany({
      where: { clinicId, id, version },
      data: { ...columns(room), active: room.active, version: { increment: 1 } },
    });
    if (count !== 1) return false;
    await db.roomHours.deleteMany({ where: { clinicId, roomId: id } });
    await this.addHours(db, id, room);
    return true;
  }

  /** Whether a session to come has more company in the room than the room now takes. */
  async isBookedBeyond(db: DatabaseTransaction, roomId: string): Promise<boolean> {
    const { clinicId } = currentActor();
    const [row] = await db.$queryRaw<{ beyond: boolean }[]>`
      SELECT EXISTS (SELECT FROM therapy_session s
        WHERE s.clinic_id = ${clinicId}::uuid AND s.room_id = ${roomId}::uuid AND s.occupies
          AND s.ends_at > ${currentContext().now()}
          AND room_is_full(s.clinic_id, s.room_id, s.starts_at, s.ends_at)) AS beyond`;
    return row?.beyond ?? false;
  }

  async addClosure(db: DatabaseTransaction, roomId: string, closure: TimeSpan & { reason: string }) {
    const { startsAt, endsAt, reason } = closure;
    const { clinicId } = currentActor();
    return db.roomClosure.create({ data: { clinicId, roomId, startsAt, endsAt, reason } });
  }

  /** Removes the closure; answers when it would have been, or null when there is none. */
  async removeClosure(db: DatabaseTransaction, id: string): Promise<TimeSpan | null> {
    const { clinicId } = currentActor();
    const closure = await db.roomClosure.findFirst({ where: { clinicId, id } });
    if (!closure) return null;
    await db.roomClosure.deleteMany({ where: { clinicId, id } });
    return closure;
  }

  private async addHours(db: DatabaseTransaction, roomId: string, { hours }: RoomEntry): Promise<void> {
    const { clinicId } = currentActor();
    if (hours.length === 0) return;
    await db.roomHours.createMany({
      data: hours.map(({ weekday, startMinute, endMinute }) => ({
        ...{ clinicId, roomId, weekday, startMinute, endMinute },
      })),
    });
  }
}

const columns = (room: RoomEntry) => ({
  name: room.name,
  kind: room.kind,
  maxSessions: room.maxSessions,
  maxPatients: room.maxPatients,
  changeoverBeforeMinute: room.changeoverBeforeMinutes,
  changeoverAfterMinute: room.changeoverAfterMinutes,
});
