import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { prescribedMinutes } from '@consilium/domain';
import { EpisodeOfCare } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { CarePlanQueries } from '../care-plan.queries.ts';
import { DraftChanges } from '../draft-changes.ts';
import { OpenCarePlan } from '../open-care-plan.ts';
import { PlanPresenceQueries } from '../plan-presence.queries.ts';
import { PlanSectionQueries } from '../plan-section.queries.ts';
import { PlanVersionQueries } from '../plan-version.queries.ts';
import { CarePlan, PlanViewer, PrescribedMinutes } from './care-plan.object.ts';
import { Goal } from './goal.object.ts';
import { Intervention } from './intervention.object.ts';
import { PlanChange } from './plan-change.object.ts';
import { PlanVersion } from './plan-version.object.ts';
import { CarePlanSection } from './section.object.ts';

@Resolver(() => CarePlan)
export class CarePlanResolver {
  constructor(
    private readonly plans: CarePlanQueries,
    private readonly sectionsOf: PlanSectionQueries,
    private readonly versionsOf: PlanVersionQueries,
    private readonly drafts: DraftChanges,
    private readonly presence: PlanPresenceQueries,
    private readonly open: OpenCarePlan,
  ) {}

  @Requires('carePlan.read', on('carePlan', (args: { id: string }) => args.id))
  @Query(() => CarePlan, { description: 'One plan: the working draft and its versions.' })
  async carePlan(
    @Args('id', { type: () => ID, description: 'Id of the plan.' }) id: string,
  ): Promise<CarePlan> {
    const plan = await this.plans.byId(id);
    if (!plan) throw notFound();
    return plan;
  }

  @Requires('carePlan.open', on('episode', (args: { episodeId: string }) => args.episodeId))
  @Mutation(() => CarePlan, { description: 'The plan of an episode; opened now if there is none.' })
  openCarePlan(
    @Args('episodeId', { type: () => ID, description: 'The episode.' }) episodeId: string,
  ): Promise<CarePlan> {
    return this.open.run(episodeId);
  }

  @ResolveField(() => [CarePlanSection], {
    description: 'One per discipline on the care team, and any that was opened before.',
  })
  sections(@Parent() plan: CarePlan): Promise<CarePlanSection[]> {
    return this.sectionsOf.sections(plan.id);
  }

  @ResolveField(() => [Goal], { description: 'All goals, in the order in which they were added.' })
  goals(@Parent() plan: CarePlan): Promise<Goal[]> {
    return this.plans.goals(plan.id);
  }

  @ResolveField(() => [Intervention], {
    description: 'All interventions, in the order in which they were added.',
  })
  interventions(@Parent() plan: CarePlan): Promise<Intervention[]> {
    return this.plans.interventions(plan.id);
  }

  @ResolveField(() => [PlanChange], { description: 'What changed since the newest version.' })
  async draftChanges(@Parent() plan: CarePlan): Promise<PlanChange[]> {
    return (await this.drafts.of(plan.id)).changes;
  }

  @ResolveField(() => [PlanVersion], { description: 'What was agreed, newest first.' })
  versions(@Parent() plan: CarePlan): Promise<PlanVersion[]> {
    return this.versionsOf.ofPlan(plan.id);
  }

  @ResolveField(() => [PlanViewer], { description: 'Who has the plan open now.' })
  viewers(@Parent() plan: CarePlan): Promise<PlanViewer[]> {
    return this.presence.viewers(plan.id);
  }

  @ResolveField(() => [PrescribedMinutes], {
    description: 'Prescribed time per discipline, in display order.',
  })
  async prescribedMinutes(@Parent() plan: CarePlan): Promise<PrescribedMinutes[]> {
    return prescribedMinutes(await this.plans.interventions(plan.id));
  }
}

@Resolver(() => EpisodeOfCare)
export class EpisodePlanResolver {
  constructor(private readonly plans: CarePlanQueries) {}

  @Requires('carePlan.read', onParent('patient', (episode: EpisodeOfCare) => episode.patientId))
  @ResolveField(() => CarePlan, {
    nullable: true,
    description: 'The plan of the episode, once it is opened.',
  })
  carePlan(@Parent() episode: EpisodeOfCare): Promise<CarePlan | null> {
    return this.plans.byEpisode(episode.id);
  }
}
