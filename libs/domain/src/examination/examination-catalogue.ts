import {
  BODY_SITES_BY_REGION,
  lateralitiesOf,
  SINGLE_BODY_SITES,
  type BodySite,
} from '../body-site/index.ts';
import { MOVEMENT_CODES, MOVEMENTS, type Movement } from './movements.ts';

export const EXAMINATION_SIDES = ['LEFT', 'RIGHT', 'MIDLINE'] as const;
export type ExaminationSide = (typeof EXAMINATION_SIDES)[number];

/** Muscle strength after the Medical Research Council, whole grades and 4- and 4+ (MRC 1976). */
export const MRC_GRADES = ['0', '1', '2', '3', '4-', '4', '4+', '5'] as const;
export const MUSCLE_GROUPS = [
  'SHOULDER_ABDUCTORS',
  'ELBOW_FLEXORS',
  'ELBOW_EXTENSORS',
  'WRIST_EXTENSORS',
  'GRIP',
  'HIP_FLEXORS',
  'HIP_EXTENSORS',
  'HIP_ABDUCTORS',
  'KNEE_FLEXORS',
  'KNEE_EXTENSORS',
  'ANKLE_DORSIFLEXORS',
  'ANKLE_PLANTARFLEXORS',
] as const;

/** Joints that are looked at and touched. */
export const INSPECTED_JOINTS = [
  'SHOULDER',
  'ELBOW',
  'WRIST',
  'FINGERS',
  'HIP',
  'KNEE',
  'ANKLE',
  'TOES',
] as const;

/** Nine pairs, palpated with about 4 kg (Wolfe et al. 1990, Arthritis Rheum 33:160). */
export const TENDER_POINTS = [
  'OCCIPUT',
  'LOW_CERVICAL',
  'TRAPEZIUS',
  'SUPRASPINATUS',
  'SECOND_RIB',
  'LATERAL_EPICONDYLE',
  'GLUTEAL',
  'GREATER_TROCHANTER',
  'KNEE',
] as const;
/** Of the manual tender point survey: not tender in fibromyalgia (Okifuji et al. 1997, J Rheumatol 24:377). */
export const CONTROL_POINTS = { FOREHEAD: 'MIDLINE', FOREARM: 'RIGHT', THUMBNAIL: 'LEFT' } as const;

/** Nine items, one point each (Beighton, Solomon & Soskolne 1973, Ann Rheum Dis 32:413). */
export const BEIGHTON_ITEMS = ['LITTLE_FINGER', 'THUMB', 'ELBOW', 'KNEE', 'PALMS_TO_FLOOR'] as const;

export const BUDAPEST_SIGNS = ['SENSORY', 'VASOMOTOR', 'SUDOMOTOR_OR_OEDEMA', 'MOTOR_OR_TROPHIC'] as const;
export type BudapestSign = (typeof BUDAPEST_SIGNS)[number];

export const GAIT_PATTERNS = [
  'NORMAL',
  'ANTALGIC',
  'TOE_WALKING',
  'TRENDELENBURG',
  'STIFF_KNEE',
  'FOOT_DRAG',
  'UNSTEADY',
  'INCONSISTENT',
  'WITH_AID',
  'NOT_WALKING',
] as const;
export const POSTURES = ['COMPLIANT', 'GUARDED'] as const;
/** As it fits what is told about pain (clinical.md 1.4). */
export const AFFECTS = ['CONGRUENT', 'INCONGRUENT', 'ANXIOUS', 'FLAT'] as const;

/** Each with its landmark: a girth is compared with nothing but the same landmark. */
export const GIRTH_SITES = [
  'UPPER_ARM_WIDEST',
  'FOREARM_WIDEST',
  'WRIST_STYLOIDS',
  'HAND_FIGURE_OF_EIGHT',
  'THIGH_10_CM_ABOVE_PATELLA',
  'KNEE_MID_PATELLA',
  'CALF_WIDEST',
  'ANKLE_FIGURE_OF_EIGHT',
] as const;
const EXTREMITIES = ['HAND', 'FINGERS', 'FOOT', 'TOES'] as const;
const LIMB_SITES = [...BODY_SITES_BY_REGION.UPPER_LIMB, ...BODY_SITES_BY_REGION.LOWER_LIMB] as const;

export const SITE_COLOURS = ['RED', 'PURPLE', 'BLUE', 'PALE', 'MOTTLED'] as const;
export const SITE_TEMPERATURES = ['WARMER', 'COLDER'] as const;
export const PRESENCE = ['PRESENT', 'ABSENT'] as const;

