import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type {
  AllodyniaMethod,
  AutonomicSign,
  BodySite,
  ChartView,
  HardStop,
  IntensityUnit,
  Laterality,
  LogPerformer,
  LogSetting,
  RecoveryOutcome,
  SkinFinding,
  StopReason,
} from '@consilium/domain';
import { BodySiteEnum, LateralityEnum } from '../../holds/index.ts';
import {
  AllodyniaMethodEnum,
  AutonomicSignEnum,
  ChartViewEnum,
  HardStopEnum,
  IntensityUnitEnum,
  LogPerformerEnum,
  LogSettingEnum,
  RecoveryOutcomeEnum,
  SkinFindingEnum,
  StopReasonEnum,
} from './desensitization-enums.ts';

@InputType({ description: 'A point of the body chart.' })
export class ChartPointInput {
  @Field(() => Float, { description: '0 to 10000, from the left.' })
  x: number;

  @Field(() => Float, { description: '0 to 10000, from the top.' })
  y: number;
}

@InputType({ description: 'A closed border.' })
export class ChartPolygonInput {
  @Field(() => [ChartPointInput], {
    description: 'Corners in order; the last joins the first. It may not cross itself.',
  })
  points: ChartPointInput[];
}

@InputType({ description: 'Borders drawn on one view: at most 8, 400 points together.' })
export class ChartBorderInput {
  @Field(() => ChartViewEnum, { description: 'Front or back.' })
  view: ChartView;

  @Field(() => [ChartPolygonInput], { description: 'The borders.' })
  polygons: ChartPolygonInput[];

  @Field(() => Float, {
    description: 'Centimetres per unit of the chart, from a limb measured on the patient.',
  })
  cmPerUnit: number;
}

@InputType({ description: 'A dose in the unit it was read in.' })
export class LogIntensityInput {
  @Field(() => Float, { description: 'The reading.' })
  value: number;

  @Field(() => IntensityUnitEnum, { description: 'Its unit.' })
  unit: IntensityUnit;

  @Field(() => Float, { nullable: true, description: 'Needed with NEWTON and KGF.' })
  probeAreaCm2?: number | null;

  @Field(() => String, { nullable: true, description: 'At most 80 characters.' })
  instrument?: string | null;
}

@InputType({ description: 'One block. Ratings that were not asked are left out.' })
export class RecordDesensitizationLogInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => Int, { description: 'The version on which the device worked.' })
  versionNumber: number;

  @Field(() => String, { description: 'The step.' })
  stepKey: string;

  @Field(() => ID, { nullable: true, description: 'The session in which it was done.' })
  sessionId?: string | null;

  @Field(() => LogSettingEnum, { description: 'Clinic or home; of families always home.' })
  setting: LogSetting;

  @Field(() => LogPerformerEnum, { description: 'Who moved the stimulus.' })
  performedBy: LogPerformer;

  @Field(() => Boolean, { nullable: true, description: 'Seen by staff; of families never.' })
  observed?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Who saw it; left out: who records.' })
  observerName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Left out: as the step says.' })
  plannedSeconds?: number | null;

  @Field(() => Int, { description: 'Time borne, 0 to 7200.' })
  doneSeconds: number;

  @Field(() => Int, { nullable: true, description: '0 to 1000.' })
  reps?: number | null;

  @Field(() => LogIntensityInput, { nullable: true, description: 'The dose.' })
  intensity?: LogIntensityInput | null;

  @Field(() => Int, { nullable: true, description: '0 to 10.' })
  painBefore?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 10.' })
  painPeak?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 10.' })
  painAfter?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 10.' })
  painRecovery?: number | null;

  @Field(() => RecoveryOutcomeEnum, {
    nullable: true,
    description: 'Left out: NOT_MEASURED, or REACHED where a time is given.',
  })
  recovery?: RecoveryOutcome | null;

  @Field(() => Int, { nullable: true, description: '0 to 1800; with REACHED only.' })
  recoverySeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'On the scale of the version.' })
  distressBefore?: number | null;

  @Field(() => Int, { nullable: true, description: 'On the scale of the version.' })
  distressPeak?: number | null;

  @Field(() => Int, { nullable: true, description: 'On the scale of the version.' })
  distressAfter?: number | null;

  @Field(() => Float, { nullable: true, description: 'cm2; left out where a border is drawn.' })
  allodyniaAreaCm2?: number | null;

  @Field(() => ChartBorderInput, { nullable: true, description: 'Drawn borders.' })
  border?: ChartBorderInput | null;

  @Field(() => [SkinFindingEnum], { nullable: true, description: 'Skin afterwards.' })
  skinFindings?: SkinFinding[] | null;

  @Field(() => Float, { nullable: true, description: '-20 to 20.' })
  temperatureDifferenceC?: number | null;

  @Field(() => [AutonomicSignEnum], { nullable: true, description: 'What was seen.' })
  autonomicSigns?: AutonomicSign[] | null;

  @Field(() => StopReasonEnum, { nullable: true, description: 'Why it ended early.' })
  stopReason?: StopReason | null;

  @Field(() => [HardStopEnum], {
    nullable: true,
    description: 'Findings that end the block and page a clinician.',
  })
  hardStops?: HardStop[] | null;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  noteForTeam?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Keep the note from guardians; of the patient only.' })
  noteKeptPrivate?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The block that this one corrects; that one is struck through.',
  })
  correctsId?: string | null;

  @Field(() => Date, { description: 'When it happened, by the clock of the device.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was typed, by the clock of the device.' })
  enteredAt: Date;

  @Field(() => Date, { description: 'What the clock of the device shows on sending.' })
  deviceNow: Date;
}

@InputType({ description: 'A border of painful touch.' })
export class RecordAllodyniaMapInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => BodySiteEnum, { description: 'The part of the body.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => AllodyniaMethodEnum, { description: 'How the border was found.' })
  method: AllodyniaMethod;

  @Field(() => Float, { nullable: true, description: 'Force, grams; needed for a monofilament.' })
  stimulusForceG?: number | null;

  @Field(() => Int, { description: 'The border is where pain reaches this rating, 1 to 10.' })
  thresholdRating: number;

  @Field(() => ChartBorderInput, { description: 'What was drawn.' })
  border: ChartBorderInput;

  @Field(() => String, { nullable: true, description: 'Distances from landmarks, at most 500 characters.' })
  landmarks?: string | null;

  @Field(() => String, { nullable: true, description: 'Who found it; left out: who records.' })
  raterName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The map that this one repeats.' })
  retestOfId?: string | null;

  @Field(() => Date, { description: 'When it happened, by the clock of the device.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was typed, by the clock of the device.' })
  enteredAt: Date;

  @Field(() => Date, { description: 'What the clock of the device shows on sending.' })
  deviceNow: Date;
}

@InputType({ description: 'Strikes something recorded through; it stays on record and counts no more.' })
export class DesensitizationInErrorInput {
  @Field(() => ID, { description: 'What was recorded.' })
  id: string;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;
}
