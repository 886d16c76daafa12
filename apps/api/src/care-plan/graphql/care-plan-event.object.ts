import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CarePlanEventKind, PlanEntity } from '@consilium/domain';
import { CarePlanEventKindEnum, PlanEntityEnum } from './plan-enums.ts';

@ObjectType({
  description: 'Something happened to a plan: fetch again what changed; PRESENCE carries viewers only.',
})
export class CarePlanEvent {
  @Field(() => ID, { description: 'The plan.' })
  carePlanId: string;

  @Field(() => CarePlanEventKindEnum, { description: 'What happened.' })
  kind: CarePlanEventKind;

  @Field(() => PlanEntityEnum, {
    nullable: true,
    description: 'What changed; null when more than one thing did.',
  })
  entity: PlanEntity | null;

  @Field(() => ID, { nullable: true, description: 'Id of what changed.' })
  entityId: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it.' })
  byName: string | null;

  @Field(() => Date, { description: 'When.' })
  at: Date;
}
