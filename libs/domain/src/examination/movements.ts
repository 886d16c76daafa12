/** What a movement is measured in, and between which degrees a measured value can lie. */
export interface MovementRange {
  /** Of most people, in degrees. */
  readonly usual: number;
  /** Refused below: a joint does not reach it. Negative: the position of zero degrees is not reached. */
  readonly least: number;
  /** Refused above: a joint does not reach it, however loose. */
  readonly most: number;
  /** Head and trunk bend forwards and backwards without a side. */
  readonly midline?: true;
}

/** Where the usual ranges come from; the bounds around them are not published. */
export const MOVEMENT_SOURCE =
  'Usual ranges of the American Academy of Orthopaedic Surgeons (Greene & Heckman 1994). The bounds around them leave room ' +
  'for contractures and loose joints; they are defaults that await the sign-off of a clinician.';

const range = (usual: number, least: number, most: number): MovementRange => ({ usual, least, most });
const midline = (usual: number, most: number): MovementRange => ({ usual, least: 0, most, midline: true });

/** Degrees from the neutral position, from the head down. See {@link MOVEMENT_SOURCE}. */
export const MOVEMENTS = {
  NECK_FLEXION: midline(45, 90),
  NECK_EXTENSION: midline(45, 100),
  NECK_LATERAL_FLEXION: range(45, 0, 70),
  NECK_ROTATION: range(60, 0, 110),
  TRUNK_FLEXION: midline(80, 140),
  TRUNK_EXTENSION: midline(25, 80),
  TRUNK_LATERAL_FLEXION: range(35, 0, 70),
  TRUNK_ROTATION: range(45, 0, 90),
  SHOULDER_FLEXION: range(180, 0, 200),
  SHOULDER_EXTENSION: range(60, 0, 100),
  SHOULDER_ABDUCTION: range(180, 0, 200),
  SHOULDER_INTERNAL_ROTATION: range(70, -30, 120),
  SHOULDER_EXTERNAL_ROTATION: range(90, -30, 140),
  ELBOW_FLEXION: range(150, 0, 170),
  ELBOW_EXTENSION: range(0, -140, 30),
  FOREARM_PRONATION: range(80, -80, 120),
  FOREARM_SUPINATION: range(80, -80, 120),
  WRIST_FLEXION: range(80, -60, 120),
  WRIST_EXTENSION: range(70, -80, 120),
  HIP_FLEXION: range(120, 0, 160),
  HIP_EXTENSION: range(30, -60, 70),
  HIP_ABDUCTION: range(45, -30, 100),
  HIP_ADDUCTION: range(30, -30, 60),
  HIP_INTERNAL_ROTATION: range(45, -30, 100),
  HIP_EXTERNAL_ROTATION: range(45, -30, 110),
  KNEE_FLEXION: range(135, 0, 170),
  KNEE_EXTENSION: range(0, -140, 30),
  ANKLE_DORSIFLEXION: range(20, -60, 50),
  ANKLE_PLANTARFLEXION: range(50, -30, 90),
  FOOT_INVERSION: range(35, -20, 70),
  FOOT_EVERSION: range(15, -30, 50),
} as const satisfies Record<string, MovementRange>;
export type Movement = keyof typeof MOVEMENTS;
export const MOVEMENT_CODES = Object.keys(MOVEMENTS) as readonly Movement[];
