import { Field, Float, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  BodySite,
  DesensitizationApproach,
  DistressScale,
  LadderMoveKind,
  Laterality,
  ProgressionCriterion,
  ProgressionOutcome,
  ProgressionThresholds,
  ProtocolStatus,
  StimulusModality,
} from '@consilium/domain';
import { BodySiteEnum, HoldModalityEnum, LateralityEnum } from '../../holds/index.ts';
import {
  DistressScaleEnum,
  LadderMoveKindEnum,
  ProgressionCriterionEnum,
  ProgressionOutcomeEnum,
  ProtocolStatusEnum,
  StimulusApproachEnum,
} from './desensitization-enums.ts';

@ObjectType({ description: 'When the rule suggests to go on, stay or go back.' })
export class ProtocolThresholds implements ProgressionThresholds {
  @Field(() => Int, { description: 'Blocks looked at, 1 to 10.' })
  sessions: number;

  @Field(() => Int, { description: 'Of these seen by staff, at least.' })
  observed: number;

  @Field(() => Int, { description: 'Peak minus before, at most, 0 to 10.' })
  painRise: number;

  @Field(() => Int, { description: 'Recovery so quick makes up for a larger rise.' })
  recoverySeconds: number;

  @Field(() => Int, { description: 'At most so much distress, on 0 to 10, to go on.' })
  distressPeak: number;

  @Field(() => Int, { description: 'Slower than this counts towards going back.' })
  slowRecoverySeconds: number;

  @Field(() => Int, { description: 'So many slow recoveries suggest going back.' })
  slowRecoveries: number;

  @Field(() => Int, { description: 'Distress on 0 to 10 that counts towards going back.' })
  highDistress: number;

  @Field(() => Int, { description: 'So many times of it suggest going back.' })
  highDistressTimes: number;

  @Field(() => Int, { description: 'So many blocks not begun suggest going back.' })
  refusals: number;
}

@ObjectType({ description: 'One rung of a ladder.' })
export class ProtocolStep {
  @Field(() => String, { description: 'Stays the same over versions.' })
  key: string;

  @Field(() => Int, { description: 'Place on the ladder, from 1, the mildest.' })
  ordinal: number;

  @Field(() => String, { description: 'Stimulus of the catalogue.' })
  stimulusCode: string;

  @Field(() => String, { description: 'Its name when the version was made.' })
  stimulusName: string;

  @Field(() => HoldModalityEnum, { description: 'How it acts.' })
  modality: StimulusModality;

  @Field(() => Int, { description: 'Of one block.' })
  plannedSeconds: number;

  @Field(() => Int, { description: 'Blocks a day.' })
  timesPerDay: number;

  @Field(() => Float, { nullable: true, description: 'Pressure to work towards, kPa.' })
  targetKpa: number | null;

  @Field(() => String, { description: 'Target in words.' })
  target: string;

  @Field(() => String, { description: 'How it is done.' })
  instructions: string;

  @Field(() => Boolean, { description: 'At or below the ceiling for home.' })
  homeAllowed: boolean;
}

@ObjectType({ description: 'What a protocol said from a day on. Older versions stay as they were.' })
export class ProtocolVersion {
  @Field(() => Int, { description: 'From 1.' })
  number: number;

  @Field(() => StimulusApproachEnum, { description: 'How it approaches the painful skin.' })
  approach: DesensitizationApproach;

  @Field(() => DistressScaleEnum, { description: 'The scale on which distress is rated.' })
  distressScale: DistressScale;

  @Field(() => ProtocolThresholds, { description: 'When the rule suggests to go on, stay or go back.' })
  thresholds: ProtocolThresholds;

  @Field(() => String, {
    nullable: true,
    description: 'Highest step that may be done at home; null: no ceiling.',
  })
  homeCeilingKey: string | null;

  @Field(() => Boolean, { description: 'For the clinic alone: no step of it is done at home.' })
  noHomePractice = false;

  @Field(() => [ProtocolStep], { description: 'From the mildest.' })
  steps: ProtocolStep[];

  @Field(() => String, { description: 'Why it was made so.' })
  note: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => String, { description: 'Who made it.' })
  byName: string;
}

