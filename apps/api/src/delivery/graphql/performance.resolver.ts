import { Args, Float, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import type { OnHold } from '../../holds/index.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AskPerformance } from '../ask-performance.ts';
import { MarkInError } from '../mark-in-error.ts';
import { PerformanceQueries } from '../performance.queries.ts';
import { RecordPerformance } from '../record-performance.ts';
import { SavePerformanceActivity } from '../save-performance-activity.ts';
import { EnteredInErrorInput, RecordPerformanceInput } from './delivery.input.ts';
import { PerformanceActivityResult, PerformanceResult } from './delivery.result.ts';
import { SavePerformanceActivityInput } from './payer-policy.input.ts';
import { Performance, PerformanceActivity, PerformanceProgress } from './performance.object.ts';

@Resolver(() => Performance)
export class PerformanceResolver {
  constructor(
    private readonly ask: AskPerformance,
    private readonly queries: PerformanceQueries,
    private readonly record: RecordPerformance,
    private readonly markInError: MarkInError,
    private readonly save: SavePerformanceActivity,
  ) {}

  @Requires('discipline.read')
  @Query(() => [PerformanceActivity], { description: 'What can be timed or counted in this clinic.' })
  performanceActivities(
    @Args('includeRetired', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Those that are not offered any more, too.',
    })
    includeRetired: boolean,
  ): Promise<PerformanceActivity[]> {
    return this.queries.activities(includeRetired);
  }

  @Requires('performance.manageActivities')
  @Mutation(() => PerformanceActivityResult, {
    description: 'Adds or changes something that is timed or counted, or takes it out of use.',
  })
  savePerformanceActivity(
    @Args('input', { type: () => SavePerformanceActivityInput, description: 'The activity.' })
    input: SavePerformanceActivityInput,
  ): Promise<PerformanceActivity | Refusal> {
    return this.save.run(input);
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'The best before this one; null when it was the first.',
  })
  bestBefore(@Parent() attempt: Performance): Promise<number | null> {
    return this.ask.bestBefore(attempt);
  }

  @ResolveField(() => Boolean, { description: 'Better than every attempt before; the first beats nothing.' })
  beatsBest(@Parent() attempt: Performance): Promise<boolean> {
    return this.ask.beatsBest(attempt);
  }

  @Requires(
    'performance.record',
    on('patient', (args: { input: RecordPerformanceInput }) => args.input.patientId),
  )
  @Mutation(() => PerformanceResult, { description: 'Records one timed or counted attempt.' })
  recordPerformance(
    @Args('input', { type: () => RecordPerformanceInput, description: 'The attempt.' })
    input: RecordPerformanceInput,
  ): Promise<Performance | OnHold | Refusal> {
    return this.record.run(input);
  }

  @Requires('performance.record', on('performance', (args: { input: EnteredInErrorInput }) => args.input.id))
  @Mutation(() => PerformanceResult, {
    description: 'Strikes an attempt through: it stays on record and counts no more.',
  })
  markPerformanceInError(
    @Args('input', { type: () => EnteredInErrorInput, description: 'Which, and why.' })
    input: EnteredInErrorInput,
  ): Promise<Performance | Refusal> {
    return this.markInError.performance(input);
  }
}

@Resolver(() => Patient)
export class PatientPerformanceResolver {
  constructor(private readonly ask: AskPerformance) {}

  @Requires('performance.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [PerformanceProgress], {
    description: 'First, last and best of every activity tried, the most recent first.',
  })
  performanceProgress(@Parent() patient: Patient): Promise<PerformanceProgress[]> {
    return this.ask.progress(patient.id);
  }
}
