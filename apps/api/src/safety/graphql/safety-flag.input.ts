import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { BRIEF_ASSESSMENT_MIN_LENGTH, type SafetyFlagKind } from '@consilium/domain';
import { SafetyFlagKindEnum } from './safety-enums.ts';

@InputType({ description: 'Something that somebody must look at the same day.' })
export class RaiseSafetyFlagInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => SafetyFlagKindEnum, { description: 'Why. A family may say TOO_MUCH or OTHER.' })
  kind: SafetyFlagKind;

  @Field(() => String, { defaultValue: '', description: 'In words; may be empty.' })
  note: string;
}

@InputType({ description: 'Closes a flag that somebody took.' })
export class CloseSafetyFlagInput {
  @Field(() => ID, { description: 'The flag.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, {
    description: `What was found and agreed, in at least ${BRIEF_ASSESSMENT_MIN_LENGTH} characters.`,
  })
  assessment: string;

  @Field(() => Date, { nullable: true, description: 'When a clinician told a parent, if one did.' })
  guardianToldAt?: Date | null;
}
