import { Injectable } from '@nestjs/common';
import type { WeekProposalStatus } from '@consilium/domain';
import type { Solution } from '@consilium/scheduling';
import type { Actor } from '../platform/context/actor.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { InBackground } from './in-background.ts';
import type { StoredDisruption, StoredProgress, StoredQuestion, StoredReport } from './stored-proposal.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository } from './week-proposal.repository.ts';

/** What a run has to answer. */
export interface RunQuestion extends StoredQuestion {
  readonly baseline: Solution | null;
  readonly disruption: StoredDisruption | null;
  readonly seed: number;
  readonly seconds: number;
}

interface Whose {
  readonly proposalId: string;
  readonly actor: Actor;
}

const NO_ANSWER: StoredProgress = {
  iterations: 0,
  seconds: 0,
  score: null,
  placed: 0,
  total: 0,
  queuedBehind: 0,
  failure: null,
};

/** The row of a run, read and written between two answers of the API. */
@Injectable()
export class RunRecord {
  constructor(
    private readonly background: InBackground,
    private readonly transaction: ContextTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WeekProposalQueries,
    private readonly proposals: WeekProposalRepository,
  ) {}

  /** The question, when nobody has ended the run before its turn. */
  begin({ proposalId, actor }: Whose): Promise<RunQuestion | null> {
    return this.background.run(actor, async () => {
      const db = await this.transaction.client();
      const stopAsked = await this.proposals.beat(db, proposalId, NO_ANSWER);
      const [row, stored] = [await this.queries.byId(proposalId), await this.queries.stored(proposalId)];
      if (stopAsked === null || !row || !stored) return null;
      const { instance, grid, sessions, baseline, disruption } = stored;
      return { instance, grid, sessions, baseline, disruption, seed: row.seed, seconds: row.seconds };
    });
  }

  /** False when the run should end. */
  beat({ proposalId, actor }: Whose, progress: StoredProgress): Promise<boolean> {
    return this.background.run(actor, async () => {
      const db = await this.transaction.client();
      return (await this.proposals.beat(db, proposalId, progress)) === false;
    });
  }

  finish(
    whose: Whose,
    status: WeekProposalStatus,
    answer:
      { solution: Solution; report: StoredReport; progress: StoredProgress } | { progress: StoredProgress },
  ): Promise<void> {
    const { proposalId, actor } = whose;
    const intent = { operation: 'finishWeekProposal', patientId: null, detail: `${proposalId} ${status}` };
    return this.background.run(actor, () =>
      this.unitOfWork.run(intent, async (db) => {
        await this.proposals.finish(db, proposalId, status, answer);
      }),
    );
  }

  fail = (whose: Whose, failure: string): Promise<void> =>
    this.finish(whose, 'FAILED', { progress: { ...NO_ANSWER, failure } });

  stopUnbegun = (whose: Whose): Promise<void> => this.finish(whose, 'STOPPED', { progress: NO_ANSWER });
}
