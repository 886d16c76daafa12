import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { OfferOutcome, OfferReason, WaitingPriority, WaitingStatus } from '@consilium/domain';
import { currentActor } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { toLocalDateOrNull } from '../../platform/db/local-dates.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { groupBy, loader } from '../../platform/graphql/loader.ts';
import { SlotOffer, WaitingListEntry } from './graphql/waiting-list.object.ts';

type EntryRow = Awaited<ReturnType<DatabaseTransaction['waitingListEntry']['findMany']>>[number];
type OfferRow = Awaited<ReturnType<DatabaseTransaction['slotOffer']['findMany']>>[number];

/** Closed entries shown beside the open ones, newest first. */
const CLOSED_SHOWN = 200;

@Injectable()
export class WaitingListQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Everybody who waits or has an open offer, longest wait first; bounded by who is in treatment. */
  async open(disciplineCode?: string | null): Promise<WaitingListEntry[]> {
    const db = await this.transaction.client();
    const rows = await db.waitingListEntry.findMany({
      where: {
        clinicId: currentActor().clinicId,
        status: { in: ['WAITING', 'OFFERED'] },
        ...(disciplineCode ? { disciplineCode } : {}),
      },
      orderBy: [{ priority: 'asc' }, { waitingSince: 'asc' }, { id: 'asc' }],
    });
    return rows.map(toEntry);
  }

  async closed(disciplineCode?: string | null): Promise<WaitingListEntry[]> {
    const db = await this.transaction.client();
    const rows = await db.waitingListEntry.findMany({
      where: {
        clinicId: currentActor().clinicId,
        status: { in: ['BOOKED', 'WITHDRAWN'] },
        ...(disciplineCode ? { disciplineCode } : {}),
      },
      orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
      take: CLOSED_SHOWN,
    });
    return rows.map(toEntry);
  }

  async byId(id: string): Promise<WaitingListEntry> {
    const db = await this.transaction.client();
    const row = await db.waitingListEntry.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    if (!row) throw notFound();
    return toEntry(row);
  }

  async offersOf(entryId: string): Promise<SlotOffer[]> {
    const found = await loader<SlotOffer[]>('offers of waiting list entry', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.slotOffer.findMany({
        where: { clinicId: currentActor().clinicId, entryId: { in: [...ids] } },
        orderBy: [{ offeredAt: 'desc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(toOffer), (offer) => offer.entryId);
    }).load(entryId);
    return found ?? [];
  }

  async offer(id: string): Promise<SlotOffer> {
    const db = await this.transaction.client();
    const row = await db.slotOffer.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    if (!row) throw notFound();
    return toOffer(row);
  }

  /** Entries that were offered this very time of this member before and said no. */
  async declined(memberId: string, startsAt: Date): Promise<ReadonlySet<string>> {
    const db = await this.transaction.client();
    const rows = await db.slotOffer.findMany({
      where: { clinicId: currentActor().clinicId, memberId, startsAt, outcome: 'DECLINED' },
      select: { entryId: true },
    });
    return new Set(rows.map(({ entryId }) => entryId));
  }
}

export const toEntry = (row: EntryRow): WaitingListEntry =>
  Object.assign(new WaitingListEntry(), {
    ...row,
    status: row.status as WaitingStatus,
    priority: row.priority as WaitingPriority,
    earliestOn: toLocalDateOrNull(row.earliestOn),
    latestOn: toLocalDateOrNull(row.latestOn),
  });

const toOffer = (row: OfferRow): SlotOffer =>
  Object.assign(new SlotOffer(), {
    ...row,
    reasons: row.reasons as OfferReason[],
    outcome: row.outcome as OfferOutcome,
  });
