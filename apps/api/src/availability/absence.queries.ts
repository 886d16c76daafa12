import { Injectable } from '@nestjs/common';
import type { MemberExceptionKind, MemberExceptionStatus } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';
import { ClinicClosure } from './graphql/clinic-closure.object.ts';
import { MemberException } from './graphql/member-exception.object.ts';

export interface ExceptionFilter {
  readonly from: Date;
  readonly until: Date;
  readonly memberIds?: readonly string[];
  readonly status?: MemberExceptionStatus;
}

/** Leave and other exceptions of members, and days on which the clinic is closed. */
@Injectable()
export class AbsenceQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Exceptions that share some time with `[from, until)`, by start. */
  async exceptions({ from, until, memberIds, status }: ExceptionFilter): Promise<MemberException[]> {
    const db = await this.transaction.client();
    const rows = await db.memberException.findMany({
      where: {
        clinicId: currentActor().clinicId,
        startsAt: { lt: until },
        endsAt: { gt: from },
        ...(memberIds ? { memberId: { in: [...memberIds] } } : {}),
        ...(status ? { status } : {}),
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(toException);
  }

  async exception(id: string): Promise<MemberException | null> {
    const db = await this.transaction.client();
    const row = await db.memberException.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && toException(row);
  }

  /** Closed days that touch the days from `from` to `until`. */
  async closures(from: string, until: string): Promise<ClinicClosure[]> {
    const db = await this.transaction.client();
    const rows = await db.clinicClosure.findMany({
      where: {
        clinicId: currentActor().clinicId,
        startsOn: { lte: fromLocalDate(until) },
        endsOn: { gte: fromLocalDate(from) },
      },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ id, startsOn, endsOn, reason }) =>
      Object.assign(new ClinicClosure(), {
        id,
        startsOn: toLocalDate(startsOn),
        endsOn: toLocalDate(endsOn),
        reason,
      }),
    );
  }
}

const toException = (row: Omit<MemberException, 'kind' | 'status'> & { kind: string; status: string }) =>
  Object.assign(new MemberException(), {
    ...row,
    kind: row.kind as MemberExceptionKind,
    status: row.status as MemberExceptionStatus,
  });
