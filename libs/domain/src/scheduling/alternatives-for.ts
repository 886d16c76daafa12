import { addDays, instantAt, isoWeekday, type LocalDate } from '../time/index.ts';
import { minutesOf, type BookingCandidate, type BookingContext } from './booking.ts';
import { findClashes } from './find-clashes.ts';
import type { AlternativeKind } from './session-codes.ts';

export interface AlternativeFound {
  readonly kind: AlternativeKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly memberIds: readonly string[];
  readonly roomId: string | null;
}

/** What may be tried besides what was asked for. */
export interface AlternativeChoices {
  /** IANA zone of the clinic. */
  readonly zone: string;
  /** Last date to look at; the context has to know the days until then. */
  readonly until: LocalDate;
  /** Rooms of the same kind. */
  readonly otherRoomIds: readonly string[];
  /** Members of the same discipline. */
  readonly colleagueIds: readonly string[];
}

/** How many of each are offered. */
const OFFERED: Readonly<Record<AlternativeKind, number>> = {
  OTHER_ROOM: 1,
  SAME_DAY: 3,
  LATER_DAY: 2,
  OTHER_MEMBER: 2,
};

/**
 * Where the session would not clash: another room at the same time, the nearest starts of the same day, then of the
 * following days, all with the same members; last, a colleague at the time that was asked for. Every answer has been
 * checked with `findClashes`.
 */
export function alternativesFor(
  candidate: BookingCandidate,
  context: BookingContext,
  choices: AlternativeChoices,
): AlternativeFound[] {
  const rooms = candidate.roomId === null ? [null] : [candidate.roomId, ...choices.otherRoomIds];
  const isFree = (changed: BookingCandidate) => findClashes(changed, context).length === 0;
  const inSomeRoom = (changed: BookingCandidate): BookingCandidate | undefined =>
    rooms.map((roomId) => ({ ...changed, roomId })).find(isFree);
  const found = (kind: AlternativeKind, options: Iterable<BookingCandidate>) =>
    take(OFFERED[kind], options, inSomeRoom).map((option) => answer(kind, option));
  const colleagues = choices.colleagueIds.filter((id) => !candidate.memberIds.includes(id));
  const withColleague = candidate.memberIds.flatMap((leaving) =>
    colleagues.map((id) => ({
      ...candidate,
      memberIds: candidate.memberIds.map((memberId) => (memberId === leaving ? id : memberId)),
    })),
  );
  return [
    ...found('OTHER_ROOM', [candidate]),
    ...found('SAME_DAY', startsOn(candidate, candidate.localOn, context, choices.zone)),
    ...found('LATER_DAY', laterDays(candidate, context, choices, inSomeRoom)),
    ...found('OTHER_MEMBER', withColleague),
  ];
}

const answer = (kind: AlternativeKind, { startsAt, endsAt, memberIds, roomId }: BookingCandidate) => ({
  kind,
  startsAt,
  endsAt,
  memberIds,
  roomId,
});

function take(
  count: number,
  options: Iterable<BookingCandidate>,
  fit: (option: BookingCandidate) => BookingCandidate | undefined,
): BookingCandidate[] {
  const taken: BookingCandidate[] = [];
  for (const option of options) {
    if (taken.length === count) break;
    const fitting = fit(option);
    if (fitting) taken.push(fitting);
  }
  return taken;
}

/** The candidate at every start of the clinic's grid on one day, nearest to its own time of day first. */
function* startsOn(
  candidate: BookingCandidate,
  on: LocalDate,
  { settings }: BookingContext,
  zone: string,
): Generator<BookingCandidate> {
  const minutes = minutesOf(candidate);
  const starts: number[] = [];
  const last = settings.dayEndMinute - minutes;
  for (let start = settings.dayStartMinute; start <= last; start += settings.slotMinutes) starts.push(start);
  const distance = (start: number) => Math.abs(start - candidate.startMinute);
  starts.sort((a, b) => distance(a) - distance(b) || a - b);
  for (const startMinute of starts) {
    if (on === candidate.localOn && startMinute === candidate.startMinute) continue;
    const startsAt = instantAt(zone, on, startMinute);
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    yield { ...candidate, localOn: on, startMinute, startsAt, endsAt, keepsTime: false };
  }
}

/** The nearest free time of each following day of the programme, one per day. */
function* laterDays(
  candidate: BookingCandidate,
  context: BookingContext,
  { zone, until }: AlternativeChoices,
  fit: (option: BookingCandidate) => BookingCandidate | undefined,
): Generator<BookingCandidate> {
  for (let on = addDays(candidate.localOn, 1); on <= until; on = addDays(on, 1)) {
    if (!context.settings.weekdays.includes(isoWeekday(on))) continue;
    const [nearest] = take(1, startsOn(candidate, on, context, zone), fit);
    if (nearest) yield nearest;
  }
}
