import { addDays, daysBetween, type LocalDate } from '../time/index.ts';

/** What a payer counts: visits, hours of therapy, or days on which anything was delivered. */
export const AUTHORIZATION_UNITS = ['SESSIONS', 'HOURS', 'DAYS'] as const;
export type AuthorizationUnit = (typeof AUTHORIZATION_UNITS)[number];

export const AUTHORIZATION_STATES = [
  'NOT_YET',
  'IN_FORCE',
  'RUNS_OUT',
  'USED_UP',
  'OVER',
  'WITHDRAWN',
] as const;
export type AuthorizationState = (typeof AUTHORIZATION_STATES)[number];

/**
 * Days before the end from which it is a matter for the team; a design default. A payer takes one to two weeks to
 * renew, and 31 % of those who broke off one outpatient programme did so for want of payment (V:S11).
 */
export const AUTHORIZATION_NOTICE_DAYS = 14;
/** Days back from which the present pace is taken. */
export const PACE_DAYS = 14;

/** What a payer has agreed to pay for (FHIR R4 ClaimResponse with preAuthRef). */
export interface Authorization {
  /** The discipline it is for; null: the whole programme. */
  readonly disciplineCode: string | null;
  /** With `amount`; null: limited by its dates alone. */
  readonly unit: AuthorizationUnit | null;
  readonly amount: number | null;
  /** First and last day, both included. */
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly withdrawn: boolean;
}

/** Something delivered to the patient. */
export interface AuthorizationUse {
  readonly on: LocalDate;
  readonly sessionId: string;
  readonly disciplineCode: string;
  readonly minutes: number;
}

export interface AuthorizationStanding {
  /** In its unit; null where it is limited by its dates alone. */
  readonly used: number | null;
  readonly left: number | null;
  /** The last day that it covers: its own last day, or sooner at the present pace. */
  readonly lastsUntil: LocalDate;
  /** Whole days from today to `lastsUntil`; negative: it is over. */
  readonly daysLeft: number;
  readonly state: AuthorizationState;
}

/** How far an authorization is used up, and until when it lasts. */
export function authorizationStanding(
  authorization: Authorization,
  uses: readonly AuthorizationUse[],
  today: LocalDate,
): AuthorizationStanding {
  const { unit, amount, startsOn, endsOn } = authorization;
  const own = uses.filter((use) => isCounted(authorization, use));
  const used = unit === null ? null : unitsOf(unit, own);
  const left = used === null || amount === null ? null : Math.max(0, amount - used);
  const since = addDays(today, 1 - PACE_DAYS);
  const recent =
    unit === null
      ? 0
      : unitsOf(
          unit,
          own.filter(({ on }) => on >= since && on <= today),
        );
  // What began last week has not had two weeks to be used in.
  const paceDays = Math.min(PACE_DAYS, Math.max(1, daysBetween(startsOn, today) + 1));
  const lastsUntil =
    left === null ? endsOn : earlier(endsOn, lastDay({ left, recent, paceDays, today, endsOn }));
  const daysLeft = daysBetween(today, lastsUntil);
  return { used, left, lastsUntil, daysLeft, state: stateOf(authorization, { left, daysLeft, today }) };
}

function isCounted({ disciplineCode, startsOn, endsOn }: Authorization, use: AuthorizationUse): boolean {
  const covers = disciplineCode === null || disciplineCode === use.disciplineCode;
  return covers && use.on >= startsOn && use.on <= endsOn;
}

function unitsOf(unit: AuthorizationUnit, uses: readonly AuthorizationUse[]): number {
  switch (unit) {
    case 'SESSIONS':
      return new Set(uses.map(({ sessionId }) => sessionId)).size;
    case 'DAYS':
      return new Set(uses.map(({ on }) => on)).size;
    case 'HOURS':
      return uses.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
  }
}

function lastDay(at: {
  readonly left: number;
  readonly recent: number;
  readonly paceDays: number;
  readonly today: LocalDate;
  readonly endsOn: LocalDate;
}): LocalDate {
  const { left, recent, paceDays, today, endsOn } = at;
  if (left === 0) return earlier(today, endsOn);
  if (recent === 0) return endsOn;
  return addDays(
    today,
    Math.min(Math.floor((left * paceDays) / recent), Math.max(0, daysBetween(today, endsOn))),
  );
}

function stateOf(
  { withdrawn, startsOn, endsOn }: Authorization,
  { left, daysLeft, today }: { left: number | null; daysLeft: number; today: LocalDate },
): AuthorizationState {
  if (withdrawn) return 'WITHDRAWN';
  if (today > endsOn) return 'OVER';
  if (today < startsOn) return 'NOT_YET';
  if (left === 0) return 'USED_UP';
  return daysLeft < AUTHORIZATION_NOTICE_DAYS ? 'RUNS_OUT' : 'IN_FORCE';
}

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

/**
 * Days until the first of a patient's authorizations is at its end with nothing after it: 0 or less where it is
 * already. Null where nothing was recorded, or all that was has been withdrawn.
 */
export function daysOfCoverLeft(
  authorizations: readonly Authorization[],
  uses: readonly AuthorizationUse[],
  today: LocalDate,
): number | null {
  const standing = authorizations
    .filter(({ withdrawn }) => !withdrawn)
    .map((one) => ({ one, standing: authorizationStanding(one, uses, today) }));
  // For each kind of therapy what lasts longest counts; the whole programme's covers each kind as well.
  const lasts = (code: string | null): number =>
    Math.max(
      ...standing.flatMap(({ one, standing: { daysLeft } }) =>
        one.disciplineCode === code || one.disciplineCode === null ? [daysLeft] : [],
      ),
    );
  const codes = new Set(standing.map(({ one }) => one.disciplineCode));
  return codes.size === 0 ? null : Math.min(...[...codes].map(lasts));
}
