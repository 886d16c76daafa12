import { Injectable } from '@nestjs/common';
import { cancelReasonProblems, normalText, type TaskStatus } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { CancelTaskInput } from './graphql/task.input.ts';
import type { Task } from './graphql/task.object.ts';
import { TaskQueries } from './task.queries.ts';
import { TaskRepository } from './task.repository.ts';
import { taskClosed } from './write-task.ts';

/** Completes, cancels and reopens a task. Doing it twice says so and changes nothing. */
@Injectable()
export class CloseTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TaskQueries,
    private readonly repository: TaskRepository,
  ) {}

  complete(id: string): Promise<Task | Refusal> {
    return this.close('completeTask', id, 'COMPLETED', null);
  }

  async cancel({ id, reason }: CancelTaskInput): Promise<Task | Refusal> {
    const text = normalText(reason);
    const [problem] = cancelReasonProblems(text);
    if (problem) return Refusal.of(problem);
    return this.close('cancelTask', id, 'CANCELLED', text);
  }

  async reopen(id: string): Promise<Task | Refusal> {
    const { patientId } = await this.stored(id);
    const intent = { operation: 'reopenTask', patientId, detail: id };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) =>
      (await this.repository.reopen(db, id)) ? null : new Refusal('TASK_OPEN', 'This task is open already.'),
    );
    return refusal ?? this.stored(id);
  }

  private async close(
    operation: string,
    id: string,
    status: Exclude<TaskStatus, 'REQUESTED'>,
    reason: string | null,
  ): Promise<Task | Refusal> {
    const { patientId } = await this.stored(id);
    const intent = { operation, patientId, detail: id };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) =>
      (await this.repository.close(db, id, status, reason)) ? null : taskClosed(),
    );
    return refusal ?? this.stored(id);
  }

  private async stored(id: string): Promise<Task> {
    const task = await this.queries.byId(id);
    if (!task) throw notFound();
    return task;
  }
}
