import {
  createUnionType,
  Field,
  HideField,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { EPISODE_STATES, LEVELS_OF_CARE, type EpisodeState, type LevelOfCare } from '@consilium/domain';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { Refusal } from '../../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../../platform/graphql/scalars.ts';

export const EpisodeStateEnum = enumOf(EPISODE_STATES);
registerEnumType(EpisodeStateEnum, {
  name: 'EpisodeState',
  description: 'Where an episode stands, from referral to closing.',
});

export const LevelOfCareEnum = enumOf(LEVELS_OF_CARE);
registerEnumType(LevelOfCareEnum, { name: 'LevelOfCare', description: 'How intensive the treatment is.' });

@ObjectType({ description: 'From referral to closing. A patient has at most one open episode.' })
export class EpisodeOfCare {
  @Field(() => ID, { description: 'Id of the episode.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => EpisodeStateEnum, { description: 'Present state.' })
  state: EpisodeState;

  @Field(() => Int, { nullable: true, description: 'Phase I, II or III.' })
  phase: number | null;

  @Field(() => LevelOfCareEnum, { nullable: true, description: 'Level of care, once recommended.' })
  levelOfCare: LevelOfCare | null;

  @Field(() => LocalDate, { description: 'Day of the referral.' })
  referredOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of admission.' })
  admittedOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of discharge.' })
  dischargedOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Weekdays since admission, the day of admission being 1.',
  })
  programmeDay: number | null;

  @Field(() => Int, { description: 'Send it back with a transition.' })
  version: number;

  @HideField()
  medicalClearance: boolean;
}

@ObjectType({ description: 'A step of an episode that was taken.' })
export class EpisodeTransition {
  @Field(() => ID, { description: 'Id of the transition.' })
  id: string;

  @Field(() => EpisodeStateEnum, { description: 'State before.' })
  fromState: EpisodeState;

  @Field(() => EpisodeStateEnum, { description: 'State after.' })
  toState: EpisodeState;

  @Field(() => Date, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'Who.' })
  byName: string;

  @Field(() => String, { description: 'Why, as a code.' })
  reasonCode: string;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  reason: string | null;
}

@ObjectType({ description: 'A step that is possible from here.' })
export class OfferedTransition {
  @Field(() => EpisodeStateEnum, { description: 'State after.' })
  toState: EpisodeState;

  @Field(() => [String], { description: 'Reasons that may be given.' })
  reasonCodes: string[];

  @Field(() => Boolean, { description: 'Whether the level of care must be given.' })
  needsLevelOfCare: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What is missing, in a sentence; null when nothing is.',
  })
  blockedBy: string | null;
}

@InputType({ description: 'A step to take.' })
export class TransitionEpisodeInput {
  @Field(() => ID, { description: 'The episode.' })
  episodeId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => EpisodeStateEnum, { description: 'State to go to; one of those offered.' })
  toState: EpisodeState;

  @Field(() => String, { description: 'One of the reasons offered.' })
  reasonCode: string;

  @Field(() => String, { nullable: true, description: 'The reason in words.' })
  reason?: string | null;

  @Field(() => LevelOfCareEnum, { nullable: true, description: 'Level of care, where it is needed.' })
  levelOfCare?: LevelOfCare | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the patient is medically cleared for the programme.',
  })
  medicalClearance?: boolean | null;
}

export const TransitionEpisodeResult = createUnionType({
  name: 'TransitionEpisodeResult',
  description:
    'TRANSITION_IMPOSSIBLE, REASON_REQUIRED, MEDICAL_CLEARANCE_REQUIRED, CARE_TEAM_REQUIRED, LEVEL_OF_CARE_REQUIRED or VERSION_CONFLICT when refused.',
  types: () => [EpisodeOfCare, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : EpisodeOfCare),
});
