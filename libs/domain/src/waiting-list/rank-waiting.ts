import { isoWeekday } from '../time/index.ts';
import type { FreeSlot, WaitingEntry } from './waiting-entry.ts';

/** Why a slot is not for an entry. The last three come from the calendar, not from the entry. */
export const SLOT_MISFITS = [
  'OTHER_DISCIPLINE',
  'SLOT_TOO_SHORT',
  'OTHER_WEEKDAY',
  'OUTSIDE_HOURS',
  'BEFORE_EARLIEST',
  'AFTER_LATEST',
  'OTHER_MEMBER',
  'DECLINED_BEFORE',
  'PATIENT_BOOKED',
  'PATIENT_UNAVAILABLE',
] as const;
export type SlotMisfit = (typeof SLOT_MISFITS)[number];

/** What decided the order, in the order of weight. */
export const OFFER_REASONS = ['MORE_URGENT', 'ASKED_FOR_MEMBER', 'DEADLINE_SOONER', 'WAITED_LONGER'] as const;
export type OfferReason = (typeof OFFER_REASONS)[number];

/** Everything in the entry that the slot does not meet; empty when it fits. */
export function misfitsOf(entry: WaitingEntry, slot: FreeSlot): SlotMisfit[] {
  const misfits: SlotMisfit[] = [];
  const start = earliestStart(entry, slot);
  if (entry.disciplineCode !== slot.disciplineCode) misfits.push('OTHER_DISCIPLINE');
  if (entry.minutes > slot.minutes) misfits.push('SLOT_TOO_SHORT');
  else if (start === null) misfits.push('OUTSIDE_HOURS');
  if (entry.weekdays.length > 0 && !entry.weekdays.includes(isoWeekday(slot.on)))
    misfits.push('OTHER_WEEKDAY');
  if (entry.earliestOn !== null && slot.on < entry.earliestOn) misfits.push('BEFORE_EARLIEST');
  if (entry.latestOn !== null && slot.on > entry.latestOn) misfits.push('AFTER_LATEST');
  if (entry.memberId !== null && entry.memberId !== slot.memberId) misfits.push('OTHER_MEMBER');
  return misfits;
}

/** Minutes of a day, `[startMinute, endMinute)`. */
export interface MinuteSpan {
  readonly startMinute: number;
  readonly endMinute: number;
}

/**
 * The first minute of the slot at which the entry's session would lie within both, and clear of what the patient
 * has on besides (`busy`); null when there is none.
 */
export function earliestStart(
  entry: WaitingEntry,
  slot: FreeSlot,
  busy: readonly MinuteSpan[] = [],
): number | null {
  let start = Math.max(slot.startMinute, entry.fromMinute ?? 0);
  const end = Math.min(slot.startMinute + slot.minutes, entry.untilMinute ?? 1440);
  for (const span of [...busy].sort((a, b) => a.startMinute - b.startMinute)) {
    if (span.startMinute < start + entry.minutes && start < span.endMinute) start = span.endMinute;
  }
  return start + entry.minutes <= end ? start : null;
}

export interface RankedEntry<E extends WaitingEntry> {
  readonly entry: E;
  /** From 1. */
  readonly rank: number;
  readonly startMinute: number;
  /** What put this entry before the next one; empty for the last. */
  readonly reasons: readonly OfferReason[];
}

/**
 * The entries that the slot fits, in the order in which it is offered: urgency, then who asked for this very
 * member, then the nearest deadline, then the longest wait. Equal entries keep the order of their ids, so that
 * the answer never depends on chance.
 */
export function rankWaiting<E extends WaitingEntry>(entries: readonly E[], slot: FreeSlot): RankedEntry<E>[] {
  const fitting = entries.filter((entry) => misfitsOf(entry, slot).length === 0).sort(compare);
  return fitting.map((entry, index) => {
    const next = fitting[index + 1];
    return {
      entry,
      rank: index + 1,
      startMinute: earliestStart(entry, slot) ?? slot.startMinute,
      reasons: next ? reasonsBefore(entry, next) : [],
    };
  });
}

const NEVER = '9999-12-31';

function criteria(a: WaitingEntry, b: WaitingEntry): readonly (readonly [OfferReason, number])[] {
  return [
    ['MORE_URGENT', a.priority - b.priority],
    ['ASKED_FOR_MEMBER', Number(a.memberId === null) - Number(b.memberId === null)],
    ['DEADLINE_SOONER', order(a.latestOn ?? NEVER, b.latestOn ?? NEVER)],
    ['WAITED_LONGER', order(a.waitingSince, b.waitingSince)],
  ];
}

function compare(a: WaitingEntry, b: WaitingEntry): number {
  return criteria(a, b).find(([, difference]) => difference !== 0)?.[1] ?? order(a.id, b.id);
}

/** The criterion that decided, and nothing that weighs less. */
function reasonsBefore(a: WaitingEntry, b: WaitingEntry): OfferReason[] {
  const decided = criteria(a, b).find(([, difference]) => difference !== 0);
  return decided ? [decided[0]] : [];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
