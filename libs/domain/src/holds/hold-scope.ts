import type { Laterality, SidedSite, BodySite } from '../body-site/index.ts';
import type { InterventionKind } from '../care-plan/index.ts';

/** Ways of acting on the body (the stimulus catalogue's modalities of clinical.md 4.2). */
export const HOLD_MODALITIES = [
  'TEXTURE',
  'PARTICLE',
  'MECHANICAL',
  'VIBRATION',
  'THERMAL',
  'LOAD',
  'FUNCTIONAL',
  'IMMERSION',
] as const;
export type HoldModality = (typeof HOLD_MODALITIES)[number];

/** A member's decision, or the consequence of a hard-stop finding (clinical.md 4.6). */
export const HOLD_SOURCES = ['MANUAL', 'HARD_STOP'] as const;
export type HoldSource = (typeof HOLD_SOURCES)[number];

/**
 * What a hold covers. Dimensions narrow: thermal stimuli at the left ankle. What is not named is not narrowed;
 * the whole programme names nothing else.
 */
export interface HoldScope {
  readonly wholeProgramme: boolean;
  readonly site: BodySite | null;
  /** Said with a site, and only with one. */
  readonly laterality: Laterality | null;
  readonly modality: HoldModality | null;
  readonly activity: InterventionKind | null;
  readonly protocolId: string | null;
}

/** A hold as the rules see it. */
export interface ScopedHold extends HoldScope {
  /** Null while it is in force. */
  readonly liftedAt: Date | null;
}

/** The sided site of a scope, where it names one. */
export const siteOf = ({ site, laterality }: HoldScope): SidedSite | null =>
  site && laterality ? { site, laterality } : null;
