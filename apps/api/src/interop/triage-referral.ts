import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { decideTriage, type EpisodeState } from '@consilium/domain';
import { EpisodeQueries, TransitionEpisode } from '../patients/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { TriageReferralInput } from './graphql/referral.input.ts';
import type { Referral } from './graphql/referral.object.ts';
import { MergeRepository } from './merge.repository.ts';
import { referralOf } from './referral-rows.ts';
import { TriageRepository } from './triage.repository.ts';

/** Decides about a referral; the episode goes with it, by the rule that every transition obeys. */
@Injectable()
export class TriageReferral {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referrals: MergeRepository,
    private readonly repository: TriageRepository,
    private readonly episodes: EpisodeQueries,
    private readonly transition: TransitionEpisode,
  ) {}

  async run({ referralId, version, decision, reason }: TriageReferralInput): Promise<Referral | Refusal> {
    const referral = await this.referrals.find(referralId);
    if (!referral?.patientId) throw notFound();
    const { patientId } = referral;
    const intent = { operation: 'triageReferral', patientId, detail: `${referralId} ${decision}` };
    return this.unitOfWork.run(intent, async (db) => {
      if (referral.version !== version) return versionConflict();
      const outcome = decideTriage(referral, { decision, reason });
      if (!outcome.ok) return Refusal.of(outcome);
      const decided = await this.repository.decide(db, referralId, version, outcome);
      if (!decided) return versionConflict();
      const move = outcome.episodeMove && { ...outcome.episodeMove, reason: outcome.reason };
      const refusal = move && (await this.moveEpisode(db, patientId, move));
      return refusal ?? referralOf(decided);
    });
  }

  /**
   * Moves the episode that the referral opened. One that somebody has moved on by hand needs no acceptance any
   * more, and is not ended from the inbox.
   */
  private async moveEpisode(
    db: DatabaseTransaction,
    patientId: string,
    move: { toState: EpisodeState; reasonCode: string; reason: string },
  ): Promise<Refusal | null> {
    const [episode] = await this.episodes.ofPatient(patientId);
    if (episode?.state === 'REFERRED') return this.transition.within(db, episode.id, episode.version, move);
    if (move.toState !== 'DECLINED') return null;
    return new Refusal(
      'TRANSITION_IMPOSSIBLE',
      "The patient's episode has moved on already; end it on the patient's page instead.",
      'decision',
    );
  }
}
