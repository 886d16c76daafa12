import type { Role } from '../access/roles.ts';
import { STAFF_ROLES } from '../access/roles.ts';

/** Automatic log-off of staff, 45 CFR 164.312(a)(2)(iii); security.md 2.4. Minutes. */
export const STAFF_IDLE_MINUTES = 15;
/** Automatic log-off of patients and guardians; security.md 2.4. Minutes. */
export const PORTAL_IDLE_MINUTES = 30;
/** No session outlives this, however busy; security.md 2.4. Hours. */
export const SESSION_ABSOLUTE_HOURS = 12;

/** Idle minutes of a user: the shorter one as soon as one role is a staff role. */
export function idleMinutesFor(roles: readonly Role[]): number {
  return roles.some((role) => (STAFF_ROLES as readonly Role[]).includes(role))
    ? STAFF_IDLE_MINUTES
    : PORTAL_IDLE_MINUTES;
}

/** The instant at which a session ends by itself: idle or absolute, whichever comes first. */
export function sessionExpiresAt(session: { createdAt: Date; lastSeenAt: Date; idleMinutes: number }): Date {
  const idle = session.lastSeenAt.getTime() + session.idleMinutes * 60_000;
  const absolute = session.createdAt.getTime() + SESSION_ABSOLUTE_HOURS * 3_600_000;
  return new Date(Math.min(idle, absolute));
}

/** Longest wait between two sign-in attempts. Seconds. */
export const MAX_SIGN_IN_DELAY_SECONDS = 60;

/**
 * Seconds to wait before the next sign-in attempt after `failures` failures in a row: 0, 0, 0, 1, 2, 4 ... 60.
 * Delays instead of a lock, so that nobody can lock a colleague out (security.md T19).
 */
export function signInDelay(failures: number): number {
  if (!(failures >= 3)) return 0;
  return Math.min(MAX_SIGN_IN_DELAY_SECONDS, 2 ** Math.min(failures - 3, 6));
}
