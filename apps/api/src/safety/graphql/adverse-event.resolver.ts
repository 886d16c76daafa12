import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AdverseEventQueries } from '../adverse-event.queries.ts';
import { ReportAdverseEvent } from '../report-adverse-event.ts';
import { ReviewAdverseEvent } from '../review-adverse-event.ts';
import {
  AdverseEventInErrorInput,
  ReportAdverseEventInput,
  ReviewAdverseEventInput,
} from './adverse-event.input.ts';
import { AdverseEvent, AdverseEventResult } from './adverse-event.object.ts';

const onEvent = on('adverseEvent', (args: { input: { id: string } }) => args.input.id);

@Resolver(() => AdverseEvent)
export class AdverseEventResolver {
  constructor(
    private readonly queries: AdverseEventQueries,
    private readonly report: ReportAdverseEvent,
    private readonly review: ReviewAdverseEvent,
  ) {}

  @Requires('adverseEvent.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [AdverseEvent], { description: 'Adverse events of a patient, the newest first.' })
  adverseEvents(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<AdverseEvent[]> {
    return this.queries.ofPatient(patientId);
  }

  @Requires(
    'adverseEvent.report',
    on('patient', (args: { input: ReportAdverseEventInput }) => args.input.patientId),
  )
  @Mutation(() => AdverseEventResult, {
    description: 'Records an adverse event; a serious one pages somebody.',
  })
  reportAdverseEvent(
    @Args('input', { type: () => ReportAdverseEventInput, description: 'What happened.' })
    input: ReportAdverseEventInput,
  ): Promise<AdverseEvent | Refusal> {
    return this.report.run(input);
  }

  @Requires('adverseEvent.review', onEvent)
  @Mutation(() => AdverseEventResult, { description: 'Reviews an adverse event, and closes it if asked to.' })
  reviewAdverseEvent(
    @Args('input', { type: () => ReviewAdverseEventInput, description: 'What the review found.' })
    input: ReviewAdverseEventInput,
  ): Promise<AdverseEvent | Refusal> {
    return this.review.review(input);
  }

  @Requires('adverseEvent.review', onEvent)
  @Mutation(() => AdverseEventResult, { description: 'Marks an adverse event as entered in error.' })
  markAdverseEventInError(
    @Args('input', { type: () => AdverseEventInErrorInput, description: 'Which, and why.' })
    input: AdverseEventInErrorInput,
  ): Promise<AdverseEvent | Refusal> {
    return this.review.markInError(input);
  }
}
