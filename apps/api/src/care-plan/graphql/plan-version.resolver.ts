import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { PlanVersionQueries } from '../plan-version.queries.ts';
import { PublishPlanVersion } from '../publish-plan-version.ts';
import { SignOffPlanVersion } from '../sign-off-plan-version.ts';
import { PlanChange } from './plan-change.object.ts';
import { PlanContent } from './plan-content.object.ts';
import {
  PlanSignOff,
  PlanVersion,
  PublishPlanVersionInput,
  PublishPlanVersionResult,
  SignOffPlanVersionInput,
  SignOffResult,
} from './plan-version.object.ts';

@Resolver(() => PlanVersion)
export class PlanVersionResolver {
  constructor(
    private readonly queries: PlanVersionQueries,
    private readonly publish: PublishPlanVersion,
    private readonly sign: SignOffPlanVersion,
  ) {}

  @ResolveField(() => [PlanChange], { description: 'What this version changed, by discipline.' })
  changes(@Parent() version: PlanVersion): Promise<PlanChange[]> {
    return this.queries.changes(version.id);
  }

  @ResolveField(() => [PlanSignOff], { description: 'The signatures, given and awaited, in display order.' })
  signOffs(@Parent() version: PlanVersion): Promise<PlanSignOff[]> {
    return this.queries.signOffs(version.id);
  }

  @ResolveField(() => PlanContent, { description: 'The plan as it was agreed.' })
  content(@Parent() version: PlanVersion): Promise<PlanContent> {
    return this.queries.content(version.id);
  }

  @Requires(
    'carePlan.publish',
    on('carePlan', (args: { input: PublishPlanVersionInput }) => args.input.carePlanId),
  )
  @Mutation(() => PublishPlanVersionResult, { description: 'Makes the next version of what is drafted.' })
  publishPlanVersion(
    @Args('input', { type: () => PublishPlanVersionInput, description: 'Which plan, and what was decided.' })
    input: PublishPlanVersionInput,
  ): Promise<PlanVersion | Refusal> {
    return this.publish.run(input);
  }

  @Requires(
    'carePlan.signOff',
    on('planVersion', (args: { input: SignOffPlanVersionInput }) => args.input.planVersionId),
  )
  @Mutation(() => SignOffResult, { description: "Signs a version for one's own discipline." })
  signOffPlanVersion(
    @Args('input', {
      type: () => SignOffPlanVersionInput,
      description: 'Which version, for which discipline.',
    })
    input: SignOffPlanVersionInput,
  ): Promise<PlanVersion | Refusal> {
    return this.sign.run(input);
  }
}
