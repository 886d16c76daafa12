import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import type { DecideProposalInput } from './graphql/week-builder.input.ts';
import type { ProposalNotUndoable } from './graphql/week-builder.result.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';

@Injectable()
export class UndoProposal {
  run(_input: DecideProposalInput): Promise<WeekProposal | ProposalNotUndoable | Refusal> {
    return Promise.reject(notFound());
  }
}
