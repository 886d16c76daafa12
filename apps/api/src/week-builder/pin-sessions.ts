import { Injectable } from '@nestjs/common';
import { isDecidable } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { PinSessionsInput } from './graphql/week-builder.input.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository } from './week-proposal.repository.ts';

/** Says which sessions of a proposal stay where it has them when the week is rebuilt. */
@Injectable()
export class PinSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WeekProposalQueries,
    private readonly proposals: WeekProposalRepository,
  ) {}

  async run({ proposalId, sessionIds }: PinSessionsInput): Promise<WeekProposal | Refusal> {
    const proposal = await this.queries.byId(proposalId);
    if (!proposal) throw notFound();
    const stored = await this.queries.stored(proposalId);
    const placed = new Set(stored?.solution?.assignments.map(({ session }) => session));
    const intent = { operation: 'pinSessions', patientId: null, detail: proposalId };
    return this.unitOfWork.run<WeekProposal | Refusal>(intent, async (db) => {
      if (!isDecidable(proposal.status))
        return new Refusal('PROPOSAL_NOT_DECIDABLE', 'Only a finished proposal that is still open has pins.');
      if (!sessionIds.every((id) => placed.has(id)))
        return new Refusal('PIN_UNKNOWN', 'This proposal has no such session.', 'sessionIds');
      await this.proposals.pin(db, proposalId, [...new Set(sessionIds)]);
      return proposal;
    });
  }
}
