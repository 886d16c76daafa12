import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { BetterDirection, InterventionKind, PerformanceUnit, UnitRule } from '@consilium/domain';
import { InterventionKindEnum } from '../../care-plan/index.ts';
import { BetterDirectionEnum, PerformanceUnitEnum, UnitRuleEnum } from './delivery-enums.ts';

@InputType({ description: "The clinic's own code for a kind of intervention." })
export class PayerServiceCodeInput {
  @Field(() => InterventionKindEnum, { description: 'The kind of intervention.' })
  interventionKind: InterventionKind;

  @Field(() => String, { description: '1 to 20 characters.' })
  code: string;

  @Field(() => Boolean, { description: 'Untimed services are reported once.' })
  timed: boolean;
}

@InputType({ description: "A payer's rule." })
export class CreatePayerPolicyInput {
  @Field(() => String, { description: 'Its name, 1 to 80 characters.' })
  name: string;

  @Field(() => UnitRuleEnum, { description: 'The rule.' })
  rule: UnitRule;

  @Field(() => Int, { description: 'Length of a unit, 1 to 120 minutes; used by PER_CONTRACT.' })
  unitMinutes: number;

  @Field(() => Int, { description: 'Minutes past whole units that make one more; used by PER_CONTRACT.' })
  thresholdMinutes: number;

  @Field(() => Boolean, { description: 'PER_CONTRACT: each service for itself.' })
  perService: boolean;

  @Field(() => Boolean, { description: 'Makes it the one of patients for whom none is chosen.' })
  standard: boolean;

  @Field(() => [PayerServiceCodeInput], { description: 'Codes, one for each kind of intervention.' })
  serviceCodes: PayerServiceCodeInput[];
}

@InputType({ description: "A change of a payer's rule." })
export class UpdatePayerPolicyInput extends CreatePayerPolicyInput {
  @Field(() => ID, { description: 'The policy.' })
  id: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether it can be chosen.' })
  active: boolean;
}

@InputType({ description: "Whose rules apply to a patient's units." })
export class SetPatientPayerInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The policy; null: the standard one of the clinic.' })
  policyId?: string | null;
}

@InputType({
  description: "Something that is timed or counted; a code that is known is replaced by the clinic's own.",
})
export class SavePerformanceActivityInput {
  @Field(() => String, { description: '2 to 40 capital letters, digits and underscores.' })
  code: string;

  @Field(() => String, { description: '1 to 80 characters.' })
  name: string;

  @Field(() => PerformanceUnitEnum, { description: 'What it is measured in.' })
  unit: PerformanceUnit;

  @Field(() => BetterDirectionEnum, { description: 'Which way is progress.' })
  better: BetterDirection;

  @Field(() => Boolean, { description: 'True: it is not offered any more.' })
  retired: boolean;
}
