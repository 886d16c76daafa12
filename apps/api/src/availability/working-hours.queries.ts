import { Injectable } from '@nestjs/common';
import type { Prisma } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { Skill, WorkingHours } from './graphql/working-hours.object.ts';

const WITH_BLOCKS = {
  blocks: {
    select: { weekday: true, startMinute: true, endMinute: true },
    orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }],
  },
} satisfies Prisma.WorkingHoursInclude;

type WorkingHoursRow = Prisma.WorkingHoursGetPayload<{ include: typeof WITH_BLOCKS }>;

/** Templates of working hours, skills, and who works in the clinic at all. */
@Injectable()
export class WorkingHoursQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Templates in force on some day from `from` to `until`. */
  async templates(memberIds: readonly string[], from: string, until: string): Promise<WorkingHours[]> {
    const db = await this.transaction.client();
    const rows = await db.workingHours.findMany({
      where: {
        clinicId: currentActor().clinicId,
        memberId: { in: [...memberIds] },
        validFrom: { lte: fromLocalDate(until) },
        OR: [{ validUntil: null }, { validUntil: { gte: fromLocalDate(from) } }],
      },
      include: WITH_BLOCKS,
      orderBy: [{ validFrom: 'asc' }],
    });
    return rows.map(toWorkingHours);
  }

  /** Every template of a member, the oldest first. */
  async ofMember(memberId: string): Promise<WorkingHours[]> {
    const found = await loader<WorkingHours[]>('working hours of member', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.workingHours.findMany({
        where: { clinicId: currentActor().clinicId, memberId: { in: [...ids] } },
        include: WITH_BLOCKS,
        orderBy: [{ validFrom: 'asc' }],
      });
      return groupBy(ids, rows.map(toWorkingHours), ({ memberId: id }) => id);
    }).load(memberId);
    return found ?? [];
  }

  /** First and last day in the clinic of each member. */
  async service(memberIds: readonly string[]) {
    const db = await this.transaction.client();
    const rows = await db.member.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...memberIds] } },
      select: { id: true, activeFrom: true, activeUntil: true },
    });
    return new Map(
      rows.map(({ id, activeFrom, activeUntil }) => [
        id,
        { activeFrom: toLocalDate(activeFrom), activeUntil: toLocalDateOrNull(activeUntil) },
      ]),
    );
  }

  async skills(): Promise<Skill[]> {
    const db = await this.transaction.client();
    const rows = await db.skill.findMany({
      where: { clinicId: currentActor().clinicId },
      orderBy: [{ name: 'asc' }, { code: 'asc' }],
    });
    return rows.map((row) => Object.assign(new Skill(), row));
  }

  /** What a member is able to do, by name. */
  async skillsOf(memberId: string): Promise<Skill[]> {
    const found = await loader<Skill[]>('skills of member', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.memberSkill.findMany({
        where: { clinicId: currentActor().clinicId, memberId: { in: [...ids] } },
        include: { skill: true },
        orderBy: [{ skill: { name: 'asc' } }],
      });
      const skills = groupBy(ids, rows, ({ memberId: id }) => id);
      return new Map(
        [...skills].map(([id, of]) => [id, of.map(({ skill }) => Object.assign(new Skill(), skill))]),
      );
    }).load(memberId);
    return found ?? [];
  }
}

const toWorkingHours = (row: WorkingHoursRow): WorkingHours =>
  Object.assign(new WorkingHours(), {
    ...row,
    validFrom: toLocalDate(row.validFrom),
    validUntil: toLocalDateOrNull(row.validUntil),
  });
