import { addDays, daysBetween, type LocalDate } from '../time/index.ts';
import type { AuthorizationTerms, AuthorizationUnit } from './authorization.ts';

/** From how many days before the end the end is a matter for the team (design default). */
export const AUTHORIZATION_NOTICE_DAYS = 14;
/** The present pace is that of two weeks, and of a week at least: programmes have a weekly rhythm. Design default. */
export const PACE_DAYS = 14;
const PACE_AT_LEAST_DAYS = 7;

export const AUTHORIZATION_STANDINGS = ['TO_COME', 'IN_FORCE', 'RUNS_OUT', 'OVER', 'WITHDRAWN'] as const;
export type AuthorizationStanding = (typeof AUTHORIZATION_STANDINGS)[number];

export const RUN_OUT_CAUSES = ['DATE', 'UNITS'] as const;
export type RunOutCause = (typeof RUN_OUT_CAUSES)[number];

export interface Authorization extends Pick<
  AuthorizationTerms,
  'disciplineCode' | 'from' | 'until' | 'unit' | 'authorized'
> {
  readonly id: string;
  readonly withdrawn: boolean;
}

/** What was delivered to one patient on one day: by one discipline, or by all (null), time together counted once. */
export interface DeliveredDay {
  readonly on: LocalDate;
  readonly disciplineCode: string | null;
  readonly minutes: number;
  readonly sessions: number;
}

export interface AuthorizationUse {
  /** In units of the authorization; hours where it has none. */
  readonly used: number;
  /** Never below 0; null where only the date counts. */
  readonly left: number | null;
  /** Beyond what was authorized. */
  readonly over: number;
  /** The last day it covers at the present pace. */
  readonly runsOutOn: LocalDate;
  /** What ends it first. */
  readonly by: RunOutCause;
  readonly standing: AuthorizationStanding;
}

const QUARTER_MINUTES = 15;

/** Units of one day: hours are counted by the minute and shown in hundredths. */
function unitsOf(unit: AuthorizationUnit | null, day: DeliveredDay): number {
  if (unit === 'SESSIONS') return day.sessions;
  if (unit === 'DAYS') return day.sessions > 0 || day.minutes > 0 ? 1 : 0;
  return day.minutes / 60;
}
const rounded = (units: number): number => Math.round(units * 100) / 100;

/** Below this nothing can be delivered any more: less than a quarter of an hour, or no whole unit. */
const spent = (unit: AuthorizationUnit | null, left: number): boolean =>
  unit === 'HOURS' ? left < QUARTER_MINUTES / 60 : left < 1;

interface Account {
  readonly authorization: Authorization;
  used: number;
  spentOn: LocalDate | null;
}

/**
 * Credits each day to the authorizations of its scope: to the one that ends first until it is used up, then to the
 * next; what no other takes stays with the last. So a renewal that begins early is not used up twice.
 */
function credit(accounts: readonly Account[], days: readonly DeliveredDay[]): void {
  for (const day of days) {
    const open = accounts.filter(
      ({ authorization }) => authorization.from <= day.on && day.on <= authorization.until,
    );
    const account = open.find(({ spentOn }) => spentOn === null) ?? open.at(-1);
    if (!account) continue;
    const { unit, authorized } = account.authorization;
    account.used += unitsOf(unit, day);
    if (authorized !== null && account.spentOn === null && spent(unit, authorized - account.used)) {
      account.spentOn = day.on;
    }
  }
}

/** Units a day at the present pace, over the last days of a scope. */
function paceOf(unit: AuthorizationUnit | null, days: readonly DeliveredDay[], today: LocalDate): number {
  const recent = days.filter((day) => day.on > addDays(today, -PACE_DAYS) && day.on <= today);
  const [first] = recent;
  if (!first) return 0;
  const span = Math.max(PACE_AT_LEAST_DAYS, daysBetween(first.on, today) + 1);
  return recent.reduce((sum, day) => sum + unitsOf(unit, day), 0) / span;
}

/** By date or by units, whichever comes first. */
function end(
  { authorization, used, spentOn }: Account,
  pace: number,
  today: LocalDate,
): Pick<AuthorizationUse, 'runsOutOn' | 'by'> {
  const { from, until, authorized } = authorization;
  if (authorized === null) return { runsOutOn: until, by: 'DATE' };
  if (spentOn !== null) return { runsOutOn: spentOn, by: spentOn < until ? 'UNITS' : 'DATE' };
  if (pace === 0) return { runsOutOn: until, by: 'DATE' };
  // What is to come is used from its first day on, what is in force from tomorrow on.
  const before = from > today ? addDays(from, -1) : today;
  const lasts = Math.ceil((authorized - used) / pace);
  if (lasts >= daysBetween(before, until)) return { runsOutOn: until, by: 'DATE' };
  return { runsOutOn: addDays(before, lasts), by: 'UNITS' };
}

function standingOf(
  { withdrawn, from }: Authorization,
  runsOutOn: LocalDate,
  isSpent: boolean,
  today: LocalDate,
): AuthorizationStanding {
  if (withdrawn) return 'WITHDRAWN';
  if (runsOutOn < today || isSpent) return 'OVER';
  if (from > today) return 'TO_COME';
  return daysBetween(today, runsOutOn) <= AUTHORIZATION_NOTICE_DAYS ? 'RUNS_OUT' : 'IN_FORCE';
}

/**
 * What is used up of the authorizations of one patient, computed from what was delivered: never typed in. A
 * withdrawn one takes nothing.
 */
export function authorizationUses(
  authorizations: readonly Authorization[],
  delivered: readonly DeliveredDay[],
  today: LocalDate,
): Map<string, AuthorizationUse> {
  const uses = new Map<string, AuthorizationUse>();
  const inOrder = [...authorizations].sort(
    (a, b) => compare(a.until, b.until) || compare(a.from, b.from) || compare(a.id, b.id),
  );
  for (const scope of new Set(inOrder.map(({ disciplineCode }) => disciplineCode))) {
    const days = delivered
      .filter(({ disciplineCode }) => disciplineCode === scope)
      .sort((a, b) => compare(a.on, b.on));
    const accounts = inOrder
      .filter(({ disciplineCode }) => disciplineCode === scope)
      .map((authorization): Account => ({ authorization, used: 0, spentOn: null }));
    credit(
      accounts.filter(({ authorization }) => !authorization.withdrawn),
      days,
    );
    for (const account of accounts) {
      const { authorization, used, spentOn } = account;
      const { unit, authorized, id } = authorization;
      const ends = end(account, paceOf(unit, days, today), today);
      uses.set(id, {
        used: rounded(used),
        left: authorized === null ? null : rounded(Math.max(0, authorized - used)),
        over: authorized === null ? 0 : rounded(Math.max(0, used - authorized)),
        ...ends,
        standing: standingOf(authorization, ends.runsOutOn, spentOn !== null, today),
      });
    }
  }
  return uses;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
