import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AmpsSubtype } from '@consilium/domain';
import { EpisodeOfCare } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import { Done } from '../../platform/graphql/refusal.object.ts';
import { SetSubtype } from '../set-subtype.ts';
import { SubtypeQueries } from '../subtype.queries.ts';
import { AmpsSubtypeEnum } from './outcome-enums.ts';

/** Which form of amplified pain an episode is about. */
@Resolver(() => EpisodeOfCare)
export class EpisodeSubtypeResolver {
  constructor(
    private readonly queries: SubtypeQueries,
    private readonly set: SetSubtype,
  ) {}

  @Requires('progress.read', onParent('patient', (episode: EpisodeOfCare) => episode.patientId))
  @ResolveField(() => AmpsSubtypeEnum, { nullable: true, description: 'The form; null: not stated.' })
  subtype(@Parent() episode: EpisodeOfCare): Promise<AmpsSubtype | null> {
    return this.queries.of(episode.id);
  }

  @Requires('episode.transition', on('episode', (args: { episodeId: string }) => args.episodeId))
  @Mutation(() => Done, { description: 'Says which form of amplified pain an episode is about.' })
  setEpisodeSubtype(
    @Args('episodeId', { type: () => ID, description: 'The episode.' }) episodeId: string,
    @Args('subtype', {
      type: () => AmpsSubtypeEnum,
      nullable: true,
      description: 'The form; null: not stated.',
    })
    subtype: AmpsSubtype | null,
  ): Promise<Done> {
    return this.set.run(episodeId, subtype);
  }
}
