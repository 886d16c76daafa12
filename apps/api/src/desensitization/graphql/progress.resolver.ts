import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AllodyniaMapQueries } from '../allodynia-map.queries.ts';
import { AskProgress } from '../ask-progress.ts';
import { MarkLogInError } from '../mark-log-in-error.ts';
import { RecordAllodyniaMap } from '../record-allodynia-map.ts';
import { AllodyniaMap, BorderComparison } from './allodynia-map.object.ts';
import { AllodyniaMapResult } from './desensitization.result.ts';
import { DesensitizationInErrorInput, RecordAllodyniaMapInput } from './log.input.ts';
import { DesensitizationProgress } from './progress.object.ts';

@Resolver()
export class ProgressResolver {
  constructor(
    private readonly ask: AskProgress,
    private readonly recordMap: RecordAllodyniaMap,
    private readonly markInError: MarkLogInError,
  ) {}

  @Requires(
    'desensitization.read',
    on('desensitizationProtocol', (args: { protocolId: string }) => args.protocolId),
  )
  @Query(() => DesensitizationProgress, {
    description: 'Ladder, pressure and minutes borne, ratings, recovery and area between two days.',
  })
  desensitizationProgress(
    @Args('protocolId', { type: () => ID, description: 'The protocol.' }) protocolId: string,
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day, at most 800 days later.' }) until: string,
  ): Promise<DesensitizationProgress> {
    return this.ask.progress(protocolId, from, until);
  }

  @Requires('desensitization.read', on('allodyniaMap', (args: { earlierId: string }) => args.earlierId))
  @Query(() => BorderComparison, {
    description: 'Two maps of one patient over each other; in whichever order they are named.',
  })
  compareAllodyniaMaps(
    @Args('earlierId', { type: () => ID, description: 'A map.' }) earlierId: string,
    @Args('laterId', { type: () => ID, description: 'Another one of the same patient.' }) laterId: string,
  ): Promise<BorderComparison> {
    return this.ask.compare(earlierId, laterId);
  }

  @Requires(
    'desensitization.record',
    on('patient', (args: { input: RecordAllodyniaMapInput }) => args.input.patientId),
  )
  @Mutation(() => AllodyniaMapResult, { description: 'Records a border of painful touch.' })
  recordAllodyniaMap(
    @Args('input', { type: () => RecordAllodyniaMapInput, description: 'The map.' })
    input: RecordAllodyniaMapInput,
  ): Promise<AllodyniaMap | Refusal> {
    return this.recordMap.run(input);
  }

  @Requires(
    'desensitization.record',
    on('allodyniaMap', (args: { input: DesensitizationInErrorInput }) => args.input.id),
  )
  @Mutation(() => AllodyniaMapResult, {
    description: 'Strikes a map through: it stays on record and counts no more.',
  })
  markAllodyniaMapInError(
    @Args('input', { type: () => DesensitizationInErrorInput, description: 'Which, and why.' })
    input: DesensitizationInErrorInput,
  ): Promise<AllodyniaMap | Refusal> {
    return this.markInError.map(input);
  }
}

@Resolver(() => Patient)
export class PatientMapResolver {
  constructor(private readonly queries: AllodyniaMapQueries) {}

  @Requires('desensitization.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [AllodyniaMap], {
    description: 'Maps of allodynia in the order of time, those struck through too.',
  })
  allodyniaMaps(@Parent() patient: Patient): Promise<AllodyniaMap[]> {
    return this.queries.ofPatient(patient.id);
  }
}
