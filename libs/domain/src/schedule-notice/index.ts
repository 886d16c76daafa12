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
