import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { LocalDate, Respondent, TimePoint } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { newId } from '../platform/db/new-id.ts';

/** A request about to be made. */
export interface NewRequest {
  readonly patientId: string;
  readonly episodeId: string;
  readonly batteryId: string | null;
  readonly timePoint: TimePoint;
  readonly respondent: Respondent;
  readonly guardianId: string | null;
  readonly instruments: readonly string[];
  readonly dueOn: LocalDate;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
}

const OPEN = ['DUE', 'SENT', 'STARTED'];

@Injectable()
export class MeasureRequestRepository {
  async add(db: DatabaseTransaction, request: NewRequest): Promise<string> {
    const { clinicId, displayName } = currentActor();
    const id = newId();
    await db.measureRequest.create({
      data: {
        ...request,
        ...{ clinicId, id, instruments: [...request.instruments], createdBy: displayName },
        dueOn: fromLocalDate(request.dueOn),
        opensOn: fromLocalDate(request.opensOn),
        closesOn: fromLocalDate(request.closesOn),
        createdAt: currentContext().now(),
      },
    });
    return id;
  }

  /** The newest secret opens the request; an earlier one no longer does. False when the request is over. */
  async setToken(
    db: DatabaseTransaction,
    id: string,
    tokenHash: Uint8Array<ArrayBuffer>,
    channel: 'LINK' | 'TABLET' | 'ACCOUNT',
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    const now = currentContext().now();
    const { count } = await db.measureRequest.updateMany({
      where: { clinicId, id, status: { in: OPEN } },
      data: { tokenHash, channel, sentAt: now, version: { increment: 1 } },
    });
    await db.measureRequest.updateMany({ where: { clinicId, id, status: 'DUE' }, data: { status: 'SENT' } });
    return count === 1;
  }

  async cancel(db: DatabaseTransaction, id: string): Promise<boolean> {
    return this.move(db, id, 'CANCELLED', OPEN);
  }

  async start(db: DatabaseTransaction, id: string): Promise<boolean> {
    return this.move(db, id, 'STARTED', ['DUE', 'SENT']);
  }

  async complete(db: DatabaseTransaction, id: string): Promise<void> {
    const { clinicId } = currentActor();
    await db.measureRequest.updateMany({
      where: { clinicId, id, status: { in: OPEN } },
      data: { status: 'COMPLETED', completedAt: currentContext().now(), version: { increment: 1 } },
    });
  }

  /** Requests whose last day has passed. */
  async expire(db: DatabaseTransaction, today: LocalDate): Promise<number> {
    const { count } = await db.measureRequest.updateMany({
      where: {
        clinicId: currentActor().clinicId,
        status: { in: OPEN },
        closesOn: { lt: fromLocalDate(today) },
      },
      data: { status: 'EXPIRED', version: { increment: 1 } },
    });
    return count;
  }

  async noteReminder(db: DatabaseTransaction, id: string): Promise<void> {
    await db.measureRequest.updateMany({
      where: { clinicId: currentActor().clinicId, id },
      data: { remindedAt: currentContext().now(), reminders: { increment: 1 } },
    });
  }

  private async move(
    db: DatabaseTransaction,
    id: string,
    status: string,
    from: readonly string[],
  ): Promise<boolean> {
    const { count } = await db.measureRequest.updateMany({
      where: { clinicId: currentActor().clinicId, id, status: { in: [...from] } },
      data: { status, version: { increment: 1 } },
    });
    return count === 1;
  }
}
