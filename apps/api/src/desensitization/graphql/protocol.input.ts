import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type {
  BodySite,
  DesensitizationApproach,
  DistressScale,
  Laterality,
  ProgressionOutcome,
  ProgressionThresholds,
  ProtocolStatus,
  StimulusModality,
} from '@consilium/domain';
import { BodySiteEnum, HoldModalityEnum, LateralityEnum } from '../../holds/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  DistressScaleEnum,
  ProgressionOutcomeEnum,
  ProtocolStatusEnum,
  StimulusApproachEnum,
} from './desensitization-enums.ts';

@InputType({ description: 'When the rule suggests to go on, stay or go back.' })
export class ProtocolThresholdsInput implements ProgressionThresholds {
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

@InputType({ description: 'One rung of a ladder, the mildest first.' })
export class ProtocolStepInput {
  @Field(() => String, { description: 'Stays the same over versions.' })
  key: string;

  @Field(() => String, { description: 'Stimulus of the catalogue.' })
  stimulusCode: string;

  @Field(() => Int, { description: 'Of one block.' })
  plannedSeconds: number;

  @Field(() => Int, { description: 'Blocks a day.' })
  timesPerDay: number;

  @Field(() => Float, { nullable: true, description: 'Pressure to work towards, kPa.' })
  targetKpa?: number | null;

  @Field(() => String, { nullable: true, description: 'Target in words.' })
  target?: string | null;

  @Field(() => String, { nullable: true, description: 'How it is done.' })
  instructions?: string | null;
}

@InputType({ description: 'What a version or a template says.' })
export class ProtocolContentInput {
  @Field(() => StimulusApproachEnum, { description: 'How it approaches the painful skin.' })
  approach: DesensitizationApproach;

  @Field(() => DistressScaleEnum, { description: 'The scale on which distress is rated.' })
  distressScale: DistressScale;

  @Field(() => ProtocolThresholdsInput, {
    nullable: true,
    description: 'Left out: as before, in a first version the defaults.',
  })
  thresholds?: ProtocolThresholdsInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Highest step for home; left out: as before, null: no ceiling.',
  })
  homeCeilingKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: in the clinic only, without a ceiling for home; left out: as before, at first false.',
  })
  noHomePractice?: boolean | null;

  @Field(() => [ProtocolStepInput], { description: 'From the mildest, 1 to 40.' })
  steps: ProtocolStepInput[];

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A new ladder for one body site.' })
export class CreateDesensitizationProtocolInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => BodySiteEnum, { description: 'The part of the body.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => String, { description: '1 to 120 characters.' })
  title: string;

  @Field(() => ProtocolContentInput, { description: 'The ladder.' })
  content: ProtocolContentInput;

  @Field(() => String, { nullable: true, description: 'Where to begin; left out: on the mildest step.' })
  startStepKey?: string | null;
}

@InputType({
  description:
    'A new version, re-ranked with the patient or with other doses. Logs of older versions stay as they are.',
})
export class ReviseDesensitizationProtocolInput {
  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => Int, { description: 'As it was read.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Left out: unchanged.' })
  title?: string | null;

  @Field(() => ProtocolContentInput, { description: 'The whole new ladder.' })
  content: ProtocolContentInput;

  @Field(() => String, {
    nullable: true,
    description: 'Where the patient stands on it; left out: on the same rung, or at the same height.',
  })
  currentStepKey?: string | null;
}

@InputType({ description: 'A protocol is finished with.' })
export class EndDesensitizationProtocolInput {
  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => Int, { description: 'As it was read.' })
  version: number;

  @Field(() => ProtocolStatusEnum, { description: 'COMPLETED or RETIRED.' })
  status: ProtocolStatus;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;
}

@InputType({ description: 'A therapist follows the suggestion or decides otherwise.' })
export class DecideProgressionInput {
  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => Int, { description: 'As it was read.' })
  version: number;

  @Field(() => ProgressionOutcomeEnum, { description: 'What is decided.' })
  outcome: ProgressionOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'Needed when it is not what was suggested; at most 500 characters.',
  })
  reason?: string | null;
}

@InputType({ description: 'Adds or changes a row of the catalogue.' })
export class SaveDesensitizationStimulusInput {
  @Field(() => String, { description: '1 to 20 capital letters, digits, underscores.' })
  code: string;

  @Field(() => Int, { description: 'As it was read; 0 for a new row or one that ships.' })
  version: number;

  @Field(() => String, { description: '1 to 80 characters.' })
  name: string;

  @Field(() => HoldModalityEnum, { description: 'How it acts.' })
  modality: StimulusModality;

  @Field(() => Int, { description: 'Place in the list.' })
  sortOrder: number;

  @Field(() => LocalDate, { nullable: true, description: 'From this day on not offered.' })
  retiredOn?: string | null;
}

@InputType({ description: 'Adds or changes a template of the clinic.' })
export class SaveProtocolTemplateInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => Int, { description: 'As it was read; 0 for a new one.' })
  version: number;

  @Field(() => String, { description: '1 to 120 characters.' })
  name: string;

  @Field(() => ProtocolContentInput, { description: 'The ladder.' })
  content: ProtocolContentInput;

  @Field(() => Boolean, { nullable: true, description: 'Not offered any more.' })
  retired?: boolean | null;
}
