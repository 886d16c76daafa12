import { Injectable } from '@nestjs/common';
import { checkRoomClosure } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Done, Refusal } from '../platform/graphql/refusal.object.ts';
import type { AddRoomClosureInput } from './graphql/room.input.ts';
import { RoomClosure } from './graphql/room.object.ts';
import { RoomQueries } from './room.queries.ts';
import { RoomRepository } from './room.repository.ts';
import { WeekChange } from './week-change.ts';

/** Closes a room for a time, or opens it again. Sessions there stay and show that they need another room. */
@Injectable()
export class CloseRoom {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RoomQueries,
    private readonly repository: RoomRepository,
    private readonly change: WeekChange,
  ) {}

  async close({ roomId, ...input }: AddRoomClosureInput): Promise<RoomClosure | Refusal> {
    const closure = { ...input, reason: input.reason.trim() };
    const [problem] = checkRoomClosure(closure);
    if (problem) return Refusal.of(problem);
    return this.unitOfWork.run(
      { operation: 'addRoomClosure', patientId: null, detail: roomId },
      async (db) => {
        if (!isUuid(roomId) || !(await this.queries.byId(roomId))) throw notFound();
        await this.change.during(closure);
        return Object.assign(new RoomClosure(), await this.repository.addClosure(db, roomId, closure));
      },
    );
  }

  async open(closureId: string): Promise<Done> {
    return this.unitOfWork.run({ operation: 'removeRoomClosure', patientId: null }, async (db) => {
      const closure = isUuid(closureId) ? await this.repository.removeClosure(db, closureId) : null;
      if (!closure) throw notFound();
      await this.change.during(closure);
      return new Done();
    });
  }
}
