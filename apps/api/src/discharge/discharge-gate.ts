import { Injectable, type OnModuleInit } from '@nestjs/common';
import { criteriaStopping, type EpisodeState } from '@consilium/domain';
import { EpisodeGates, EpisodeQueries } from '../patients/index.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { DischargeQueries } from './discharge.queries.ts';
import { ReadDischarge } from './read-discharge.ts';

/** Nobody leaves while a criterion is missing, unless a physician has said why. */
@Injectable()
export class DischargeGate implements OnModuleInit {
  constructor(
    private readonly gates: EpisodeGates,
    private readonly episodes: EpisodeQueries,
    private readonly queries: DischargeQueries,
    private readonly discharges: ReadDischarge,
  ) {}

  onModuleInit(): void {
    this.gates.register((episodeId, toState) => this.refusal(episodeId, toState));
  }

  private async refusal(episodeId: string, toState: EpisodeState): Promise<Refusal | null> {
    // Most steps are no discharge: nothing is read for them.
    if (toState !== 'DISCHARGED_PHASE2') return null;
    const { patientId } = await this.episodes.byId(episodeId);
    const missing = await this.discharges.missingOf(patientId);
    const overridden = await this.queries.overriddenCodes(episodeId);
    return criteriaStopping(toState, missing, overridden).length > 0 ? notReady() : null;
  }
}

const notReady = () =>
  new Refusal(
    'DISCHARGE_NOT_READY',
    'Not every criterion of discharge is met. Meet what is missing, or a physician overrides it with a reason.',
    'toState',
  );
