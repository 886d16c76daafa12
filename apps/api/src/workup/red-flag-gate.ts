import { Injectable, type OnModuleInit } from '@nestjs/common';
import { redFlagsStopping, standingRedFlags, type EpisodeState } from '@consilium/domain';
import { EpisodeGates } from '../patients/index.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { WorkupQueries } from './workup.queries.ts';

/** A red flag that stands stops the pathway on its way from the diagnosis to the admission. */
@Injectable()
export class RedFlagGate implements OnModuleInit {
  constructor(
    private readonly gates: EpisodeGates,
    private readonly queries: WorkupQueries,
  ) {}

  onModuleInit(): void {
    this.gates.register((episodeId, toState) => this.refusal(episodeId, toState));
  }

  private async refusal(episodeId: string, toState: EpisodeState): Promise<Refusal | null> {
    const latest = await this.queries.latest(episodeId);
    const standing = latest ? standingRedFlags(latest.history).map(({ code }) => code) : [];
    if (redFlagsStopping(toState, standing, []).length === 0) return null;
    const overridden = await this.queries.overriddenRedFlags(episodeId);
    return redFlagsStopping(toState, standing, overridden).length > 0 ? stands() : null;
  }
}

const stands = () =>
  new Refusal(
    'RED_FLAG_STANDS',
    'A red flag stands in the work-up. The pathway goes on once it is explained there, or a physician signs a diagnosis over it with a reason.',
    'toState',
  );
