import { registerEnumType } from '@nestjs/graphql';
import {
  ALLODYNIA_METHODS,
  AUTONOMIC_SIGNS,
  BORDER_MISMATCHES,
  CHART_VIEWS,
  DESENSITIZATION_APPROACHES,
  DESENSITIZATION_NOTICES,
  DISTRESS_SCALES,
  HARD_STOPS,
  INTENSITY_UNITS,
  LADDER_MOVES,
  LOG_PERFORMERS,
  LOG_SETTINGS,
  LOG_SOURCES,
  PROGRESSION_CRITERIA,
  PROGRESSION_OUTCOMES,
  PROTOCOL_STATUSES,
  RECOVERY_OUTCOMES,
  SKIN_FINDINGS,
  STOP_REASONS,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const StimulusApproachEnum = enumOf(DESENSITIZATION_APPROACHES);
registerEnumType(StimulusApproachEnum, {
  name: 'DesensitizationApproach',
  description: 'Touch the painful skin by degrees, act at a distance from it, or both.',
});

export const DistressScaleEnum = enumOf(DISTRESS_SCALES);
registerEnumType(DistressScaleEnum, {
  name: 'DistressScale',
  description: 'Subjective units of distress, 0 to 10 or 0 to 100.',
});

export const ProtocolStatusEnum = enumOf(PROTOCOL_STATUSES);
registerEnumType(ProtocolStatusEnum, {
  name: 'ProtocolStatus',
  description: 'Whether a protocol is worked on.',
});

export const LogSettingEnum = enumOf(LOG_SETTINGS);
registerEnumType(LogSettingEnum, { name: 'LogSetting', description: 'Where a block was done.' });

export const LogSourceEnum = enumOf(LOG_SOURCES);
registerEnumType(LogSourceEnum, { name: 'LogSource', description: 'Who wrote it down.' });

export const LogPerformerEnum = enumOf(LOG_PERFORMERS);
registerEnumType(LogPerformerEnum, {
  name: 'LogPerformer',
  description: 'Who moved the stimulus over the skin.',
});

export const RecoveryOutcomeEnum = enumOf(RECOVERY_OUTCOMES);
registerEnumType(RecoveryOutcomeEnum, {
  name: 'RecoveryOutcome',
  description: 'Whether pain came back to the rating before plus one within 30 minutes.',
});

export const IntensityUnitEnum = enumOf(INTENSITY_UNITS);
registerEnumType(IntensityUnitEnum, {
  name: 'IntensityUnit',
  description: 'Unit of a dose; NEWTON and KGF want the area of the probe.',
});

export const SkinFindingEnum = enumOf(SKIN_FINDINGS);
registerEnumType(SkinFindingEnum, {
  name: 'SkinFinding',
  description: 'What the skin looked like afterwards; BROKEN is a hard stop.',
});

export const AutonomicSignEnum = enumOf(AUTONOMIC_SIGNS);
registerEnumType(AutonomicSignEnum, { name: 'AutonomicSign', description: 'Watched, no reason to stop.' });

export const StopReasonEnum = enumOf(STOP_REASONS);
registerEnumType(StopReasonEnum, {
  name: 'StopReason',
  description: 'Why a block ended before its time, neutrally.',
});

export const HardStopEnum = enumOf(HARD_STOPS);
registerEnumType(HardStopEnum, {
  name: 'HardStop',
  description: 'A finding that wants a clinician the same day.',
});

export const ChartViewEnum = enumOf(CHART_VIEWS);
registerEnumType(ChartViewEnum, { name: 'ChartView', description: 'View of the body chart.' });

export const AllodyniaMethodEnum = enumOf(ALLODYNIA_METHODS);
registerEnumType(AllodyniaMethodEnum, { name: 'AllodyniaMethod', description: 'How a border was found.' });

export const ProgressionOutcomeEnum = enumOf(PROGRESSION_OUTCOMES);
registerEnumType(ProgressionOutcomeEnum, {
  name: 'ProgressionOutcome',
  description: 'One step on, the same step again, or one step back.',
});

export const LadderMoveKindEnum = enumOf(LADDER_MOVES);
registerEnumType(LadderMoveKindEnum, {
  name: 'LadderMoveKind',
  description: 'How a patient came to a step.',
});

export const ProgressionCriterionEnum = enumOf(PROGRESSION_CRITERIA);
registerEnumType(ProgressionCriterionEnum, {
  name: 'ProgressionCriterion',
  description: 'A line of evidence; the last three speak for going back.',
});

export const BorderMismatchEnum = enumOf(BORDER_MISMATCHES);
registerEnumType(BorderMismatchEnum, {
  name: 'BorderMismatch',
  description: 'Why two borders cannot be compared.',
});

export const DesensitizationNoticeKindEnum = enumOf(DESENSITIZATION_NOTICES);
registerEnumType(DesensitizationNoticeKindEnum, {
  name: 'DesensitizationNoticeKind',
  description: 'What a member is told without anybody calling.',
});
