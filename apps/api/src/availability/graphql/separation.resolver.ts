import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { on, onEach, Requires } from '../../platform/access/requires.ts';
import { loader } from '../../platform/graphql/loader.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { PatientSummaryQueries, type PatientSummary } from '../../patients/index.ts';
import { SeparatePatients } from '../separate-patients.ts';
import { PatientSeparationResult } from './availability.result.ts';
import { SeparatePatientsInput } from './patient-time.input.ts';
import { PatientSeparation } from './patient-time.object.ts';

@Resolver(() => PatientSeparation)
export class SeparationResolver {
  constructor(
    private readonly access: Access,
    private readonly patients: PatientSummaryQueries,
    private readonly separate: SeparatePatients,
  ) {}

  @ResolveField(() => String, { description: 'Name of the other patient.' })
  async otherPatientName(@Parent() separation: PatientSeparation): Promise<string> {
    const names = loader<PatientSummary>('summary of separated patient', (ids) => this.patients.forIds(ids));
    return (await names.load(separation.otherPatientId))?.displayName ?? '';
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why; only for those who treat both, else null.',
  })
  async reason(@Parent() separation: PatientSeparation): Promise<string | null> {
    const both = [separation.patientId, separation.otherPatientId];
    const allowed = await this.access.allowedAmong('separation.read', both);
    return allowed.size === both.length ? separation.clinicalReason : null;
  }

  @Requires(
    'separation.manage',
    onEach((args: { input: SeparatePatientsInput }) => [args.input.patientId, args.input.otherPatientId]),
  )
  @Mutation(() => PatientSeparationResult, { description: 'Keeps two patients apart.' })
  separatePatients(
    @Args('input', { type: () => SeparatePatientsInput, description: 'Whom, and why.' })
    input: SeparatePatientsInput,
  ): Promise<PatientSeparation | Refusal> {
    return this.separate.run(input);
  }

  @Requires('separation.manage', on('patientSeparation', (args: { id: string }) => args.id))
  @Mutation(() => PatientSeparationResult, { description: 'Lets two patients share sessions again.' })
  liftSeparation(
    @Args('id', { type: () => ID, description: 'Id of the separation.' }) id: string,
  ): Promise<PatientSeparation | Refusal> {
    return this.separate.lift(id);
  }
}
