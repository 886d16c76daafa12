import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BookingClash } from '../scheduling/index.ts';
import type { AcceptProposalInput } from './graphql/week-builder.input.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';

@Injectable()
export class AcceptProposal {
  run(_input: AcceptProposalInput): Promise<WeekProposal | BookingClash | Refusal> {
    return Promise.reject(notFound());
  }
}
