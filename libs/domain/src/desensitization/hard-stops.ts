import type { SafetyFlagKind } from '../safety/index.ts';
import type { SkinFinding } from './desensitization-codes.ts';

/** Findings that end the block and want a clinician's look the same day (clinical.md 4.6). Rising pain is none of them. */
export const HARD_STOPS = [
  'BROKEN_SKIN',
  'NEW_WOUND',
  'BURN_OR_BLISTER',
  'ULCER',
  'SPREADING_REDNESS',
  'FEVER',
  'NEW_DEFORMITY',
  'AFTER_FALL',
  'CALF_SWELLING',
  'NO_PULSE_OR_CYANOSIS',
  'NEW_SENSORY_LOSS',
  'NEW_WEAKNESS',
  'SYNCOPE',
  'CHEST_PAIN',
  'ASSENT_WITHDRAWN',
  'SUSPECTED_ABUSE',
  'SELF_HARM_DISCLOSED',
] as const;
export type HardStop = (typeof HARD_STOPS)[number];

/** Seen by few and never shown to a parent by the system (clinical.md 5.7). */
const RESTRICTED: Readonly<Partial<Record<HardStop, SafetyFlagKind>>> = {
  SUSPECTED_ABUSE: 'ABUSE_DISCLOSURE',
  SELF_HARM_DISCLOSED: 'SUICIDALITY',
};

export const isRestrictedFinding = (stop: HardStop): boolean => RESTRICTED[stop] !== undefined;

/** The findings that count, in the order of the list: those said, and broken skin where the skin check shows it. */
export function hardStopsOf(log: {
  readonly hardStops: readonly HardStop[];
  readonly skinFindings: readonly SkinFinding[];
}): HardStop[] {
  const found = new Set<HardStop>(log.hardStops);
  if (log.skinFindings.includes('BROKEN')) found.add('BROKEN_SKIN');
  return HARD_STOPS.filter((stop) => found.has(stop));
}

/** One flag for each kind of reader, so that what few may see is never beside what many see. */
export function flagsOf(
  stops: readonly HardStop[],
): { readonly kind: SafetyFlagKind; readonly findings: readonly HardStop[] }[] {
  const kinds = [...new Set(stops.map((stop) => RESTRICTED[stop] ?? 'HARD_STOP'))];
  return kinds.map((kind) => ({
    kind,
    findings: stops.filter((stop) => (RESTRICTED[stop] ?? 'HARD_STOP') === kind),
  }));
}
