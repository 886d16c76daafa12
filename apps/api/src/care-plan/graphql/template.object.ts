import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DeliveryMode, InterventionKind, LevelOfCare } from '@consilium/domain';
import { LevelOfCareEnum } from '../../patients/index.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { DeliveryModeEnum, InterventionKindEnum } from './plan-enums.ts';

@ObjectType({ description: 'An intervention that a template prescribes.' })
export class TemplateIntervention {
  @Field(() => InterventionKindEnum, { description: 'What is prescribed.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'Its name in the plan.' })
  title: string;

  @Field(() => Int, { description: 'Minutes of one time.' })
  minutes: number;

  @Field(() => Int, { description: 'Times on a day on which it takes place.' })
  timesPerDay: number;

  @Field(() => Int, { description: 'Days of a week on which it takes place.' })
  daysPerWeek: number;

  @Field(() => DeliveryModeEnum, { description: 'Alone or in a group.' })
  mode: DeliveryMode;

  @Field(() => String, { description: 'What to watch out for.' })
  precautions: string;

  @Field(() => String, { description: 'The discipline that prescribes it.' })
  disciplineCode: string;
}

@ObjectType({ description: 'A goal that a template sets.' })
export class TemplateGoal {
  @Field(() => String, { description: 'The goal as the team words it.' })
  description: string;

  @Field(() => String, { description: 'What is measured.' })
  measure: string;

  @Field(() => String, { description: 'The measure at which it is reached.' })
  target: string;

  @Field(() => String, { description: 'The discipline that answers for it.' })
  ownerDisciplineCode: string;

  @Field(() => Int, { nullable: true, description: 'Weeks from the day the template is applied.' })
  dueInWeeks: number | null;
}

@ObjectType({
  description: 'What a programme usually prescribes: applied to a plan in one step, then edited there.',
})
export class CarePlanTemplate {
  @Field(() => ID, { description: 'Id of the template.' })
  id: string;

  @Field(() => String, { description: 'Name, unique in the clinic.' })
  name: string;

  @Field(() => String, { description: 'For whom it is meant.' })
  description: string;

  @Field(() => LevelOfCareEnum, { description: 'The level of care it is meant for.' })
  levelOfCare: LevelOfCare;

  @Field(() => Int, { description: 'How long the programme lasts.' })
  weeks: number;

  @Field(() => [TemplateIntervention], { description: 'What it prescribes.' })
  interventions: TemplateIntervention[];

  @Field(() => [TemplateGoal], { description: 'What it aims at.' })
  goals: TemplateGoal[];

  @Field(() => Boolean, { description: 'Whether it can be applied.' })
  active: boolean;

  @Field(() => Int, { description: 'Send it back with an edit.' })
  version: number;
}

@ObjectType({ description: 'A template was applied.' })
export class TemplateApplied {
  /** The plan it was applied to. */
  carePlanId: string;

  @Field(() => Int, { description: 'Goals it added.' })
  goalsAdded: number;

  @Field(() => Int, { description: 'Interventions it added.' })
  interventionsAdded: number;
}

@InputType({ description: 'An intervention of a template.' })
export class TemplateInterventionInput {
  @Field(() => InterventionKindEnum, { description: 'What is prescribed.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'Its name in the plan, 1 to 200 characters.' })
  title: string;

  @Field(() => Int, { description: 'Minutes of one time, 5 to 240.' })
  minutes: number;

  @Field(() => Int, { description: 'Times a day, 1 to 8.' })
  timesPerDay: number;

  @Field(() => Int, { description: 'Days a week, 1 to 7.' })
  daysPerWeek: number;

  @Field(() => DeliveryModeEnum, {
    description: "INDIVIDUAL or GROUP; co-treatment is set in a patient's plan.",
  })
  mode: DeliveryMode;

  @Field(() => String, { description: 'What to watch out for, at most 1000 characters.' })
  precautions: string;

  @Field(() => String, { description: 'The discipline that prescribes it.' })
  disciplineCode: string;
}

@InputType({ description: 'A goal of a template.' })
export class TemplateGoalInput {
  @Field(() => String, { description: 'The goal as the team words it, 1 to 500 characters.' })
  description: string;

  @Field(() => String, { description: 'What is measured, at most 300 characters.' })
  measure: string;

  @Field(() => String, { description: 'The measure at which it is reached, at most 300 characters.' })
  target: string;

  @Field(() => String, { description: 'The discipline that answers for it.' })
  ownerDisciplineCode: string;

  @Field(() => Int, { nullable: true, description: 'Weeks from the day the template is applied.' })
  dueInWeeks?: number | null;
}

@InputType({ description: 'A new template (no id), or all of an existing one as it shall be.' })
export class SaveCarePlanTemplateInput {
  @Field(() => ID, { nullable: true, description: 'The template; left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read; needed with an id.' })
  version?: number | null;

  @Field(() => String, { description: 'Name, 1 to 120 characters.' })
  name: string;

  @Field(() => String, { description: 'For whom it is meant, at most 2000 characters.' })
  description: string;

  @Field(() => LevelOfCareEnum, { description: 'The level of care it is meant for.' })
  levelOfCare: LevelOfCare;

  @Field(() => Int, { description: 'How long the programme lasts, 1 to 52.' })
  weeks: number;

  @Field(() => Boolean, { description: 'Whether it can be applied.' })
  active: boolean;

  @Field(() => [TemplateInterventionInput], { description: 'What it prescribes, at most 60.' })
  interventions: TemplateInterventionInput[];

  @Field(() => [TemplateGoalInput], { description: 'What it aims at, at most 40.' })
  goals: TemplateGoalInput[];
}

@InputType({ description: 'Applies a template to a plan.' })
export class ApplyTemplateInput {
  @Field(() => ID, { description: 'The plan.' })
  carePlanId: string;

  @Field(() => ID, { description: 'The template.' })
  templateId: string;
}

export const SaveCarePlanTemplateResult = createUnionType({
  name: 'SaveCarePlanTemplateResult',
  description:
    'NAME_TAKEN, VERSION_CONFLICT or a problem of a field ("interventions.3.minutes") when refused.',
  types: () => [CarePlanTemplate, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : CarePlanTemplate),
});

export const ApplyTemplateResult = createUnionType({
  name: 'ApplyTemplateResult',
  description: 'TEMPLATE_INACTIVE, ALREADY_APPLIED, EPISODE_CLOSED or TOO_MANY when refused.',
  types: () => [TemplateApplied, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : TemplateApplied),
});
