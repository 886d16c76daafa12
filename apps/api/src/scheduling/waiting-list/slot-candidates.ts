import { Injectable } from '@nestjs/common';
import {
  earliestStart,
  localMinuteIn,
  misfitsOf,
  rankWaiting,
  type FreeSlot,
  type SlotMisfit,
} from '@consilium/domain';
import { Access } from '../../platform/access/access.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { MemberQueries } from '../../team/index.ts';
import type { SlotInput } from './graphql/waiting-list.input.ts';
import { OfferCandidate, type WaitingListEntry } from './graphql/waiting-list.object.ts';
import { PatientDay, type TakenMinutes } from './patient-day.ts';
import { WaitingListQueries } from './waiting-list.queries.ts';

const MINUTE_MS = 60_000;

/** A waiting entry with the plain values that the ranking rule reads. */
type Ranked = Omit<WaitingListEntry, 'waitingSince' | 'priority'> & {
  readonly waitingSince: string;
  readonly priority: 1 | 2 | 3;
};

/** Measures everybody who waits against a slot: in order, with what decided, and why it is not for the others. */
@Injectable()
export class SlotCandidates {
  constructor(
    private readonly access: Access,
    private readonly members: MemberQueries,
    private readonly waitingList: WaitingListQueries,
    private readonly days: PatientDay,
  ) {}

  async run(slot: SlotInput): Promise<OfferCandidate[]> {
    const member = await this.members.byId(slot.memberId);
    if (!member) throw notFound();
    const entries = (await this.visible(false)).filter(({ status }) => status === 'WAITING');
    const free = freeSlot(slot, member.disciplineCode);
    const declined = await this.waitingList.declined(slot.memberId, slot.startsAt);
    const busy = await this.days.busy(
      entries.map(({ patientId }) => patientId),
      slot,
    );
    const measured = entries.map((entry) => {
      const ranked = toRanked(entry);
      const spans = busy.get(entry.patientId) ?? [];
      return { entry, ranked, spans, misfits: misfits(ranked, free, spans, declined.has(entry.id)) };
    });
    const fitting = measured.filter((one) => one.misfits.length === 0);
    const order = new Map(
      rankWaiting(
        fitting.map((one) => one.ranked),
        free,
      ).map((one) => [one.entry.id, one]),
    );
    return measured
      .map(({ entry, ranked, spans, misfits: why }) => {
        const place = order.get(entry.id);
        const start = place ? earliestStart(ranked, free, spans) : null;
        return Object.assign(new OfferCandidate(), {
          entry,
          rank: place?.rank ?? null,
          startsAt: start === null ? null : later(slot.startsAt, start - free.startMinute),
          reasons: [...(place?.reasons ?? [])],
          misfits: why,
        });
      })
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  }

  /** A clinician sees who waits among the own patients; whoever schedules sees all. */
  async visible(closed: boolean, disciplineCode?: string | null): Promise<WaitingListEntry[]> {
    const { waitingList } = this;
    const entries = await (closed ? waitingList.closed(disciplineCode) : waitingList.open(disciplineCode));
    const allowed = await this.access.allowedAmong(
      'waitingList.read',
      entries.map(({ patientId }) => patientId),
    );
    return entries.filter(({ patientId }) => allowed.has(patientId));
  }
}

/** The slot in the clinic's wall clock. */
export function freeSlot(
  slot: Pick<SlotInput, 'startsAt' | 'endsAt' | 'memberId'>,
  disciplineCode: string,
): FreeSlot {
  const { on, minute } = localMinuteIn(currentActor().timeZone, slot.startsAt);
  const minutes = Math.floor((slot.endsAt.getTime() - slot.startsAt.getTime()) / MINUTE_MS);
  return { on, startMinute: minute, minutes, disciplineCode, memberId: slot.memberId };
}

export const toRanked = (entry: WaitingListEntry): Ranked => ({
  ...entry,
  priority: entry.priority as 1 | 2 | 3,
  waitingSince: entry.waitingSince.toISOString(),
});

export const later = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE_MS);

function misfits(
  entry: Ranked,
  slot: FreeSlot,
  busy: readonly TakenMinutes[],
  declined: boolean,
): SlotMisfit[] {
  const found = misfitsOf(entry, slot);
  if (declined) found.push('DECLINED_BEFORE');
  if (found.length > 0 || earliestStart(entry, slot, busy) !== null) return found;
  return [...new Set(busy.map(({ why }) => why))];
}
