import type { LocalDate } from '@consilium/domain';

/** A session as a calendar program may see it: no person, no title, no note. */
export interface FeedSession {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly disciplineCode: string;
  readonly roomName: string | null;
  /** Cancelled, or the family of this feed is excused from it. */
  readonly cancelled: boolean;
  readonly version: number;
  readonly updatedAt: Date;
  readonly seriesId: string | null;
  readonly occurrenceOn: LocalDate | null;
}

export interface FeedSeries {
  readonly id: string;
  readonly rule: string;
  readonly startsOn: LocalDate;
  /** Minutes after local midnight. */
  readonly startMinute: number;
  readonly minutes: number;
  readonly timeZone: string;
  readonly disciplineCode: string;
  readonly roomName: string | null;
  readonly version: number;
}

/** What goes into one feed. */
export interface FeedContent {
  readonly sessions: readonly FeedSession[];
  readonly series: readonly FeedSeries[];
  readonly locale: string;
}
