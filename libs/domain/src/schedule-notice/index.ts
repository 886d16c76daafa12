/** Why somebody is told that the week changed. */
export const NOTICE_KINDS = ['BOOKED', 'MOVED', 'RESTAFFED', 'REROOMED', 'CANCELLED', 'HANDED_OVER'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Where and when a session stood, before or after a change; ids only. */
export interface SessionPlace {
  /** ISO instant. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly memberIds: readonly string[];
  readonly roomId: string | null;
}

/**
 * What one change of a session means to those concerned: time outweighs people, people outweigh the room. Null when
 * nothing that anybody feels has changed.
 */
export function noticeOf(before: SessionPlace | null, after: SessionPlace | null): NoticeKind | null {
  if (!before) return after ? 'BOOKED' : null;
  if (!after) return 'CANCELLED';
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) return 'MOVED';
  if ([...before.memberIds].sort().join() !== [...after.memberIds].sort().join()) return 'RESTAFFED';
  return before.roomId === after.roomId ? null : 'REROOMED';
}

/** A session as those who take part know it. */
export interface AttendedPlace extends SessionPlace {
  /** Who comes; whoever is excused does not. */
  readonly patientIds: readonly string[];
}

/** What one change means to some of those concerned. */
export interface ToldChange {
  readonly kind: NoticeKind;
  readonly before: SessionPlace | null;
  readonly after: SessionPlace | null;
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
}

/**
 * Who is told what of one change. Every patient is compared with themselves: to whoever joins, the session is new at
 * whatever time it stood before, and to whoever leaves, it is off wherever it moved. The members are told of the
 * session, not of one patient of it. `kind` is said instead of what `noticeOf` finds to those who stay.
 */
export function toldOf(
  before: AttendedPlace | null,
  after: AttendedPlace | null,
  kind?: NoticeKind,
): ToldChange[] {
  const [was, is] = [placeOf(before), placeOf(after)];
  const [then, now] = [before?.patientIds ?? [], after?.patientIds ?? []];
  const memberIds = [...new Set([...(was?.memberIds ?? []), ...(is?.memberIds ?? [])])];
  const both = was !== null && is !== null;
  const stay = both ? then.filter((id) => now.includes(id)) : [];
  const told = (
    [earlier, later]: readonly [SessionPlace | null, SessionPlace | null],
    who: { memberIds?: readonly string[]; patientIds: readonly string[] },
    said?: NoticeKind,
  ): ToldChange[] => {
    const found = said ?? noticeOf(earlier, later);
    const people = { memberIds: who.memberIds ?? [], patientIds: who.patientIds };
    if (!found || people.memberIds.length + people.patientIds.length === 0) return [];
    return [{ kind: found, before: earlier, after: later, ...people }];
  };
  return [
    ...told([was, is], { memberIds, patientIds: stay }, both ? kind : undefined),
    ...told([was, null], { patientIds: was ? then.filter((id) => !stay.includes(id)) : [] }),
    ...told([null, is], { patientIds: is ? now.filter((id) => !stay.includes(id)) : [] }),
  ];
}

const placeOf = (at: AttendedPlace | null): SessionPlace | null =>
  at && { startsAt: at.startsAt, endsAt: at.endsAt, memberIds: at.memberIds, roomId: at.roomId };

/** Days ahead of which people are told; what lies further ahead stands in the calendar (design default). */
export const TOLD_DAYS_AHEAD = 14;

/** Whether a change is told now: the session was, or is now, to begin within the next days. */
export function isToldNow(before: SessionPlace | null, after: SessionPlace | null, now: Date): boolean {
  const latest = now.getTime() + TOLD_DAYS_AHEAD * 86_400_000;
  return [before, after].some((place) => {
    const startsAt = place ? new Date(place.startsAt).getTime() : NaN;
    return now.getTime() < startsAt && startsAt <= latest;
  });
}
