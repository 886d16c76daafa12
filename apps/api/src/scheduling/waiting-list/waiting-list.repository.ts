import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { OfferOutcome, OfferReason, WaitingStatus } from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { fromLocalDateOrNull } from '../../platform/db/local-dates.ts';
import type { CheckedEntry } from './checked-entry.ts';

export interface NewOffer {
  readonly entryId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly memberId: string;
  readonly roomId: string | null;
  readonly reasons: readonly OfferReason[];
  readonly rank: number;
}

@Injectable()
export class WaitingListRepository {
  async insert(db: DatabaseTransaction, patientId: string, entry: CheckedEntry): Promise<string> {
    const { id } = await db.waitingListEntry.create({
      data: {
        clinicId: currentActor().clinicId,
        patientId,
        waitingSince: currentContext().now(),
        ...toColumns(entry),
      },
      select: { id: true },
    });
    return id;
  }

  /** False when somebody else changed it first, or it is closed. */
  async update(db: DatabaseTransaction, id: string, version: number, entry: CheckedEntry): Promise<boolean> {
    const { count } = await db.waitingListEntry.updateMany({
      where: { clinicId: currentActor().clinicId, id, version, status: 'WAITING' },
      data: { ...toColumns(entry), version: { increment: 1 } },
    });
    return count === 1;
  }

  /** Moves an entry on; false when it is no longer where the mover saw it. */
  async move(
    db: DatabaseTransaction,
    id: string,
    from: readonly WaitingStatus[],
    to: WaitingStatus,
  ): Promise<boolean> {
    const closed = to === 'BOOKED' || to === 'WITHDRAWN';
    const { count } = await db.waitingListEntry.updateMany({
      where: { clinicId: currentActor().clinicId, id, status: { in: [...from] } },
      data: { status: to, closedAt: closed ? currentContext().now() : null, version: { increment: 1 } },
    });
    return count === 1;
  }

  async insertOffer(db: DatabaseTransaction, offer: NewOffer): Promise<string> {
    const { id } = await db.slotOffer.create({
      data: {
        clinicId: currentActor().clinicId,
        ...offer,
        reasons: [...offer.reasons],
        offeredAt: currentContext().now(),
        offeredBy: currentActor().displayName,
      },
      select: { id: true },
    });
    return id;
  }

  /** False when the offer was answered before. */
  async answer(
    db: DatabaseTransaction,
    id: string,
    outcome: Exclude<OfferOutcome, 'OPEN'>,
    note: string,
    sessionId: string | null = null,
  ): Promise<boolean> {
    const { count } = await db.slotOffer.updateMany({
      where: { clinicId: currentActor().clinicId, id, outcome: 'OPEN' },
      data: { outcome, answerNote: note, sessionId, answeredAt: currentContext().now() },
    });
    return count === 1;
  }

  /** Ends what is still open for an entry that leaves the list. */
  async lapseOffers(db: DatabaseTransaction, entryId: string): Promise<void> {
    await db.slotOffer.updateMany({
      where: { clinicId: currentActor().clinicId, entryId, outcome: 'OPEN' },
      data: { outcome: 'LAPSED', answeredAt: currentContext().now() },
    });
  }
}

const toColumns = ({ earliestOn, latestOn, weekdays, ...entry }: CheckedEntry) => ({
  ...entry,
  weekdays: [...weekdays],
  earliestOn: fromLocalDateOrNull(earliestOn),
  latestOn: fromLocalDateOrNull(latestOn),
});
