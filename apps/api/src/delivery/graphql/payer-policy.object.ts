import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { InterventionKind, UnitRule } from '@consilium/domain';
import { InterventionKindEnum } from '../../care-plan/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { UnitRuleEnum } from './delivery-enums.ts';

@ObjectType({ description: "The clinic's own code for a kind of intervention under a payer's rule." })
export class PayerServiceCode {
  @Field(() => InterventionKindEnum, { description: 'The kind of intervention.' })
  interventionKind: InterventionKind;

  @Field(() => String, { description: 'The code, loaded by the licensee.' })
  code: string;

  @Field(() => Boolean, { description: 'Untimed services are reported once.' })
  timed: boolean;
}

@ObjectType({ description: 'How a payer turns minutes into units.' })
export class PayerPolicy {
  @Field(() => ID, { description: 'Id of the policy.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => UnitRuleEnum, { description: 'The rule.' })
  rule: UnitRule;

  @Field(() => Int, { description: 'Length of a unit, minutes; used by PER_CONTRACT.' })
  unitMinutes: number;

  @Field(() => Int, { description: 'Minutes past whole units that make one more; used by PER_CONTRACT.' })
  thresholdMinutes: number;

  @Field(() => Boolean, { description: 'PER_CONTRACT: each service for itself.' })
  perService: boolean;

  @Field(() => Boolean, { description: 'The one of patients for whom none is chosen.' })
  standard: boolean;

  @Field(() => Boolean, { description: 'Whether it can be chosen.' })
  active: boolean;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt: Date;

  @Field(() => String, { description: 'Who changed it.' })
  updatedByName: string;

  @Field(() => [PayerServiceCode], { description: 'Codes by kind of intervention.' })
  serviceCodes: PayerServiceCode[];
}

@ObjectType({ description: 'Minutes and units of one service on one day.' })
export class UnitLine {
  @Field(() => String, {
    description: "The clinic's code, or the kind of intervention where none is loaded.",
  })
  code: string;

  @Field(() => Boolean, { description: 'Group minutes and untimed services have no units.' })
  timed: boolean;

  @Field(() => Int, { description: 'Minutes.' })
  minutes: number;

  @Field(() => Int, { description: 'Whole units in them.' })
  wholeUnits: number;

  @Field(() => Int, { description: 'Minutes beyond those.' })
  remainderMinutes: number;

  @Field(() => Int, { description: 'Units of this service.' })
  units: number;
}

@ObjectType({ description: "One discipline's units of one day, with every number that led to them." })
export class UnitDay {
  @Field(() => LocalDate, { description: "The clinic's date." })
  on: string;

  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => String, {
    nullable: true,
    description: 'The policy used; null: the rule of CMS, as none is set.',
  })
  policyName: string | null;

  @Field(() => UnitRuleEnum, { description: 'The rule used.' })
  rule: UnitRule;

  @Field(() => Int, { description: 'Length of a unit, minutes.' })
  unitMinutes: number;

  @Field(() => Int, { description: 'Minutes past whole units that make one more.' })
  thresholdMinutes: number;

  @Field(() => Int, { description: 'Timed one-to-one minutes of all services.' })
  totalMinutes: number;

  @Field(() => Int, { description: 'Minutes that are not timed.' })
  untimedMinutes: number;

  @Field(() => Int, { description: 'Whole units in the total.' })
  wholeUnits: number;

  @Field(() => Int, { description: 'Minutes beyond those.' })
  remainderMinutes: number;

  @Field(() => Boolean, { description: 'Whether the remainder of the total makes one unit more.' })
  remainderCounts: boolean;

  @Field(() => Boolean, { description: 'Each service counts for itself.' })
  perService: boolean;

  @Field(() => Int, { nullable: true, description: 'Units of the day; null with a day rate.' })
  units: number | null;

  @Field(() => [UnitLine], { description: 'Services.' })
  lines: UnitLine[];
}
