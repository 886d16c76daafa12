import type { LogSource } from './desensitization-codes.ts';
import { isRestrictedFinding, type HardStop } from './hard-stops.ts';

/** How somebody who may read a log stands to it. */
export type LogReader = 'STAFF' | 'PATIENT' | 'GUARDIAN';

/**
 * Whether the note of a log is shown. Notes of staff are for the team; a guardian sees a young person's note unless
 * it was kept private (clinical.md 5.5, 7.44).
 */
export function mayReadLogNote(
  reader: LogReader,
  log: { readonly source: LogSource; readonly noteKeptPrivate: boolean },
): boolean {
  if (reader === 'STAFF') return true;
  if (log.source === 'STAFF') return false;
  return reader === 'PATIENT' ? log.source === 'PATIENT' : log.source === 'GUARDIAN' || !log.noteKeptPrivate;
}

/** Findings as a reader sees them: what few may see is left out (clinical.md 5.7). */
export const shownHardStops = (stops: readonly HardStop[], mayReadRestricted: boolean): HardStop[] =>
  stops.filter((stop) => mayReadRestricted || !isRestrictedFinding(stop));
