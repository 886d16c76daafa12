import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository } from './week-proposal.repository.ts';

/** Ends a run early, in whichever process it is; the best week so far is kept. */
@Injectable()
export class StopBuild {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WeekProposalQueries,
    private readonly proposals: WeekProposalRepository,
  ) {}

  async run(proposalId: string): Promise<WeekProposal | Refusal> {
    if (!(await this.queries.byId(proposalId))) throw notFound();
    const intent = { operation: 'stopBuild', patientId: null, detail: proposalId };
    return this.unitOfWork.run<WeekProposal | Refusal>(intent, async (db) => {
      if (!(await this.proposals.askToStop(db, proposalId)))
        return new Refusal('PROPOSAL_NOT_RUNNING', 'This run has ended already.');
      const proposal = await this.queries.byId(proposalId);
      if (!proposal) throw notFound();
      return proposal;
    });
  }
}
