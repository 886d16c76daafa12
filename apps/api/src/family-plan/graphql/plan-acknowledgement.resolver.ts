import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PlanVersion } from '../../care-plan/index.ts';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AcknowledgePlanVersion } from '../acknowledge-plan-version.ts';
import { ShownAcknowledgements } from '../shown-acknowledgements.ts';
import {
  AcknowledgePlanVersionInput,
  PlanAcknowledgement,
  PlanAcknowledgementResult,
} from './plan-acknowledgement.object.ts';

@Resolver(() => PlanVersion)
export class PlanAcknowledgementResolver {
  constructor(
    private readonly shown: ShownAcknowledgements,
    private readonly acknowledge: AcknowledgePlanVersion,
  ) {}

  @ResolveField(() => [PlanAcknowledgement], {
    description: 'What the family answered; families read their own answers only.',
  })
  acknowledgements(@Parent() { id }: PlanVersion): Promise<PlanAcknowledgement[]> {
    return this.shown.ofVersion(id);
  }

  @Requires(
    'planVersion.acknowledge',
    on('planVersion', (args: { input: AcknowledgePlanVersionInput }) => args.input.planVersionId),
  )
  @Mutation(() => PlanAcknowledgementResult, {
    description: 'The young person or a guardian stands behind the newest version, or asks about it.',
  })
  acknowledgePlanVersion(
    @Args('input', { type: () => AcknowledgePlanVersionInput, description: 'The answer.' })
    input: AcknowledgePlanVersionInput,
  ): Promise<PlanAcknowledgement | Refusal> {
    return this.acknowledge.run(input);
  }
}
