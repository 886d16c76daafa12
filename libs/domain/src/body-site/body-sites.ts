/**
 * Body sites of one level, from the head down, each within its region. A site belongs to the clinic's
 * vocabulary (FHIR R4 BodyStructure.location); side is said apart.
 */
export const BODY_SITES_BY_REGION = {
  HEAD_AND_NECK: ['HEAD', 'FACE', 'NECK'],
  TRUNK: ['CHEST', 'ABDOMEN', 'UPPER_BACK', 'LOWER_BACK', 'PELVIS'],
  UPPER_LIMB: ['SHOULDER', 'UPPER_ARM', 'ELBOW', 'FOREARM', 'WRIST', 'HAND', 'FINGERS'],
  LOWER_LIMB: ['HIP', 'THIGH', 'KNEE', 'LOWER_LEG', 'ANKLE', 'FOOT', 'TOES'],
} as const;
export type BodyRegion = keyof typeof BODY_SITES_BY_REGION;
export const BODY_REGIONS = Object.keys(BODY_SITES_BY_REGION) as readonly BodyRegion[];
export type SingleBodySite = (typeof BODY_SITES_BY_REGION)[BodyRegion][number];
export const SINGLE_BODY_SITES: readonly SingleBodySite[] = Object.values(BODY_SITES_BY_REGION).flat();

/** A site, or a whole region of sites. */
export type BodySite = SingleBodySite | BodyRegion;
export const BODY_SITES: readonly BodySite[] = [...BODY_REGIONS, ...SINGLE_BODY_SITES];

export const LATERALITIES = ['LEFT', 'RIGHT', 'BOTH', 'MIDLINE'] as const;
export type Laterality = (typeof LATERALITIES)[number];

/** A site with its side, as protocols, holds, logs and charts name it. */
export interface SidedSite {
  readonly site: BodySite;
  readonly laterality: Laterality;
}

/** Sites that lie on both halves of the body at once: their side may be MIDLINE. */
const MIDLINE_SITES: ReadonlySet<BodySite> = new Set<BodySite>([
  'HEAD_AND_NECK',
  'TRUNK',
  ...BODY_SITES_BY_REGION.HEAD_AND_NECK,
  ...BODY_SITES_BY_REGION.TRUNK,
]);

/** Limbs are left, right or both; trunk, head and neck may also be meant in the middle. */
export function lateralitiesOf(site: BodySite): readonly Laterality[] {
  return MIDLINE_SITES.has(site) ? LATERALITIES : ['LEFT', 'RIGHT', 'BOTH'];
}

/** The single sites that a site consists of. */
export function sitesWithin(site: BodySite): readonly SingleBodySite[] {
  return Object.hasOwn(BODY_SITES_BY_REGION, site)
    ? BODY_SITES_BY_REGION[site as BodyRegion]
    : [site as SingleBodySite];
}

const sidesOf = (laterality: Laterality): readonly Laterality[] =>
  laterality === 'BOTH' ? ['LEFT', 'RIGHT', 'MIDLINE'] : [laterality];

/** Whether two sided sites share any part of the body. */
export function sitesOverlap(a: SidedSite, b: SidedSite): boolean {
  const within = new Set<SingleBodySite>(sitesWithin(a.site));
  if (!sitesWithin(b.site).some((site) => within.has(site))) return false;
  const sides = new Set(sidesOf(a.laterality));
  return sidesOf(b.laterality).some((side) => sides.has(side));
}