/** A number with its unit and bounds, or one of some codes. */
export type FindingValue =
  | { readonly least: number; readonly most: number; readonly decimals: 0 | 1; readonly unit: string }
  | { readonly choices: readonly string[] };

interface KindOfFinding {
  readonly codes: readonly string[];
  readonly sidesOf: (code: string) => readonly ExaminationSide[];
  readonly valueOf: (code: string) => FindingValue;
}

const BOTH_SIDES = ['LEFT', 'RIGHT'] as const;
const NO_SIDE = ['MIDLINE'] as const;
const paired = () => BOTH_SIDES;
const unpaired = () => NO_SIDE;
const number = (least: number, most: number, unit: string, decimals: 0 | 1 = 1) => {
  const value: FindingValue = { least, most, decimals, unit };
  return () => value;
};
const choice = (choices: readonly string[]) => {
  const value: FindingValue = { choices };
  return () => value;
};
const presence = choice(PRESENCE);

const MOTION: KindOfFinding = {
  codes: MOVEMENT_CODES,
  sidesOf: (code) => ('midline' in MOVEMENTS[code as Movement] ? NO_SIDE : BOTH_SIDES),
  valueOf: (code) => {
    const { least, most } = MOVEMENTS[code as Movement];
    return { least, most, decimals: 0, unit: 'deg' };
  },
};
const ON_CHART = {
  codes: SINGLE_BODY_SITES,
  sidesOf: (code: string) =>
    EXAMINATION_SIDES.filter((side) => lateralitiesOf(code as BodySite).includes(side)),
};
const JOINT = { codes: INSPECTED_JOINTS, sidesOf: paired, valueOf: presence };

/**
 * Everything that an examination can find (clinical.md 1.4), by kind. Bounds other than of movements are defaults that
 * await the sign-off of a clinician; beyond them a value is a slip of the keyboard.
 */
export const FINDING_KINDS = {
  MOTION_ACTIVE: MOTION,
  MOTION_PASSIVE: MOTION,
  STRENGTH_MRC: { codes: MUSCLE_GROUPS, sidesOf: paired, valueOf: choice(MRC_GRADES) },
  STRENGTH_KG: { codes: MUSCLE_GROUPS, sidesOf: paired, valueOf: number(0, 150, 'kg') },
  GAIT: { codes: GAIT_PATTERNS, sidesOf: unpaired, valueOf: presence },
  BEIGHTON: {
    codes: BEIGHTON_ITEMS,
    sidesOf: (code: string) => (code === 'PALMS_TO_FLOOR' ? NO_SIDE : BOTH_SIDES),
    valueOf: presence,
  },
  JOINT_SWELLING: JOINT,
  JOINT_WARMTH: JOINT,
  JOINT_DEFORMITY: JOINT,
  POSTURE: { codes: ['POSTURE'], sidesOf: unpaired, valueOf: choice(POSTURES) },
  AFFECT: { codes: ['AFFECT'], sidesOf: unpaired, valueOf: choice(AFFECTS) },
  CAPILLARY_REFILL: { codes: EXTREMITIES, sidesOf: paired, valueOf: number(0, 20, 's') },
  GIRTH: { codes: GIRTH_SITES, sidesOf: paired, valueOf: number(3, 200, 'cm') },
  /** Of this side minus the other. */
  TEMPERATURE_DIFFERENCE: { codes: LIMB_SITES, sidesOf: paired, valueOf: number(-20, 20, 'Cel') },
  BUDAPEST_SIGN: { codes: BUDAPEST_SIGNS, sidesOf: unpaired, valueOf: presence },
  TENDER_POINT: { codes: TENDER_POINTS, sidesOf: paired, valueOf: presence },
  CONTROL_POINT: {
    codes: Object.keys(CONTROL_POINTS),
    sidesOf: (code: string) => [CONTROL_POINTS[code as keyof typeof CONTROL_POINTS]],
    valueOf: presence,
  },
  SITE_PAIN: { ...ON_CHART, valueOf: presence },
  SITE_COLOUR: { ...ON_CHART, valueOf: choice(SITE_COLOURS) },
  SITE_TEMPERATURE: { ...ON_CHART, valueOf: choice(SITE_TEMPERATURES) },
  SITE_SWELLING: { ...ON_CHART, valueOf: presence },
} as const satisfies Record<string, KindOfFinding>;
export type FindingKind = keyof typeof FINDING_KINDS;
export const FINDING_KIND_CODES = Object.keys(FINDING_KINDS) as readonly FindingKind[];

/** As plain data: what may be found of a kind. */
export const findingKind = (kind: FindingKind): KindOfFinding => FINDING_KINDS[kind];
