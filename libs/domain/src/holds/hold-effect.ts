import { sitesOverlap, type SidedSite } from '../body-site/index.ts';
import { INTERVENTION_KIND_GROUPS, type InterventionKind } from '../care-plan/index.ts';
import { siteOf, type HoldModality, type HoldScope, type ScopedHold } from './hold-scope.ts';

/**
 * Something that is planned, booked or recorded. A dimension left out is not known; null means that the act
 * certainly has none (a talk touches no part of the body).
 */
export interface HeldAct {
  readonly site?: SidedSite | null;
  readonly modality?: HoldModality | null;
  /** Modalities that it may well bring besides; only read where `modality` does not meet the hold. */
  readonly mayInvolve?: readonly HoldModality[];
  readonly activity?: InterventionKind | null;
  readonly protocolId?: string | null;
}

export const HOLD_EFFECTS = ['BLOCKS', 'CONCERNS', 'NONE'] as const;
export type HoldEffect = (typeof HOLD_EFFECTS)[number];

type Match = 'MEETS' | 'UNKNOWN' | 'APART';

/**
 * The one rule of holds. A hold blocks what meets every dimension it names; it concerns what could meet them all
 * but does not say so; anything else is free of it. Sites meet where they share any part of the body: who acts on
 * the whole leg acts on its ankle.
 */
export function holdEffect(hold: ScopedHold, act: HeldAct): HoldEffect {
  if (hold.liftedAt !== null) return 'NONE';
  if (hold.wholeProgramme) return 'BLOCKS';
  const matches = [
    siteMatch(hold, act),
    modalityMatch(hold, act),
    activityMatch(hold, act),
    protocolMatch(hold, act),
  ];
  if (matches.includes('APART') || matches.every((match) => match === null)) return 'NONE';
  return matches.includes('UNKNOWN') ? 'CONCERNS' : 'BLOCKS';
}

/** Of these, the holds that were set before something was begun: what was done before a hold is not undone by it. */
export const setBefore = <H extends { readonly setAt: Date }>(holds: readonly H[], begunAt: Date): H[] =>
  holds.filter(({ setAt }) => setAt <= begunAt);

/** The holds of a list that have this effect on an act. */
export const holdsThat = <H extends ScopedHold>(
  effect: Exclude<HoldEffect, 'NONE'>,
  holds: readonly H[],
  act: HeldAct,
): H[] => holds.filter((hold) => holdEffect(hold, act) === effect);

function siteMatch(hold: HoldScope, { site }: HeldAct): Match | null {
  const held = siteOf(hold);
  if (!held) return null;
  if (site === undefined) return 'UNKNOWN';
  return site && sitesOverlap(held, site) ? 'MEETS' : 'APART';
}

function modalityMatch({ modality: held }: HoldScope, { modality, mayInvolve }: HeldAct): Match | null {
  if (!held) return null;
  if (modality === held) return 'MEETS';
  if (mayInvolve) return mayInvolve.includes(held) ? 'UNKNOWN' : 'APART';
  return modality === undefined ? 'UNKNOWN' : 'APART';
}

/** Kinds that name a discipline's work and not what is done in it. */
const GENERAL: ReadonlySet<InterventionKind> = new Set<InterventionKind>([
  'PHYSICAL_THERAPY',
  'OCCUPATIONAL_THERAPY',
]);
const OF_THE_BODY: ReadonlySet<InterventionKind> = new Set<InterventionKind>([
  ...INTERVENTION_KIND_GROUPS.EXERCISE,
  ...INTERVENTION_KIND_GROUPS.REHABILITATION,
]);

/** "Physical therapy" may be the strength exercise that is on hold, and the other way round. */
const mayBe = (a: InterventionKind, b: InterventionKind): boolean =>
  (GENERAL.has(a) || GENERAL.has(b)) && OF_THE_BODY.has(a) && OF_THE_BODY.has(b);

function activityMatch({ activity: held }: HoldScope, { activity }: HeldAct): Match | null {
  if (!held) return null;
  if (activity === undefined) return 'UNKNOWN';
  if (activity === null) return 'APART';
  if (activity === held) return 'MEETS';
  return mayBe(held, activity) ? 'UNKNOWN' : 'APART';
}

/** A protocol is desensitization: other work is apart from it even where no protocol is told. */
function protocolMatch({ protocolId: held }: HoldScope, act: HeldAct): Match | null {
  if (!held) return null;
  if (act.protocolId !== undefined) return act.protocolId === held ? 'MEETS' : 'APART';
  const { activity } = act;
  if (activity === undefined) return 'UNKNOWN';
  return activity === 'DESENSITIZATION' || (activity !== null && GENERAL.has(activity)) ? 'UNKNOWN' : 'APART';
}
