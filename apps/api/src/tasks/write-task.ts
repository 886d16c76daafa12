import { Injectable } from '@nestjs/common';
import { localDateIn, normalText, taskProblems, type TaskFields } from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { CreateTaskInput, TaskFieldsInput, UpdateTaskInput } from './graphql/task.input.ts';
import type { Task } from './graphql/task.object.ts';
import { TaskOwners } from './task-owners.ts';
import { TaskQueries } from './task.queries.ts';
import { TaskRepository } from './task.repository.ts';

/** Writes a task and changes it while it is open. */
@Injectable()
export class WriteTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TaskQueries,
    private readonly owners: TaskOwners,
    private readonly repository: TaskRepository,
  ) {}

  async create(input: CreateTaskInput): Promise<Task | Refusal> {
    const { id, patientId } = input;
    if (!isUuid(id)) throw notFound();
    const fields = fieldsOf(input);
    const [problem] = taskProblems(fields, today());
    if (problem) return Refusal.of(problem);
    const known = await this.queries.byId(id);
    if (known) return known.patientId === patientId && known.title === fields.title ? known : idTaken();
    const intent = { operation: 'createTask', patientId, detail: id };
    try {
      const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
        const outside = await this.owners.refusalOf(patientId, fields);
        if (!outside) await this.repository.add(db, { ...fields, id, patientId, source: 'MANUAL' });
        return outside;
      });
      if (refusal) return refusal;
    } catch (error) {
      if (isUniqueViolation(error)) return idTaken();
      throw error;
    }
    return this.stored(id);
  }

  async update({ id, baseVersion, ...input }: UpdateTaskInput): Promise<Task | Refusal> {
    const known = await this.stored(id);
    const fields = fieldsOf(input);
    // A day that is past already may stay; a new one may not be.
    const from = fields.dueOn !== null && fields.dueOn === known.dueOn ? fields.dueOn : today();
    const [problem] = taskProblems(fields, from);
    if (problem) return Refusal.of(problem);
    const intent = { operation: 'updateTask', patientId: known.patientId, detail: id };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
      if (known.status !== 'REQUESTED') return taskClosed();
      const kept = fields.ownerMemberId === known.ownerMemberId;
      const outside = kept ? null : await this.owners.refusalOf(known.patientId, fields);
      if (outside) return outside;
      return (await this.repository.change(db, id, baseVersion, fields)) ? null : versionConflict();
    });
    return refusal ?? this.stored(id);
  }

  private async stored(id: string): Promise<Task> {
    const task = await this.queries.byId(id);
    if (!task) throw notFound();
    return task;
  }
}

const today = () => localDateIn(currentActor().timeZone, currentContext().now());

function fieldsOf(input: TaskFieldsInput): TaskFields {
  const { ownerMemberId = null, ownerDisciplineCode = null, dueOn = null } = input;
  return {
    ...{ title: normalText(input.title), detail: storedText(input.detail) },
    ...{ ownerMemberId: ownerOf(ownerMemberId), ownerDisciplineCode, dueOn },
  };
}

/** An id that is none belongs to nobody of the team. */
function ownerOf(memberId: string | null): string | null {
  if (memberId !== null && !isUuid(memberId)) throw notFound();
  return memberId;
}

export const taskClosed = () =>
  new Refusal('TASK_CLOSED', 'This task has been completed or cancelled. Open it again first.');

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another task has this id already. Write it again under a new one.', 'id');
