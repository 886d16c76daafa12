import { Injectable } from '@nestjs/common';
import { BUILD_SECONDS, LARGEST_SEED } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository, type NewProposal } from './week-proposal.repository.ts';
import { WeekRuns } from './week-runs.ts';

/** The seed of a run for which none is given: equal weeks are built equally. */
const USUAL_SEED = 1;

export type RunRequest = Omit<NewProposal, 'seed' | 'seconds'> & {
  readonly seed?: number | null | undefined;
  readonly seconds?: number | null | undefined;
};

/** Writes down a question and sets a run off; the answer comes later. */
@Injectable()
export class StartRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WeekProposalQueries,
    private readonly proposals: WeekProposalRepository,
    private readonly runs: WeekRuns,
  ) {}

  /** What is wrong with seed or seconds, if anything is. */
  problemOf({ seed, seconds }: Pick<RunRequest, 'seed' | 'seconds'>): Refusal | null {
    const { min, max } = BUILD_SECONDS;
    if (seconds != null && (seconds < min || seconds > max))
      return new Refusal('INVALID_INPUT', `Give ${min} to ${max} seconds.`, 'seconds');
    if (seed != null && (seed < 0 || seed > LARGEST_SEED))
      return new Refusal('INVALID_INPUT', `Give a seed from 0 to ${LARGEST_SEED}.`, 'seed');
    return null;
  }

  /** One row, and one run, for each request; all of them or none. */
  async run(operation: string, requests: readonly RunRequest[]): Promise<WeekProposal[]> {
    const actor = currentActor();
    const [first] = requests;
    const intent = { operation, patientId: null, detail: first?.weekOf ?? '' };
    const made = await this.unitOfWork.run(intent, async (db) => {
      const proposals: WeekProposal[] = [];
      for (const { seed, seconds, ...request } of requests) {
        const usual = request.kind === 'REPAIR' ? BUILD_SECONDS.repair : BUILD_SECONDS.usual;
        const id = await this.proposals.create(db, {
          ...request,
          seed: seed ?? USUAL_SEED,
          seconds: seconds ?? usual,
        });
        const proposal = await this.queries.byId(id);
        if (!proposal) throw notFound();
        proposals.push(proposal);
      }
      return proposals;
    });
    for (const { id } of made) this.runs.enqueue(id, actor);
    return made;
  }
}
