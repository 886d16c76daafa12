import { Args, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AskWeekDemand } from '../ask-week-demand.ts';
import { ExplainPlacement } from '../explain-placement.ts';
import { mondayOf } from '../load-week.ts';
import { PatientNameQueries } from '../patient-name.queries.ts';
import { ProposalEventStream, type DeliveredProposal } from '../proposal-event-stream.ts';
import { proposedSessions } from '../proposed-week.ts';
import { unplacedSessions } from '../unplaced-reasons.ts';
import { WeekProposalQueries } from '../week-proposal.queries.ts';
import { PlacementExplanation } from './placement.object.ts';
import { ProposedPatient, ProposedSession } from './proposed-session.object.ts';
import { UnplacedSession } from './unplaced-session.object.ts';
import { WeekDemand } from './week-demand.object.ts';
import { WeekProposalEvent } from './week-proposal-event.object.ts';
import { WeekProposal } from './week-proposal.object.ts';

@Resolver(() => WeekProposal)
export class WeekProposalResolver {
  constructor(
    private readonly queries: WeekProposalQueries,
    private readonly demand: AskWeekDemand,
    private readonly explain: ExplainPlacement,
  ) {}

  @Requires('week.build')
  @Query(() => [WeekProposal], { description: 'Proposals of a week, the newest first; at most fifty.' })
  weekProposals(
    @Args('weekOf', { type: () => LocalDate, description: 'Any day of the week.' }) weekOf: string,
  ): Promise<WeekProposal[]> {
    return this.queries.ofWeek(mondayOf(weekOf));
  }

  @Requires('week.build')
  @Query(() => WeekProposal, { description: 'One proposal.' })
  async weekProposal(
    @Args('id', { type: () => ID, description: 'Id of the proposal.' }) id: string,
  ): Promise<WeekProposal> {
    const proposal = await this.queries.byId(id);
    if (!proposal) throw notFound();
    return proposal;
  }

  @Requires('week.build')
  @Query(() => WeekDemand, { description: 'What the plans ask of a week, less what is booked already.' })
  weekDemand(
    @Args('weekOf', { type: () => LocalDate, description: 'Any day of the week.' }) weekOf: string,
    @Args('patientIds', {
      type: () => [ID],
      nullable: true,
      description: 'The patients; null is the whole programme.',
    })
    patientIds?: string[] | null,
  ): Promise<WeekDemand> {
    return this.demand.run(weekOf, patientIds ?? null);
  }

  @Requires('week.build')
  @Query(() => PlacementExplanation, {
    description: 'Why a session of a proposal is where it is, and what moving it would cost.',
  })
  whyHere(
    @Args('proposalId', { type: () => ID, description: 'The proposal.' }) proposalId: string,
    @Args('sessionId', { type: () => ID, description: 'Its session.' }) sessionId: string,
  ): Promise<PlacementExplanation> {
    return this.explain.run(proposalId, sessionId);
  }

  @ResolveField(() => [ProposedSession], { description: 'Its sessions in order of time.' })
  async sessions(
    @Parent() { id }: WeekProposal,
    @Args('includeKept', {
      type: () => Boolean,
      nullable: true,
      defaultValue: false,
      description: 'Booked sessions that stay as they are as well.',
    })
    includeKept: boolean | null,
  ): Promise<ProposedSession[]> {
    const stored = await this.queries.stored(id);
    return stored ? proposedSessions(stored, includeKept ?? false) : [];
  }

  @ResolveField(() => [UnplacedSession], { description: 'What the week has no place for, and why.' })
  async unplaced(@Parent() { id }: WeekProposal): Promise<UnplacedSession[]> {
    const stored = await this.queries.stored(id);
    return stored ? unplacedSessions(stored) : [];
  }
}

@Resolver(() => ProposedSession)
export class ProposedSessionResolver {
  constructor(private readonly names: PatientNameQueries) {}

  @ResolveField(() => [ProposedPatient], { description: 'Its patients, also those who are excused.' })
  patients(@Parent() { participants }: ProposedSession): Promise<ProposedPatient[]> {
    return Promise.all(
      participants.map(async (one) =>
        Object.assign(new ProposedPatient(), {
          ...one,
          displayName: await this.names.displayName(one.patientId),
        }),
      ),
    );
  }
}

@Resolver(() => WeekProposalEvent)
export class WeekProposalLiveResolver {
  constructor(
    private readonly stream: ProposalEventStream,
    private readonly queries: WeekProposalQueries,
  ) {}

  @Requires('week.build')
  @Subscription(() => WeekProposalEvent, { description: 'What happens to a proposal, from now on.' })
  weekProposalChanged(
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
  ): AsyncIterableIterator<DeliveredProposal> {
    return this.stream.of(id);
  }

  @ResolveField(() => WeekProposal, { description: 'The proposal as it is when the event is delivered.' })
  async proposal(@Parent() { proposalId }: WeekProposalEvent): Promise<WeekProposal> {
    const proposal = await this.queries.byId(proposalId);
    if (!proposal) throw notFound();
    return proposal;
  }
}