@ObjectType({ description: 'A ladder for one body site of one patient.' })
export class DesensitizationProtocol {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => BodySiteEnum, { description: 'The part of the body.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => ProtocolStatusEnum, { description: 'Whether it is worked on.' })
  status: ProtocolStatus;

  @Field(() => String, { description: 'The step the patient is on.' })
  currentStepKey: string;

  @Field(() => Int, { description: 'The version in use.' })
  currentVersion: number;

  @Field(() => Int, { description: 'To send with a change.' })
  version: number;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => String, { description: 'Who began it.' })
  createdByName: string;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who ended it.' })
  endedByName: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  endReason: string | null;
}

@ObjectType({ description: 'In how many of the blocks looked at a criterion was met.' })
export class ProgressionEvidence {
  @Field(() => ProgressionCriterionEnum, { description: 'What was looked for.' })
  criterion: ProgressionCriterion;

  @Field(() => Int, { description: 'In so many blocks.' })
  count: number;

  @Field(() => Int, { description: 'So many the rule wants.' })
  needed: number;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met: boolean;
}

@ObjectType({
  description:
    'What the rule suggests from the latest blocks on the current step, and from what. The therapist decides.',
})
export class ProgressionSuggestion {
  @Field(() => ProgressionOutcomeEnum, { description: 'What it suggests.' })
  outcome: ProgressionOutcome;

  @Field(() => String, { description: 'Where that leads; the same step at either end of the ladder.' })
  toStepKey: string;

  @Field(() => Int, { description: 'Blocks that were looked at.' })
  blocks: number;

  @Field(() => [ProgressionEvidence], { description: 'Line by line; the last three speak for going back.' })
  evidence: ProgressionEvidence[];
}

@ObjectType({ description: 'Where a patient stood from when on, what was suggested and who decided.' })
export class LadderMove {
  @HideField()
  protocolId: string;

  @Field(() => ID, { description: 'The move.' })
  id: string;

  @Field(() => Int, { description: 'Version of the ladder.' })
  versionNumber: number;

  @Field(() => LadderMoveKindEnum, { description: 'How the patient came there.' })
  kind: LadderMoveKind;

  @Field(() => String, { nullable: true, description: 'From which step.' })
  fromStepKey: string | null;

  @Field(() => String, { description: 'To which step.' })
  stepKey: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  ordinal: number;

  @Field(() => Int, { description: 'Steps of the ladder then.' })
  steps: number;

  @Field(() => ProgressionOutcomeEnum, { nullable: true, description: 'What the rule suggested.' })
  suggested: ProgressionOutcome | null;

  @Field(() => [ProgressionEvidence], { description: 'From what; empty where nothing was suggested.' })
  evidence: ProgressionEvidence[];

  @Field(() => String, { description: 'Why it was decided otherwise.' })
  reason: string;

  @Field(() => Boolean, { description: 'Psychology was told.' })
  toldPsychology: boolean;

  @Field(() => Date, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'Who decided.' })
  byName: string;
}

@ObjectType({ description: 'A ladder to begin with.' })
export class ProtocolTemplate {
  @Field(() => ID, {
    description: 'The template; one that ships has no UUID and cannot be changed, only copied.',
  })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => Boolean, { description: 'Made by the clinic.' })
  own: boolean;

  @Field(() => Boolean, { description: 'Not offered any more.' })
  retired: boolean;

  @Field(() => Int, { description: 'To send with a change; 0 for one that ships.' })
  version: number;

  @Field(() => StimulusApproachEnum, { description: 'How it approaches the painful skin.' })
  approach: DesensitizationApproach;

  @Field(() => DistressScaleEnum, { description: 'The scale on which distress is rated.' })
  distressScale: DistressScale;

  @Field(() => ProtocolThresholds, { description: 'When the rule suggests to go on, stay or go back.' })
  thresholds: ProtocolThresholds;

  @Field(() => String, { nullable: true, description: 'Highest step for home.' })
  homeCeilingKey: string | null;

  @Field(() => Boolean, { description: 'For the clinic alone: no step of it is done at home.' })
  noHomePractice = false;

  @Field(() => [ProtocolStep], { description: 'From the mildest.' })
  steps: ProtocolStep[];

  @Field(() => String, { description: 'What it is for.' })
  note: string;
}
