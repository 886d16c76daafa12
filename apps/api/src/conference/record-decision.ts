import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { decisionProblems, localDateIn, taskProblems, type TaskFields } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { storedText } from '../care-plan/index.ts';
import { TaskOwners, TaskRepository } from '../tasks/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { ConferenceWrite } from './conference-write.ts';
import { ConferenceQueries } from './conference.queries.ts';
import type { RecordDecisionInput } from './graphql/conference.input.ts';
import type { ConferenceDecision } from './graphql/conference.object.ts';

/** Records what was decided. A task is made in the same transaction; a change of the plan is made in the plan. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly write: ConferenceWrite,
    private readonly queries: ConferenceQueries,
    private readonly agenda: AgendaRepository,
    private readonly tasks: TaskRepository,
    private readonly owners: TaskOwners,
  ) {}

  async run(input: RecordDecisionInput): Promise<ConferenceDecision | Refusal> {
    const { id, itemId, kind } = input;
    if (!isUuid(id)) throw notFound();
    const text = storedText(input.text);
    const task = kind === 'TASK' ? taskOf(text, input) : null;
    const [problem] = [...decisionProblems({ kind, text }), ...(task ? taskIssues(task) : [])];
    if (problem) return Refusal.of(problem);
    const known = await this.queries.decision(id);
    if (known)
      return known.text === text && known.kind === kind && known.itemId === itemId ? known : idTaken();
    try {
      const item = await this.write.ofItem('recordConferenceDecision', itemId, async (db, { patientId }) => {
        const outside = task && (await this.owners.refusalOf(patientId, task));
        if (outside) return outside;
        const taskId = task && (await this.makeTask(db, patientId, task));
        await this.agenda.insertDecision(db, { id, agendaItemId: itemId, kind, text, taskId });
        return null;
      });
      if (item instanceof Refusal) return item;
    } catch (error) {
      if (isUniqueViolation(error)) return idTaken();
      throw error;
    }
    const stored = await this.queries.decision(id);
    if (!stored) throw notFound();
    return stored;
  }

  private async makeTask(db: DatabaseTransaction, patientId: string, task: TaskFields): Promise<string> {
    const id = randomUUID();
    await this.tasks.add(db, { ...task, id, patientId, source: 'CONFERENCE' });
    return id;
  }

  async withdraw(id: string): Promise<ConferenceDecision | Refusal> {
    const known = await this.queries.decision(id);
    if (!known) throw notFound();
    const item = await this.write.ofItem('withdrawConferenceDecision', known.itemId, async (db) => {
      if (!(await this.agenda.withdrawDecision(db, id)))
        return new Refusal('ALREADY_WITHDRAWN', 'This decision has been taken back already.');
      // What has been done meanwhile stays done.
      if (known.taskId) await this.tasks.close(db, known.taskId, 'CANCELLED', TAKEN_BACK);
      return null;
    });
    if (item instanceof Refusal) return item;
    return (await this.queries.decision(id)) ?? known;
  }
}

/** Why a task was cancelled whose decision was taken back; shown as it is. */
const TAKEN_BACK = 'The decision was taken back.';

const taskOf = (title: string, { task }: RecordDecisionInput): TaskFields => ({
  ...{ title, detail: '', dueOn: task?.dueOn ?? null },
  ownerMemberId: memberOf(task?.ownerMemberId ?? null),
  ownerDisciplineCode: task?.ownerDisciplineCode ?? null,
});

function memberOf(id: string | null): string | null {
  if (id !== null && !isUuid(id)) throw notFound();
  return id;
}

/** Its title is the text of the decision. */
const taskIssues = (task: TaskFields) =>
  taskProblems(task, localDateIn(currentActor().timeZone, currentContext().now())).map((problem) =>
    problem.field === 'title' ? { ...problem, field: 'text' } : problem,
  );

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another decision has this id already. Record it again under a new one.', 'id');
