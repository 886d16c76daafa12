import { Injectable } from '@nestjs/common';
import { displayName, isTaskOverdue, localDateIn } from '@consilium/domain';
import type { DatabaseTransaction, Prisma, TaskModel } from '@consilium/db';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { connectionOf, fromCursor, pageSize } from '../platform/graphql/keyset.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { Task, TaskConnection } from './graphql/task.object.ts';

/** Closed tasks that the card of a patient still shows. */
const CLOSED_SHOWN = 20;
/** Sorts after every day: a task without one comes last. */
const NO_DAY = '9999-12-31';

const WITH_NAMES = {
  patient: { select: { givenNames: true, preferredName: true, familyName: true } },
  ownerMember: { select: { givenName: true, familyName: true } },
} as const;

type TaskRow = TaskModel & {
  readonly patient: { givenNames: string[]; preferredName: string | null; familyName: string };
  readonly ownerMember: { givenName: string; familyName: string } | null;
};

@Injectable()
export class TaskQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  async byId(id: string): Promise<Task | null> {
    const db = await this.transaction.client();
    const row = await db.task.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      include: WITH_NAMES,
    });
    return row && taskOf(row);
  }

  /** The same for many at once. */
  loaded(id: string): Promise<Task | null> {
    return loader<Task>('task by id', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.task.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        include: WITH_NAMES,
      });
      return new Map(rows.map((row) => [row.id, taskOf(row)]));
    }).load(id);
  }

  /** Open ones as they are due, then those closed lately. */
  async ofPatient(patientId: string): Promise<Task[]> {
    const open = await this.openOf([patientId]);
    const db = await this.transaction.client();
    const closed = await db.task.findMany({
      where: { clinicId: currentActor().clinicId, patientId, status: { not: 'REQUESTED' } },
      orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
      take: CLOSED_SHOWN,
      include: WITH_NAMES,
    });
    return [...(open.get(patientId) ?? []), ...closed.map(taskOf)];
  }

  /** Open tasks by patient, the earliest due first. */
  async openOf(patientIds: readonly string[]): Promise<ReadonlyMap<string, readonly Task[]>> {
    const tasks = await Promise.all(
      patientIds.map((patientId) =>
        loader<Task[]>('open tasks of patients', async (ids) => {
          const db = await this.transaction.client();
          const rows = await db.task.findMany({
            where: {
              clinicId: currentActor().clinicId,
              patientId: { in: [...ids] },
              status: 'REQUESTED',
            },
            orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
            include: WITH_NAMES,
          });
          return groupBy(ids, rows.map(taskOf), (task) => task.patientId);
        }).load(patientId),
      ),
    );
    return new Map(patientIds.map((id, at) => [id, tasks[at] ?? []]));
  }

  /** Open tasks of the viewer and of their discipline, about young people whose care team they are on. */
  async mine(first: number, after: string | null): Promise<TaskConnection> {
    const size = pageSize(first);
    const { clinicId, memberId, disciplineCode } = currentActor();
    if (!memberId) return connectionOf<Task>([], size, () => []);
    const cursor = fromCursor(after, 2);
    const db = await this.transaction.client();
    const rows = await db.task.findMany({
      where: {
        ...{ clinicId, status: 'REQUESTED', patient: { memberships: { some: this.onTeam(memberId) } } },
        AND: [
          {
            OR: [
              { ownerMemberId: memberId },
              ...(disciplineCode ? [{ ownerDisciplineCode: disciplineCode }] : []),
            ],
          },
          ...(cursor ? [afterCursor(cursor)] : []),
        ],
      },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: size + 1,
      include: WITH_NAMES,
    });
    const page = connectionOf(rows.map(taskOf), size, ({ dueOn, id }) => [dueOn ?? NO_DAY, id]);
    const readable = await this.access.allowedAmong(
      'task.read',
      page.edges.map(({ node }) => node.patientId),
    );
    return { ...page, edges: page.edges.filter(({ node }) => readable.has(node.patientId)) };
  }

  private onTeam(memberId: string): Prisma.CareTeamMembershipWhereInput {
    const { timeZone } = currentActor();
    const today = fromLocalDate(localDateIn(timeZone, currentContext().now()));
    return { memberId, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] };
  }

  /** The patient of a task, for the guard. */
  async patientOf(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    return (await db.task.findFirst({ where: { id }, select: { patientId: true } }))?.patientId;
  }
}

function afterCursor([dueOn = NO_DAY, id = '']: readonly string[]): Prisma.TaskWhereInput {
  if (dueOn === NO_DAY) return { dueOn: null, id: { gt: id } };
  const day = fromLocalDate(dueOn);
  return { OR: [{ dueOn: { gt: day } }, { dueOn: day, id: { gt: id } }, { dueOn: null }] };
}

function taskOf({ patient, ownerMember, dueOn, ...row }: TaskRow): Task {
  const due = toLocalDateOrNull(dueOn);
  const today = localDateIn(currentActor().timeZone, currentContext().now());
  const task = Object.assign(new Task(), row, {
    patientName: displayName(patient),
    ownerName: ownerMember && `${ownerMember.givenName} ${ownerMember.familyName}`,
    dueOn: due,
  });
  return Object.assign(task, { overdue: isTaskOverdue(task, today) });
}
