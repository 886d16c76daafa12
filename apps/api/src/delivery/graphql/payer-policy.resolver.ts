import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import { Done, type Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AskDeliveredWeek } from '../ask-delivered-week.ts';
import { PayerPolicyQueries } from '../payer-policy.queries.ts';
import { SavePayerPolicy } from '../save-payer-policy.ts';
import { DeliveredWeek } from './delivered-week.object.ts';
import { PayerPolicyResult } from './delivery.result.ts';
import {
  CreatePayerPolicyInput,
  SetPatientPayerInput,
  UpdatePayerPolicyInput,
} from './payer-policy.input.ts';
import { PayerPolicy, UnitDay } from './payer-policy.object.ts';

@Resolver(() => PayerPolicy)
export class PayerPolicyResolver {
  constructor(
    private readonly queries: PayerPolicyQueries,
    private readonly save: SavePayerPolicy,
  ) {}

  @Requires('payerPolicy.read')
  @Query(() => [PayerPolicy], { description: 'Payers’ rules of units, those in use first, by name.' })
  payerPolicies(): Promise<PayerPolicy[]> {
    return this.queries.list();
  }

  @Requires('payerPolicy.manage')
  @Mutation(() => PayerPolicyResult, { description: 'Adds a payer’s rule.' })
  createPayerPolicy(
    @Args('input', { type: () => CreatePayerPolicyInput, description: 'The rule.' })
    input: CreatePayerPolicyInput,
  ): Promise<PayerPolicy | Refusal> {
    return this.save.add(input);
  }

  @Requires('payerPolicy.manage')
  @Mutation(() => PayerPolicyResult, { description: 'Changes a payer’s rule, or takes it out of use.' })
  updatePayerPolicy(
    @Args('input', { type: () => UpdatePayerPolicyInput, description: 'What changes.' })
    input: UpdatePayerPolicyInput,
  ): Promise<PayerPolicy | Refusal> {
    return this.save.update(input);
  }

  @Requires(
    'payerPolicy.manage',
    on('patient', (args: { input: SetPatientPayerInput }) => args.input.patientId),
  )
  @Mutation(() => Done, { description: "Says whose rules apply to a patient's units." })
  setPatientPayer(
    @Args('input', { type: () => SetPatientPayerInput, description: 'Patient and policy.' })
    input: SetPatientPayerInput,
  ): Promise<Done> {
    return this.save.chooseFor(input);
  }
}

const day = { type: () => LocalDate, description: 'Any day of the week.' };

@Resolver(() => Patient)
export class PatientDeliveryResolver {
  constructor(
    private readonly week: AskDeliveredWeek,
    private readonly policies: PayerPolicyQueries,
  ) {}

  @Requires('delivery.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => DeliveredWeek, {
    description: 'A week, delivered against prescribed, with its losses.',
  })
  deliveredWeek(@Parent() patient: Patient, @Args('on', day) on: string): Promise<DeliveredWeek> {
    return this.week.minutes(patient.id, on);
  }

  @Requires('delivery.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [UnitDay], {
    description: 'Timed units of the days of a week by the payer’s rule, with the arithmetic.',
  })
  timedUnits(@Parent() patient: Patient, @Args('on', day) on: string): Promise<UnitDay[]> {
    return this.week.units(patient.id, on);
  }

  @Requires('payerPolicy.read')
  @ResolveField(() => PayerPolicy, {
    nullable: true,
    description: 'The policy chosen for the patient; null: the standard one applies.',
  })
  payerPolicy(@Parent() patient: Patient): Promise<PayerPolicy | null> {
    return this.policies.chosenFor(patient.id);
  }
}
