import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { MedicationQueries } from '../medication.queries.ts';
import { OrderWeaning } from '../order-weaning.ts';
import { SaveMedication } from '../save-medication.ts';
import { WatchWeaning } from '../watch-weaning.ts';
import {
  ObserveWithdrawalInput,
  OrderWeaningInput,
  SaveMedicationInput,
  WeaningReasonInput,
} from './medication.input.ts';
import { Medication, MedicationResult, Weaning, WithdrawalObservation } from './medication.object.ts';

const onMedication = on('medication', (args: { input: { medicationId: string } }) => args.input.medicationId);

@Resolver(() => Medication)
export class MedicationResolver {
  constructor(
    private readonly queries: MedicationQueries,
    private readonly save: SaveMedication,
    private readonly order: OrderWeaning,
    private readonly watch: WatchWeaning,
  ) {}

  @ResolveField(() => Weaning, { nullable: true, description: 'The weaning in force; null: none.' })
  weaning(@Parent() { id }: Medication): Promise<Weaning | null> {
    return this.queries.weaningOf(id);
  }

  @ResolveField(() => [WithdrawalObservation], { description: 'What was seen, the newest first.' })
  observations(@Parent() { id }: Medication): Promise<WithdrawalObservation[]> {
    return this.queries.observationsOf(id);
  }

  @Requires(
    'medication.record',
    on('patient', (args: { input: SaveMedicationInput }) => args.input.patientId),
  )
  @Mutation(() => MedicationResult, { description: 'Puts a medicine on the list, or writes what changes.' })
  saveMedication(
    @Args('input', { type: () => SaveMedicationInput, description: 'The medicine.' })
    input: SaveMedicationInput,
  ): Promise<Medication | Refusal> {
    return this.save.run(input);
  }

  @Requires('medication.prescribe', onMedication)
  @Mutation(() => MedicationResult, { description: 'Orders a weaning in steps.' })
  orderWeaning(
    @Args('input', { type: () => OrderWeaningInput, description: 'The steps.' }) input: OrderWeaningInput,
  ): Promise<Medication | Refusal> {
    return this.order.run(input);
  }

  @Requires('medication.observe', onMedication)
  @Mutation(() => MedicationResult, { description: 'Holds a weaning; nothing follows until it is released.' })
  holdWeaning(
    @Args('input', { type: () => WeaningReasonInput, description: 'Why.' }) input: WeaningReasonInput,
  ): Promise<Medication | Refusal> {
    return this.watch.hold(input);
  }

  @Requires('medication.prescribe', onMedication)
  @Mutation(() => MedicationResult, { description: 'Lets a weaning go on.' })
  releaseWeaning(
    @Args('input', { type: () => WeaningReasonInput, description: 'Why.' }) input: WeaningReasonInput,
  ): Promise<Medication | Refusal> {
    return this.watch.release(input);
  }

  @Requires('medication.observe', onMedication)
  @Mutation(() => MedicationResult, { description: 'Records which signs of withdrawal were seen.' })
  observeWithdrawal(
    @Args('input', { type: () => ObserveWithdrawalInput, description: 'What was seen.' })
    input: ObserveWithdrawalInput,
  ): Promise<Medication | Refusal> {
    return this.watch.observe(input);
  }
}

@Resolver(() => Patient)
export class PatientMedicationResolver {
  constructor(private readonly queries: MedicationQueries) {}

  @Requires('medication.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [Medication], { description: 'What is taken, then what was stopped.' })
  medications(@Parent() { id }: Patient): Promise<Medication[]> {
    return this.queries.ofPatient(id);
  }
}
