import { HOLD_MODALITIES, type HoldModality } from '../holds/index.ts';

/** How a stimulus acts; a hold may name one of these (clinical.md 4.2, 4.6). */
export const STIMULUS_MODALITIES = HOLD_MODALITIES;
export type StimulusModality = HoldModality;

/** Published practice conflicts, so the programme chooses (clinical.md 4.1). */
export const DESENSITIZATION_APPROACHES = ['DIRECT_GRADED', 'DISTANT_COUNTERSIM', 'MIXED'] as const;
export type DesensitizationApproach = (typeof DESENSITIZATION_APPROACHES)[number];

/** Subjective units of distress: one scale per protocol version (clinical.md 4.3). */
export const DISTRESS_SCALES = ['SUDS_10', 'SUDS_100'] as const;
export type DistressScale = (typeof DISTRESS_SCALES)[number];
/** Highest rating of each scale. */
export const DISTRESS_MAX = { SUDS_10: 10, SUDS_100: 100 } as const satisfies Record<DistressScale, number>;

export const PROTOCOL_STATUSES = ['ACTIVE', 'COMPLETED', 'RETIRED'] as const;
export type ProtocolStatus = (typeof PROTOCOL_STATUSES)[number];

export const LOG_SETTINGS = ['CLINIC', 'HOME'] as const;
export type LogSetting = (typeof LOG_SETTINGS)[number];
/** Who wrote it down. */
export const LOG_SOURCES = ['STAFF', 'PATIENT', 'GUARDIAN'] as const;
export type LogSource = (typeof LOG_SOURCES)[number];
/** Who moved the stimulus over the skin. */
export const LOG_PERFORMERS = ['PATIENT', 'GUARDIAN', 'STAFF'] as const;
export type LogPerformer = (typeof LOG_PERFORMERS)[number];

/** NOT_REACHED: not back to the rating before plus one within 30 minutes (clinical.md 4.3). */
export const RECOVERY_OUTCOMES = ['REACHED', 'NOT_REACHED', 'NOT_MEASURED'] as const;
export type RecoveryOutcome = (typeof RECOVERY_OUTCOMES)[number];

export const SKIN_FINDINGS = [
  'INTACT',
  'REDNESS',
  'BLANCHING',
  'MOTTLED',
  'CYANOSIS',
  'SWELLING',
  'WETNESS',
  'RASH',
  'BROKEN',
] as const;
export type SkinFinding = (typeof SKIN_FINDINGS)[number];

/** Watched as a series, no reason to stop (clinical.md 4.6). */
export const AUTONOMIC_SIGNS = [
  'SWEATING',
  'COLOUR_CHANGE',
  'WARMER',
  'COLDER',
  'SWELLING',
  'GOOSE_BUMPS',
  'TREMOR',
  'ITCHING',
  'SPREADING_PAIN',
  'CHANGED_PATTERN',
] as const;
export type AutonomicSign = (typeof AUTONOMIC_SIGNS)[number];

/** Why a block ended before its time. Recorded neutrally: the patient may always stop (clinical.md 4.6). */
export const STOP_REASONS = [
  'TIME_UP_EARLY',
  'REQUESTED_BY_PATIENT',
  'NOT_STARTED',
  'DISTRESS',
  'FATIGUE',
  'OTHER_ACTIVITY',
  'CLINICAL_FINDING',
  'OTHER',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Views of the body chart. */
export const CHART_VIEWS = ['FRONT', 'BACK'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

/** How an allodynia border is found (clinical.md 4.7). */
export const ALLODYNIA_METHODS = ['BRUSH', 'COTTON', 'MONOFILAMENT', 'PINCH', 'ALGOMETER'] as const;
export type AllodyniaMethod = (typeof ALLODYNIA_METHODS)[number];

export const PROGRESSION_OUTCOMES = ['ADVANCE', 'REPEAT', 'REGRESS'] as const;
export type ProgressionOutcome = (typeof PROGRESSION_OUTCOMES)[number];

/** How a protocol came to a step: begun, decided by a therapist, or put there by a new version of the ladder. */
export const LADDER_MOVES = ['START', 'ADVANCE', 'REPEAT', 'REGRESS', 'REVISION'] as const;
export type LadderMoveKind = (typeof LADDER_MOVES)[number];

/** What is told to psychology and the team's lead (clinical.md 4.5, 4.6, 7.29). */
export const DESENSITIZATION_NOTICES = ['SECOND_REGRESS', 'MANY_STOPS'] as const;
export type DesensitizationNoticeKind = (typeof DESENSITIZATION_NOTICES)[number];
