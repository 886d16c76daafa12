/**
 * What the week builder tries to reach, beyond what it must; the names are those of the instance format
 * therapy-week/1. MOVED, RESTAFFED and REROOMED count only against an earlier week.
 */
export const SOFT_GOALS = [
  'UNPLACED',
  'CONTINUITY',
  'PREFERRED',
  'SAME_TIME',
  'IDLE',
  'SPREAD',
  'FAIRNESS',
  'TIME_OF_DAY',
  'LAST_WEEK',
  'EXCUSED',
  'MOVED',
  'RESTAFFED',
  'REROOMED',
] as const;
export type SoftGoal = (typeof SOFT_GOALS)[number];

/** The key of each soft goal in therapy-week/1 and in the stored weights. */
export const SOFT_GOAL_KEYS = {
  UNPLACED: 'unplaced',
  CONTINUITY: 'continuity',
  PREFERRED: 'preferred',
  SAME_TIME: 'sameTime',
  IDLE: 'idle',
  SPREAD: 'spread',
  FAIRNESS: 'fairness',
  TIME_OF_DAY: 'timeOfDay',
  LAST_WEEK: 'lastWeek',
  EXCUSED: 'excused',
  MOVED: 'moved',
  RESTAFFED: 'restaffed',
  REROOMED: 'reroomed',
} as const satisfies Record<SoftGoal, string>;

/** Cost per unit of each soft goal. */
export type SoftGoalWeights = Readonly<Record<(typeof SOFT_GOAL_KEYS)[SoftGoal], number>>;

/** As in the benchmark's format, where it has them; the others are this product's own. */
export const DEFAULT_WEIGHTS: SoftGoalWeights = {
  unplaced: 200,
  continuity: 8,
  preferred: 2,
  sameTime: 1,
  idle: 1,
  spread: 4,
  fairness: 1,
  timeOfDay: 1,
  lastWeek: 1,
  excused: 60,
  moved: 10,
  restaffed: 4,
  reroomed: 1,
};

/** The clinic's day and the rules of its week. Minutes of the day count from local midnight. */
export interface ScheduleSettings {
  readonly dayStartMinute: number;
  readonly dayEndMinute: number;
  /** Grid of the calendar and of the week builder. */
  readonly slotMinutes: number;
  /** ISO weekdays on which the programme runs, Monday 1. */
  readonly weekdays: readonly number[];
  /** Everybody has `lunchMinutes` free somewhere between these. */
  readonly lunchFromMinute: number;
  readonly lunchUntilMinute: number;
  readonly lunchMinutes: number;
  /** Longest run of sessions without a break of `breakMinutes`. */
  readonly patientMaxRunMinutes: number;
  readonly patientMaxDailyMinutes: number;
  readonly memberMaxRunMinutes: number;
  readonly breakMinutes: number;
  /** A cancellation fewer hours before the start counts as late. */
  readonly lateCancelHours: number;
  /** Weeks ahead that open series are booked. */
  readonly horizonWeeks: number;
  readonly weights: SoftGoalWeights;
}

/**
 * What a clinic has before it sets anything: five days of 08:00 to 17:00, lunch between 11:30 and 13:30, at most two
 * hours of therapy on end and seven a day, as intensive programmes report (six to eight hours with breaks).
 */
export const DEFAULT_SCHEDULE_SETTINGS: ScheduleSettings = {
  dayStartMinute: 480,
  dayEndMinute: 1020,
  slotMinutes: 15,
  weekdays: [1, 2, 3, 4, 5],
  lunchFromMinute: 690,
  lunchUntilMinute: 810,
  lunchMinutes: 30,
  patientMaxRunMinutes: 120,
  patientMaxDailyMinutes: 420,
  memberMaxRunMinutes: 180,
  breakMinutes: 15,
  lateCancelHours: 24,
  horizonWeeks: 8,
  weights: DEFAULT_WEIGHTS,
};
