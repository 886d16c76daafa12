import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';
import { Patient } from '../../patients/index.ts';
import { PatientTimeBlocks } from '../patient-time-blocks.ts';
import { PatientTimeQueries } from '../patient-time.queries.ts';
import { SetSchedulePreference } from '../set-schedule-preference.ts';
import {
  PatientTimeBlockResult,
  RemoveTimeBlockResult,
  SchedulePreferenceResult,
} from './availability.result.ts';
import { AddPatientTimeBlockInput, SetSchedulePreferenceInput } from './patient-time.input.ts';
import { PatientSeparation, PatientTimeBlock, SchedulePreference } from './patient-time.object.ts';

const onThisPatient = onParent('patient', (patient: Patient) => patient.id);
const onGivenPatient = on('patient', (args: { input: { patientId: string } }) => args.input.patientId);

@Resolver(() => Patient)
export class PatientTimeResolver {
  constructor(
    private readonly queries: PatientTimeQueries,
    private readonly blocks: PatientTimeBlocks,
    private readonly setPreference: SetSchedulePreference,
  ) {}

  @Requires('patientTime.read', onThisPatient)
  @ResolveField(() => [PatientTimeBlock], { description: 'When the patient attends or cannot come.' })
  timeBlocks(@Parent() patient: Patient): Promise<PatientTimeBlock[]> {
    return this.queries.blocksOfPatient(patient.id);
  }

  @Requires('patientTime.read', onThisPatient)
  @ResolveField(() => SchedulePreference, { nullable: true, description: 'What the patient prefers.' })
  schedulePreference(@Parent() patient: Patient): Promise<SchedulePreference | null> {
    return this.queries.preferenceOf(patient.id);
  }

  // Not for families: it names another patient.
  @Requires('schedule.book', onThisPatient)
  @ResolveField(() => [PatientSeparation], {
    description: 'Patients who are not to share a session with this one, those in force first.',
  })
  separations(@Parent() patient: Patient): Promise<PatientSeparation[]> {
    return this.queries.separationsOf(patient.id);
  }

  @Requires('patientTime.manage', onGivenPatient)
  @Mutation(() => PatientTimeBlockResult, { description: 'Says when a patient attends or cannot come.' })
  addPatientTimeBlock(
    @Args('input', { type: () => AddPatientTimeBlockInput, description: 'The block.' })
    input: AddPatientTimeBlockInput,
  ): Promise<PatientTimeBlock | Refusal> {
    return this.blocks.add(input);
  }

  @Requires('patientTime.manage', on('patientTimeBlock', (args: { id: string }) => args.id))
  @Mutation(() => RemoveTimeBlockResult, { description: 'Takes a block of a patient’s time back.' })
  removePatientTimeBlock(
    @Args('id', { type: () => ID, description: 'Id of the block.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version that was read.' }) version: number,
  ): Promise<Done | Refusal> {
    return this.blocks.remove(id, version);
  }

  @Requires('patientTime.manage', onGivenPatient)
  @Mutation(() => SchedulePreferenceResult, { description: 'Says what a patient prefers of the week.' })
  setSchedulePreference(
    @Args('input', { type: () => SetSchedulePreferenceInput, description: 'All of it.' })
    input: SetSchedulePreferenceInput,
  ): Promise<SchedulePreference | Refusal> {
    return this.setPreference.run(input);
  }
}
