import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DifferenceKind, PlanEntity } from '@consilium/domain';
import { DifferenceKindEnum, PlanEntityEnum } from './plan-enums.ts';

@ObjectType({
  description: 'A change a person can read: who changed which field of what, from what to what.',
})
export class PlanChange {
  @Field(() => DifferenceKindEnum, { description: 'Added, changed or removed.' })
  kind: DifferenceKind;

  @Field(() => PlanEntityEnum, { description: 'What was changed.' })
  entity: PlanEntity;

  @Field(() => ID, { description: 'Id of the section, goal or intervention.' })
  entityId: string;

  @Field(() => String, { description: 'The discipline it belongs to.' })
  disciplineCode: string;

  @Field(() => String, {
    description: "The goal's description, the intervention's title, or the section's discipline code.",
  })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field; null when the whole thing was added or removed.',
  })
  field: string | null;

  @Field(() => String, { nullable: true, description: 'The value before; lists separated by commas.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'The value after.' })
  after: string | null;

  @Field(() => String, { nullable: true, description: 'Who changed it last.' })
  byName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was changed last.' })
  at: Date | null;
}
