import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { DecideProposalInput } from './graphql/week-builder.input.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository } from './week-proposal.repository.ts';

/** Puts a proposal aside; nothing of it was booked. */
@Injectable()
export class DiscardProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WeekProposalQueries,
    private readonly proposals: WeekProposalRepository,
  ) {}

  async run({ proposalId, version }: DecideProposalInput): Promise<WeekProposal | Refusal> {
    const proposal = await this.queries.byId(proposalId);
    if (!proposal) throw notFound();
    const intent = { operation: 'discardProposal', patientId: null, detail: proposalId };
    return this.unitOfWork.run<WeekProposal | Refusal>(intent, async (db) => {
      if (!['READY', 'STOPPED', 'FAILED'].includes(proposal.status))
        return new Refusal('PROPOSAL_NOT_DECIDABLE', 'Stop the run, or undo what was accepted, instead.');
      if (!(await this.proposals.decide(db, proposalId, version, { status: 'DISCARDED' })))
        return versionConflict();
      const after = await this.queries.byId(proposalId);
      if (!after) throw notFound();
      return after;
    });
  }
}
