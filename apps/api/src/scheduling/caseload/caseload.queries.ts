import { Injectable } from '@nestjs/common';
import type { Span } from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { fromLocalDate } from '../../platform/db/local-dates.ts';
import { groupBy } from '../../platform/graphql/loader.ts';

/** One member's sessions, weeks ahead; more than this is no caseload. */
export const CASELOAD_LIMIT = 500;

export interface CaseloadSession {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomId: string | null;
  readonly disciplineCode: string;
  readonly seriesId: string | null;
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
}

@Injectable()
export class CaseloadQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** What the member is booked for within the time, in part of it as well, and has not begun. */
  async sessionsOf(memberId: string, from: Date, until: Date | null): Promise<CaseloadSession[]> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const rows = await db.therapySession.findMany({
      where: {
        clinicId,
        status: { in: ['PLANNED', 'CONFIRMED'] },
        members: { some: { memberId } },
        startsAt: { gt: currentContext().now(), ...(until ? { lt: until } : {}) },
        endsAt: { gt: from },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: CASELOAD_LIMIT,
    });
    // By the session's id: the relation's key holds the times, and a move in between would hide them.
    const ids = rows.map(({ id }) => id);
    const where = { clinicId, sessionId: { in: ids } };
    const members = groupBy(ids, await db.sessionMember.findMany({ where }), (row) => row.sessionId);
    const patients = groupBy(
      ids,
      await db.sessionPatient.findMany({ where: { ...where, attends: true } }),
      (row) => row.sessionId,
    );
    return rows.map((row) => {
      const treating = members.get(row.id) ?? [];
      return {
        id: row.id,
        version: row.version,
        title: row.title,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        roomId: row.roomId,
        disciplineCode:
          treating.find((one) => one.memberId === memberId)?.disciplineCode ?? row.disciplineCode,
        seriesId: row.seriesId,
        memberIds: treating.map((one) => one.memberId),
        patientIds: (patients.get(row.id) ?? []).map(({ patientId }) => patientId),
      };
    });
  }

  /** When each of the members is booked within the time. */
  async bookedSpans(memberIds: readonly string[], from: Date, until: Date): Promise<Map<string, Span[]>> {
    const db = await this.transaction.client();
    const rows = await db.sessionMember.findMany({
      where: {
        clinicId: currentActor().clinicId,
        memberId: { in: [...memberIds] },
        occupies: true,
        startsAt: { lt: until },
        endsAt: { gt: from },
      },
      select: { memberId: true, startsAt: true, endsAt: true },
    });
    const grouped = groupBy(memberIds, rows, (row) => row.memberId);
    return new Map(
      [...grouped].map(([id, spans]) => [
        id,
        spans.map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), until: endsAt.getTime() })),
      ]),
    );
  }

  /** Patients on whose care team each of the members is on the day. */
  async patientsKnownTo(memberIds: readonly string[], on: string): Promise<Map<string, Set<string>>> {
    const db = await this.transaction.client();
    const day = fromLocalDate(on);
    const rows = await db.careTeamMembership.findMany({
      where: {
        clinicId: currentActor().clinicId,
        memberId: { in: [...memberIds] },
        startsOn: { lte: day },
        OR: [{ endsOn: null }, { endsOn: { gte: day } }],
      },
      select: { memberId: true, patientId: true },
    });
    const known = new Map<string, Set<string>>(memberIds.map((id) => [id, new Set<string>()]));
    for (const { memberId, patientId } of rows) known.get(memberId)?.add(patientId);
    return known;
  }
}
