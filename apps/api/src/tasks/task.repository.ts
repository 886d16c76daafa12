import { Injectable } from '@nestjs/common';
import type { TaskFields, TaskSource, TaskStatus } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDateOrNull } from '../platform/db/local-dates.ts';

export interface NewTask extends TaskFields {
  readonly id: string;
  readonly patientId: string;
  readonly source: TaskSource;
}

/** Writes of tasks; also called inside the unit of work of whoever decides that one is needed. */
@Injectable()
export class TaskRepository {
  async add(db: DatabaseTransaction, { dueOn, ...task }: NewTask): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.task.create({
      data: {
        ...{ ...task, clinicId, dueOn: fromLocalDateOrNull(dueOn) },
        ...{ createdAt: currentContext().now(), createdByName: displayName },
      },
      select: { id: true },
    });
  }

  /** Changes an open task of the version that was read; answers whether it did. */
  async change(
    db: DatabaseTransaction,
    id: string,
    version: number,
    { dueOn, title, detail, ownerMemberId, ownerDisciplineCode }: TaskFields,
  ): Promise<boolean> {
    const { count } = await db.task.updateMany({
      where: { clinicId: currentActor().clinicId, id, version, status: 'REQUESTED' },
      data: {
        ...{ title, detail, ownerMemberId, ownerDisciplineCode, dueOn: fromLocalDateOrNull(dueOn) },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  /** Closes an open task, once; answers whether it did. */
  async close(
    db: DatabaseTransaction,
    id: string,
    status: Exclude<TaskStatus, 'REQUESTED'>,
    cancelReason: string | null,
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.task.updateMany({
      where: { clinicId, id, status: 'REQUESTED' },
      data: {
        ...{ status, cancelReason, closedAt: currentContext().now(), closedByName: displayName },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  /** Opens a closed task again; answers whether it did. */
  async reopen(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { count } = await db.task.updateMany({
      where: { clinicId: currentActor().clinicId, id, status: { not: 'REQUESTED' } },
      data: {
        ...{ status: 'REQUESTED', cancelReason: null, closedAt: null, closedByName: null },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }
}
