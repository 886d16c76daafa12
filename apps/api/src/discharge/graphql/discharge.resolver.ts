import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { DischargeQueries } from '../discharge.queries.ts';
import { OverrideDischarge } from '../override-discharge.ts';
import { PrepareDischarge } from '../prepare-discharge.ts';
import { ReadDischarge } from '../read-discharge.ts';
import { SaveDischargeCriteria } from '../save-discharge-criteria.ts';
import {
  OpenDischargeBarrierInput,
  OverrideDischargeInput,
  RecordDischargeFindingInput,
  ResolveDischargeBarrierInput,
  SaveDischargeCriteriaInput,
  SetExpectedDischargeInput,
} from './discharge.input.ts';
import {
  Discharge,
  DischargeCriteriaList,
  DischargeCriteriaResult,
  DischargeResult,
} from './discharge.object.ts';

const onPatient = on('patient', (args: { input: { patientId: string } }) => args.input.patientId);

@Resolver(() => Patient)
export class DischargeResolver {
  constructor(
    private readonly queries: DischargeQueries,
    private readonly discharges: ReadDischarge,
    private readonly prepare: PrepareDischarge,
    private readonly override: OverrideDischarge,
    private readonly saveCriteria: SaveDischargeCriteria,
  ) {}

  @Requires('discharge.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => Discharge, { nullable: true, description: 'How far they are from leaving.' })
  discharge(@Parent() { id }: Patient): Promise<Discharge | null> {
    return this.discharges.of(id);
  }

  @Requires('dischargeCriteria.read')
  @Query(() => DischargeCriteriaList, { description: 'The criteria of discharge of the clinic.' })
  dischargeCriteria(): Promise<DischargeCriteriaList> {
    return this.queries.criteria();
  }

  @Requires('dischargeCriteria.manage')
  @Mutation(() => DischargeCriteriaResult, { description: 'Writes the criteria of discharge anew.' })
  saveDischargeCriteria(
    @Args('input', { type: () => SaveDischargeCriteriaInput, description: 'The list.' })
    input: SaveDischargeCriteriaInput,
  ): Promise<DischargeCriteriaList | Refusal> {
    return this.saveCriteria.run(input);
  }

  @Requires('discharge.write', onPatient)
  @Mutation(() => DischargeResult, { description: 'Sets the expected day of discharge; a change says why.' })
  setExpectedDischarge(
    @Args('input', { type: () => SetExpectedDischargeInput, description: 'The day.' })
    input: SetExpectedDischargeInput,
  ): Promise<Discharge | Refusal> {
    return this.prepare.expect(input);
  }

  @Requires('discharge.write', onPatient)
  @Mutation(() => DischargeResult, { description: 'Names something that stands in the way.' })
  openDischargeBarrier(
    @Args('input', { type: () => OpenDischargeBarrierInput, description: 'What.' })
    input: OpenDischargeBarrierInput,
  ): Promise<Discharge | Refusal> {
    return this.prepare.openBarrier(input);
  }

  @Requires('discharge.write', on('dischargeBarrier', (args: { input: { id: string } }) => args.input.id))
  @Mutation(() => DischargeResult, { description: 'Says that a barrier is out of the way, and how.' })
  resolveDischargeBarrier(
    @Args('input', { type: () => ResolveDischargeBarrierInput, description: 'Which, and how.' })
    input: ResolveDischargeBarrierInput,
  ): Promise<Discharge | Refusal> {
    return this.prepare.resolveBarrier(input);
  }

  @Requires('discharge.write', onPatient)
  @Mutation(() => DischargeResult, { description: 'Records what a clinician found of a criterion.' })
  recordDischargeFinding(
    @Args('input', { type: () => RecordDischargeFindingInput, description: 'What was found.' })
    input: RecordDischargeFindingInput,
  ): Promise<Discharge | Refusal> {
    return this.prepare.find(input);
  }

  @Requires('discharge.override', onPatient)
  @Mutation(() => DischargeResult, {
    description: 'Lets somebody leave although criteria are missing; the reason stays visible.',
  })
  overrideDischargeCriteria(
    @Args('input', { type: () => OverrideDischargeInput, description: 'What is missing, and why.' })
    input: OverrideDischargeInput,
  ): Promise<Discharge | Refusal> {
    return this.override.run(input);
  }
}
