import { Field, Float, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AutonomicSign,
  BodySite,
  DesensitizationApproach,
  DistressScale,
  HardStop,
  IntensityUnit,
  Laterality,
  LogPerformer,
  LogSetting,
  LogSource,
  RecoveryOutcome,
  SkinFinding,
  StimulusModality,
  StopReason,
} from '@consilium/domain';
import { BodySiteEnum, HoldModalityEnum, LateralityEnum } from '../../holds/index.ts';
import { PageInfo } from '../../platform/graphql/page-info.object.ts';
import { ChartBorder } from './border.object.ts';
import {
  AutonomicSignEnum,
  DistressScaleEnum,
  IntensityUnitEnum,
  LogPerformerEnum,
  LogSettingEnum,
  LogSourceEnum,
  RecoveryOutcomeEnum,
  SkinFindingEnum,
  StimulusApproachEnum,
  StopReasonEnum,
} from './desensitization-enums.ts';

@ObjectType({ description: 'A dose as it was entered.' })
export class LogIntensity {
  @Field(() => Float, { description: 'In the unit that was entered.' })
  value: number;

  @Field(() => IntensityUnitEnum, { description: 'That unit.' })
  unit: IntensityUnit;

  @Field(() => Float, { nullable: true, description: 'Area of the probe.' })
  probeAreaCm2: number | null;

  @Field(() => String, { description: 'What it was measured with.' })
  instrument: string;
}

@ObjectType({ description: 'One block of desensitization.' })
export class DesensitizationLog {
  /** Shown by a resolver, to whom it may be. */
  @HideField()
  storedHardStops: HardStop[];

  @HideField()
  storedNote: string;

  @HideField()
  storedKeptDespite: string | null;

  @HideField()
  contentHash: string;

  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => Int, { description: 'The version that held then.' })
  versionNumber: number;

  @Field(() => String, { description: 'The step.' })
  stepKey: string;

  @Field(() => Int, { description: 'Its place on the ladder then, from 1.' })
  stepOrdinal: number;

  @Field(() => String, { description: 'The stimulus.' })
  stimulusCode: string;

  @Field(() => String, { description: 'Its name then.' })
  stimulusName: string;

  @Field(() => HoldModalityEnum, { description: 'How it acts.' })
  modality: StimulusModality;

  @Field(() => StimulusApproachEnum, { description: 'Approach of the version.' })
  approach: DesensitizationApproach;

  @Field(() => BodySiteEnum, { description: 'The part of the body.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => ID, { nullable: true, description: 'The session in which it was done.' })
  sessionId: string | null;

  @Field(() => LogSettingEnum, { description: 'Clinic or home.' })
  setting: LogSetting;

  @Field(() => LogPerformerEnum, { description: 'Who moved the stimulus.' })
  performedBy: LogPerformer;

  @Field(() => LogSourceEnum, { description: 'Who wrote it down.' })
  source: LogSource;

  @Field(() => Boolean, { description: 'Seen by staff; home practice is not.' })
  observed: boolean;

  @Field(() => String, { description: 'Who saw it.' })
  observerName: string;

  @Field(() => Int, { description: 'Planned time.' })
  plannedSeconds: number;

  @Field(() => Int, { description: 'Time borne.' })
  doneSeconds: number;

  @Field(() => Int, { nullable: true, description: 'Repetitions.' })
  reps: number | null;

  @Field(() => LogIntensity, { nullable: true, description: 'The dose as entered.' })
  intensity: LogIntensity | null;

  @Field(() => Float, { nullable: true, description: 'The dose as pressure, kPa, where it is one.' })
  pressureKpa: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 10.' })
  painBefore: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 10; may be below the others.' })
  painPeak: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 10.' })
  painAfter: number | null;

  @Field(() => Int, { nullable: true, description: 'Rating at recovery, 0 to 10.' })
  painRecovery: number | null;

  @Field(() => RecoveryOutcomeEnum, { description: 'Whether pain settled within 30 minutes.' })
  recovery: RecoveryOutcome;

  @Field(() => Int, { nullable: true, description: 'Until it had settled.' })
  recoverySeconds: number | null;

  @Field(() => DistressScaleEnum, { description: 'The scale of the three ratings of distress.' })
  distressScale: DistressScale;

  @Field(() => Int, { nullable: true, description: 'On the scale.' })
  distressBefore: number | null;

  @Field(() => Int, { nullable: true, description: 'On the scale.' })
  distressPeak: number | null;

  @Field(() => Int, { nullable: true, description: 'On the scale.' })
  distressAfter: number | null;

  @Field(() => Float, { nullable: true, description: 'Painful area, cm2, as entered or drawn.' })
  allodyniaAreaCm2: number | null;

  @Field(() => ChartBorder, { nullable: true, description: 'What was drawn.' })
  border: ChartBorder | null;

  @Field(() => [SkinFindingEnum], { description: 'Skin afterwards.' })
  skinFindings: SkinFinding[];

  @Field(() => Float, { nullable: true, description: 'Painful side minus the other, degrees Celsius.' })
  temperatureDifferenceC: number | null;

  @Field(() => [AutonomicSignEnum], { description: 'Watched, no reason to stop.' })
  autonomicSigns: AutonomicSign[];

  @Field(() => StopReasonEnum, { nullable: true, description: 'Why it ended early; null when it did not.' })
  stopReason: StopReason | null;

  @Field(() => Boolean, { description: 'The young person keeps the note from guardians.' })
  noteKeptPrivate: boolean;

  @Field(() => ID, { nullable: true, description: 'The block that this one corrects.' })
  correctsId: string | null;

  @Field(() => Date, { description: 'When it happened.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was typed.' })
  enteredAt: Date;

  @Field(() => Date, { description: 'When the server received it.' })
  recordedAt: Date;

  @Field(() => Int, { description: 'By how much the times of the device were corrected.' })
  clockSkewSeconds: number;

  @Field(() => Boolean, { description: 'Typed more than 24 hours after it happened.' })
  lateEntry: boolean;

  @Field(() => String, { description: 'Who recorded it.' })
  byName: string;

  @Field(() => ID, { nullable: true, description: 'The member who recorded it; null for families.' })
  byMemberId: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was struck through; then it counts no more.' })
  enteredInErrorAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who struck it through.' })
  enteredInErrorBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why; CORRECTED when another one takes its place.' })
  enteredInErrorWhy: string | null;
}

@ObjectType({ description: 'A block and its cursor.' })
export class DesensitizationLogEdge {
  @Field(() => String, { description: 'Where it is in the list.' })
  cursor: string;

  @Field(() => DesensitizationLog, { description: 'The block.' })
  node: DesensitizationLog;
}

@ObjectType({ description: 'Blocks, the latest first.' })
export class DesensitizationLogConnection {
  @Field(() => [DesensitizationLogEdge], { description: 'The blocks.' })
  edges: DesensitizationLogEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
