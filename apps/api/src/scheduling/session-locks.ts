import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { SessionPlacement } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { SessionLockRepository } from './session-lock.repository.ts';

type Occupied = Pick<SessionPlacement, 'memberIds' | 'patientIds' | 'roomId' | 'equipment'>;

/**
 * Keeps everybody else from booking the same members, patients, rooms and equipment until the transaction ends.
 * The order is that of the keys, so that two who lock the same never wait for each other in a circle; the
 * triggers of the database take the same locks.
 */
@Injectable()
export class SessionLocks {
  constructor(private readonly repository: SessionLockRepository) {}

  async take(
    db: DatabaseTransaction,
    placements: readonly Occupied[],
    sessionIds: readonly string[] = [],
  ): Promise<void> {
    const resources = new Set(sessionIds);
    for (const { memberIds, patientIds, roomId, equipment } of placements) {
      for (const id of [...memberIds, ...patientIds]) resources.add(id);
      for (const { equipmentId } of equipment) resources.add(equipmentId);
      if (roomId !== null) resources.add(roomId);
    }
    await this.repository.lock(db, currentActor().clinicId, [...resources]);
  }
}
