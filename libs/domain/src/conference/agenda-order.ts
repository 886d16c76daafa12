import type { LocalDate } from '../time/index.ts';

/** What decides who is talked about first. */
export interface AgendaCandidate {
  readonly patientId: string;
  readonly name: string;
  /** Points that disciplines raised beforehand and nobody has talked about. */
  readonly openFlags: number;
  readonly expectedDischargeOn: LocalDate | null;
  /** Null: never in a conference. */
  readonly lastConferenceOn: LocalDate | null;
}

const FAR = '9999-12-31';

/**
 * The proposed order: who was never talked about, then who leaves soonest, then who has the most points raised, then
 * who waited longest, then by name. The team orders it anew as it likes (design default).
 */
export function proposeAgenda<T extends AgendaCandidate>(candidates: readonly T[]): T[] {
  return candidates.toSorted(
    (a, b) =>
      Number(a.lastConferenceOn !== null) - Number(b.lastConferenceOn !== null) ||
      compare(a.expectedDischargeOn ?? FAR, b.expectedDischargeOn ?? FAR) ||
      b.openFlags - a.openFlags ||
      compare(a.lastConferenceOn ?? '', b.lastConferenceOn ?? '') ||
      a.name.localeCompare(b.name) ||
      compare(a.patientId, b.patientId),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
