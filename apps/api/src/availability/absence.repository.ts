import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { LocalDate, MemberExceptionKind, MemberExceptionStatus, TimeSpan } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';

export interface ExceptionToSave extends TimeSpan {
  readonly memberId: string;
  readonly kind: MemberExceptionKind;
  readonly status: MemberExceptionStatus;
  readonly note: string;
}

@Injectable()
export class AbsenceRepository {
  async insertException(db: DatabaseTransaction, exception: ExceptionToSave): Promise<string> {
    const { clinicId, memberId: requestedById, displayName } = currentActor();
    const now = currentContext().now();
    const decided = exception.status === 'ACCEPTED' ? { decidedByName: displayName, decidedAt: now } : {};
    const { memberId, kind, status, startsAt, endsAt, note } = exception;
    const row = await db.memberException.create({
      data: {
        ...{ clinicId, memberId, kind, status, startsAt, endsAt, note, requestedById },
        requestedAt: now,
        ...decided,
      },
      select: { id: true },
    });
    return row.id;
  }

  /** Changes the status if version and status still are what was read. */
  async setStatus(
    db: DatabaseTransaction,
    was: { readonly id: string; readonly version: number; readonly status: MemberExceptionStatus },
    change: { readonly status: MemberExceptionStatus; readonly decisionNote?: string },
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.memberException.updateMany({
      where: { clinicId, id: was.id, version: was.version, status: was.status },
      data: {
        ...change,
        ...{ decidedByName: displayName, decidedAt: currentContext().now() },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  async insertClosure(
    db: DatabaseTransaction,
    closure: { readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly reason: string },
  ): Promise<string> {
    const { startsOn, endsOn, reason } = closure;
    const data = {
      clinicId: currentActor().clinicId,
      startsOn: fromLocalDate(startsOn),
      endsOn: fromLocalDate(endsOn),
      reason,
    };
    return (await db.clinicClosure.create({ data, select: { id: true } })).id;
  }

  /** Removes the closed days; answers which they were, or null when there are none. */
  async removeClosure(db: DatabaseTransaction, id: string) {
    const { clinicId } = currentActor();
    const closure = await db.clinicClosure.findFirst({ where: { clinicId, id } });
    if (!closure) return null;
    await db.clinicClosure.deleteMany({ where: { clinicId, id } });
    return { startsOn: toLocalDate(closure.startsOn), endsOn: toLocalDate(closure.endsOn) };
  }
}
