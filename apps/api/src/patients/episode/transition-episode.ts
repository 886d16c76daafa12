import { Injectable } from '@nestjs/common';
import { decideTransition, localDateIn, type EpisodeFacts, type TransitionRequest } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { Refusal, versionConflict } from '../../platform/graphql/refusal.object.ts';
import { EpisodeGates } from './episode-gates.ts';
import { EpisodeQueries } from './episode.queries.ts';
import { EpisodeRepository } from './episode.repository.ts';
import type { EpisodeOfCare, TransitionEpisodeInput } from './graphql/episode.object.ts';

/** Takes one step of the state machine. The rule is `decideTransition`; nothing else changes a state. */
@Injectable()
export class TransitionEpisode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: EpisodeQueries,
    private readonly repository: EpisodeRepository,
    private readonly gates: EpisodeGates,
  ) {}

  async run(input: TransitionEpisodeInput): Promise<EpisodeOfCare | Refusal> {
    const { patientId } = await this.queries.byId(input.episodeId);
    const intent = { operation: 'transitionEpisode', patientId, detail: input.toState };
    const refusal = await this.unitOfWork.run(intent, (db) =>
      this.within(db, input.episodeId, input.version, input),
    );
    return refusal ?? this.queries.byId(input.episodeId);
  }

  /** The same step inside a unit of work of another use case; answers a refusal or null. */
  async within(
    db: DatabaseTransaction,
    episodeId: string,
    version: number,
    request: Omit<TransitionRequest, 'on'>,
  ): Promise<Refusal | null> {
    const episode = await this.queries.byId(episodeId);
    if (episode.version !== version) return versionConflict();
    const on = localDateIn(currentActor().timeZone, currentContext().now());
    const decision = decideTransition(await this.facts(episode), { ...request, on });
    if (!decision.ok) return Refusal.of(decision);
    const stopped = await this.gates.refusal(episodeId, request.toState);
    if (stopped) return stopped;
    return (await this.repository.move(db, episode, version, decision.next)) ? null : versionConflict();
  }

  /** What the rule needs to know. */
  async facts(episode: EpisodeOfCare): Promise<EpisodeFacts> {
    const on = localDateIn(currentActor().timeZone, currentContext().now());
    return { ...episode, careTeamSize: await this.queries.careTeamSize(episode.patientId, on) };
  }
}
