import { Args, ID, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Done } from '../../platform/graphql/refusal.object.ts';
import { AnnouncePlanPresence } from '../announce-plan-presence.ts';
import { CarePlanQueries } from '../care-plan.queries.ts';
import { PlanEventStream, type Delivered } from '../plan-event-stream.ts';
import { CarePlanEvent } from './care-plan-event.object.ts';
import { CarePlan } from './care-plan.object.ts';

const onPlan = on('carePlan', (args: { carePlanId: string }) => args.carePlanId);

@Resolver(() => CarePlanEvent)
export class PlanLiveResolver {
  constructor(
    private readonly stream: PlanEventStream,
    private readonly plans: CarePlanQueries,
    private readonly announce: AnnouncePlanPresence,
  ) {}

  @Requires('carePlan.read', onPlan)
  @Subscription(() => CarePlanEvent, { description: 'What happens to a plan, from now on.' })
  carePlanChanged(
    @Args('carePlanId', { type: () => ID, description: 'The plan.' }) carePlanId: string,
  ): AsyncIterableIterator<Delivered> {
    return this.stream.of(carePlanId);
  }

  @ResolveField(() => CarePlan, { description: 'The plan as it is when the event is delivered.' })
  async carePlan(@Parent() event: CarePlanEvent): Promise<CarePlan> {
    const plan = await this.plans.byId(event.carePlanId);
    if (!plan) throw notFound();
    return plan;
  }

  @Requires('carePlan.read', onPlan)
  @Mutation(() => Done, {
    description: 'Says that the viewer has the plan open; every 10 s, and once more with leaving.',
  })
  announcePlanPresence(
    @Args('carePlanId', { type: () => ID, description: 'The plan.' }) carePlanId: string,
    @Args('leaving', {
      type: () => Boolean,
      nullable: true,
      defaultValue: false,
      description: 'True when the viewer closes it.',
    })
    leaving: boolean | null,
  ): Promise<Done> {
    return this.announce.run(carePlanId, leaving ?? false);
  }
}
