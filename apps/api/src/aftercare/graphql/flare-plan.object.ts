import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FLARE_PLAN_LIMITS, FLARE_STEPS, type FlarePlanFields, type FlareStep } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const FlareStepEnum = enumOf(FLARE_STEPS);
registerEnumType(FlareStepEnum, { name: 'FlareStep', description: 'The steps of a flare plan, in order.' });

@ObjectType({ description: 'A step that was taken.' })
export class FlareStamp {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => FlareStepEnum, { description: 'Which.' })
  step: FlareStep;

  @Field(() => LocalDate, { description: 'On which day.' })
  takenOn: string;

  @Field(() => Date, { description: 'When that was recorded.' })
  recordedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  byName: string;
}

@ObjectType({ description: 'What to do in a flare, as it was agreed with one young person.' })
export class FlarePlan implements FlarePlanFields {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => String, { description: "How a flare begins, in the young person's own words." })
  signs: string;

  @Field(() => String, { description: 'What has helped; may be empty.' })
  helps: string;

  @Field(() => String, { description: 'Whom to call.' })
  coachName: string;

  @Field(() => String, { description: 'Under which number.' })
  coachPhone: string;

  @Field(() => Date, { description: 'When it was agreed.' })
  agreedAt: Date;

  @Field(() => String, { description: 'With whom of the team.' })
  agreedByName: string;
}

@ObjectType({ description: 'One flare: its steps with their days, in the order in which they were taken.' })
export class Flare {
  @Field(() => [FlareStamp], { description: 'What was done.' })
  stamps: FlareStamp[];
}

@ObjectType({ description: 'The flare plan of a patient and the flares there were.' })
export class FlareCare {
  @Field(() => FlarePlan, { nullable: true, description: 'The one that counts; null: none is agreed yet.' })
  plan: FlarePlan | null;

  @Field(() => [FlarePlan], { description: 'Those it took the place of, the newest first.' })
  earlier: FlarePlan[];

  @Field(() => [Flare], { description: 'The latest first, at most 20.' })
  flares: Flare[];
}

@InputType({ description: 'A flare plan; it takes the place of the one before, which stays on record.' })
export class AgreeFlarePlanInput implements FlarePlanFields {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice agrees on one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The plan that was read and is to be replaced; null: there was none.',
  })
  replacesId: string | null;

  @Field(() => String, {
    description: `How a flare begins, in the young person's own words; at most ${FLARE_PLAN_LIMITS.signs} characters.`,
  })
  signs: string;

  @Field(() => String, {
    defaultValue: '',
    description: `What has helped; at most ${FLARE_PLAN_LIMITS.helps} characters.`,
  })
  helps: string;

  @Field(() => String, { description: `Whom to call; at most ${FLARE_PLAN_LIMITS.coachName} characters.` })
  coachName: string;

  @Field(() => String, { description: 'Under which number.' })
  coachPhone: string;
}

@InputType({ description: 'A step of the flare plan that was taken.' })
export class StampFlareStepInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice stamps once.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => FlareStepEnum, { description: 'Which.' })
  step: FlareStep;

  @Field(() => LocalDate, { description: 'On which day; today or shortly before.' })
  takenOn: string;
}

export const FlareCareResult = createUnionType({
  name: 'FlareCareResult',
  description:
    'As it is now, or why not: FLARE_STEP_OUT_OF_ORDER, FLARE_STEP_TAKEN, VERSION_CONFLICT, a field.',
  types: () => [FlareCare, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : FlareCare),
});
