import { Injectable } from '@nestjs/common';
import type { EpisodeState } from '@consilium/domain';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';

/** Answers why an episode may not go on to this state now, or null. */
export type EpisodeGate = (episodeId: string, toState: EpisodeState) => Promise<Refusal | null>;

/** What other modules have to say before an episode moves on; the pathway knows none of them. */
@Injectable()
export class EpisodeGates {
  private readonly gates: EpisodeGate[] = [];

  register(gate: EpisodeGate): void {
    this.gates.push(gate);
  }

  async refusal(episodeId: string, toState: EpisodeState): Promise<Refusal | null> {
    for (const gate of this.gates) {
      const refusal = await gate(episodeId, toState);
      if (refusal) return refusal;
    }
    return null;
  }
}
