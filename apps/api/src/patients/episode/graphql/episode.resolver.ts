import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { offeredTransitions } from '@consilium/domain';
import { Access } from '../../../platform/access/access.ts';
import { on, onParent, Requires } from '../../../platform/access/requires.ts';
import { Refusal } from '../../../platform/graphql/refusal.object.ts';
import { EpisodeQueries } from '../episode.queries.ts';
import { TransitionEpisode } from '../transition-episode.ts';
import {
  EpisodeOfCare,
  EpisodeTransition,
  OfferedTransition,
  TransitionEpisodeInput,
  TransitionEpisodeResult,
} from './episode.object.ts';

@Resolver(() => EpisodeOfCare)
export class EpisodeResolver {
  constructor(
    private readonly queries: EpisodeQueries,
    private readonly transition: TransitionEpisode,
    private readonly access: Access,
  ) {}

  @Requires('episode.read', onParent('patient', (episode: EpisodeOfCare) => episode.patientId))
  @ResolveField(() => [EpisodeTransition], { description: 'Every step taken, the oldest first.' })
  transitions(@Parent() episode: EpisodeOfCare): Promise<EpisodeTransition[]> {
    return this.queries.transitionsOf(episode.id);
  }

  @ResolveField(() => [OfferedTransition], {
    description: 'Steps the viewer may take from here; none without the right.',
  })
  async offeredTransitions(@Parent() episode: EpisodeOfCare): Promise<OfferedTransition[]> {
    if (!(await this.access.may('episode.transition', episode.patientId))) return [];
    return offeredTransitions(await this.transition.facts(episode)).map((offered) => ({
      ...offered,
      reasonCodes: [...offered.reasonCodes],
    }));
  }

  @Requires(
    'episode.transition',
    on('episode', (args: { input: TransitionEpisodeInput }) => args.input.episodeId),
  )
  @Mutation(() => TransitionEpisodeResult, { description: 'Takes a step of the episode.' })
  transitionEpisode(
    @Args('input', { type: () => TransitionEpisodeInput, description: 'Which step, and why.' })
    input: TransitionEpisodeInput,
  ): Promise<EpisodeOfCare | Refusal> {
    return this.transition.run(input);
  }
}
