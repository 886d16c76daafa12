import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';
import { BreakGlassQueries } from '../break-glass.queries.ts';
import { OpenBreakGlass } from '../open-break-glass.ts';
import { ReviewBreakGlass } from '../review-break-glass.ts';
import {
  BreakGlassGrant,
  BreakGlassReview,
  OpenBreakGlassInput,
  OpenBreakGlassResult,
} from './break-glass.object.ts';

@Resolver(() => BreakGlassReview)
export class BreakGlassResolver {
  constructor(
    private readonly queries: BreakGlassQueries,
    private readonly open: OpenBreakGlass,
    private readonly review: ReviewBreakGlass,
  ) {}

  @Requires('breakGlass.review')
  @Query(() => [BreakGlassReview], { description: 'Emergency access of the clinic, waiting reviews first.' })
  breakGlassGrants(): Promise<BreakGlassReview[]> {
    return this.queries.reviews();
  }

  @Requires('breakGlass.open', on('patient', (args: { input: OpenBreakGlassInput }) => args.input.patientId))
  @Mutation(() => OpenBreakGlassResult, {
    description: 'Opens the record for 60 minutes; the privacy officer is told.',
  })
  openBreakGlass(
    @Args('input', { type: () => OpenBreakGlassInput, description: 'Whose record, and why.' })
    input: OpenBreakGlassInput,
  ): Promise<BreakGlassGrant | Refusal> {
    return this.open.run(input);
  }

  @Requires('breakGlass.review')
  @Mutation(() => Done, { description: 'Marks an emergency access as reviewed; never one of your own.' })
  reviewBreakGlass(
    @Args('grantId', { type: () => ID, description: 'The grant.' }) grantId: string,
  ): Promise<Done> {
    return this.review.run(grantId);
  }
}
