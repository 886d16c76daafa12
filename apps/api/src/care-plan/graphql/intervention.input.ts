import { createUnionType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { DeliveryMode, InterventionKind, InterventionStatus } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { EditConflict } from './edit-conflict.object.ts';
import { Intervention } from './intervention.object.ts';
import { DeliveryModeEnum, InterventionKindEnum, InterventionStatusEnum } from './plan-enums.ts';

@InputType({ description: 'A new intervention.' })
export class AddInterventionInput {
  @Field(() => ID, { description: 'The plan.' })
  carePlanId: string;

  @Field(() => InterventionKindEnum, { description: 'What is prescribed.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'Its name in this plan, 1 to 200 characters.' })
  title: string;

  @Field(() => Int, { description: 'Minutes of one time, 5 to 240.' })
  minutes: number;

  @Field(() => Int, { description: 'Times a day, 1 to 8.' })
  timesPerDay: number;

  @Field(() => Int, { description: 'Days a week, 1 to 7.' })
  daysPerWeek: number;

  @Field(() => DeliveryModeEnum, { description: 'Alone, in a group, or by two disciplines together.' })
  mode: DeliveryMode;

  @Field(() => String, { description: 'What to watch out for, at most 1000 characters.' })
  precautions: string;

  @Field(() => String, { description: "The editor's own discipline." })
  disciplineCode: string;

  @Field(() => [String], { description: 'Further disciplines of a co-treatment; empty for other modes.' })
  coTreatingDisciplineCodes: string[];

  @Field(() => [ID], { description: 'Goals of this plan that it serves.' })
  goalIds: string[];
}

@InputType({ description: 'An edit of an intervention; fields left out stay.' })
export class UpdateInterventionInput {
  @Field(() => ID, { description: 'The intervention.' })
  id: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  baseVersion: number;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  title?: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of one time, 5 to 240.' })
  minutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Times a day, 1 to 8.' })
  timesPerDay?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days a week, 1 to 7.' })
  daysPerWeek?: number | null;

  @Field(() => DeliveryModeEnum, {
    nullable: true,
    description: 'Alone, in a group, or by two disciplines together.',
  })
  mode?: DeliveryMode | null;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  precautions?: string | null;

  @Field(() => [String], { nullable: true, description: 'Further disciplines of a co-treatment.' })
  coTreatingDisciplineCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Goals of this plan that it serves.' })
  goalIds?: string[] | null;

  @Field(() => InterventionStatusEnum, { nullable: true, description: 'Where it stands.' })
  status?: InterventionStatus | null;
}

export const SaveInterventionResult = createUnionType({
  name: 'SaveInterventionResult',
  description: 'NOT_YOUR_SECTION, EPISODE_CLOSED or a problem of a field when refused.',
  types: () => [Intervention, EditConflict, Refusal] as const,
  resolveType: (value: object) =>
    value instanceof Refusal ? Refusal : value instanceof EditConflict ? EditConflict : Intervention,
});
