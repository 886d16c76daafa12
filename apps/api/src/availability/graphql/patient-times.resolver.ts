import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PatientRelation } from '@consilium/domain';
import { PatientRelationEnum } from '../../identity/index.ts';
import { Access } from '../../platform/access/access.ts';
import { on, Requires } from '../../platform/access/requires.ts';
import { loader } from '../../platform/graphql/loader.ts';
import { PatientSummaryQueries, type PatientSummary } from '../../patients/index.ts';
import { PatientTimeQueries } from '../patient-time.queries.ts';
import { PatientSeparation, PatientTimeBlock, SchedulePreference } from './patient-time.object.ts';
import { PatientTimes } from './patient-times.object.ts';

/** The scheduler plans around a patient's times and opens no chart (clinical.md 1.10). */
@Resolver(() => PatientTimes)
export class PatientTimesResolver {
  constructor(
    private readonly access: Access,
    private readonly patients: PatientSummaryQueries,
    private readonly queries: PatientTimeQueries,
  ) {}

  @Requires('patientTime.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => PatientTimes, { description: 'When a patient attends or cannot come, and what is preferred.' })
  patientTimes(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): PatientTimes {
    return Object.assign(new PatientTimes(), { patientId });
  }

  @ResolveField(() => String, { description: 'Name of the patient.' })
  async patientName(@Parent() { patientId }: PatientTimes): Promise<string> {
    const names = loader<PatientSummary>('summary of patient with times', (ids) => this.patients.forIds(ids));
    return (await names.load(patientId))?.displayName ?? '';
  }

  @ResolveField(() => PatientRelationEnum, { description: 'How the viewer stands to the patient.' })
  async relation(@Parent() { patientId }: PatientTimes): Promise<PatientRelation> {
    return (await this.access.relationOf(patientId)) ?? 'OUTSIDE';
  }

  @ResolveField(() => [PatientTimeBlock], { description: 'When the patient attends or cannot come.' })
  timeBlocks(@Parent() { patientId }: PatientTimes): Promise<PatientTimeBlock[]> {
    return this.queries.blocksOfPatient(patientId);
  }

  @ResolveField(() => SchedulePreference, { nullable: true, description: 'What the patient prefers.' })
  preference(@Parent() { patientId }: PatientTimes): Promise<SchedulePreference | null> {
    return this.queries.preferenceOf(patientId);
  }

  // Not for families: it names another patient.
  @ResolveField(() => [PatientSeparation], {
    nullable: true,
    description:
      'Who is not to share a session with this patient; null for those who do not book for the patient.',
  })
  async separations(@Parent() { patientId }: PatientTimes): Promise<PatientSeparation[] | null> {
    return (await this.access.may('schedule.book', patientId)) ? this.queries.separationsOf(patientId) : null;
  }
}
