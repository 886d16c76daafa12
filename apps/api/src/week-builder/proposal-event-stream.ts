import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import { WeekProposalEvent } from './graphql/week-proposal-event.object.ts';

export interface DeliveredProposal {
  readonly weekProposalChanged: WeekProposalEvent;
}

/** That a proposal has changed, by whichever process, until the reader leaves. */
@Injectable()
export class ProposalEventStream {
  constructor(private readonly feed: EventFeed) {}

  of(proposalId: string): AsyncIterableIterator<DeliveredProposal> {
    const { clinicId } = currentActor();
    // The proposal is read when the event is delivered: a slow reader needs the last event only.
    let pending: DeliveredProposal | undefined;
    let deliver: ((result: IteratorResult<DeliveredProposal>) => void) | undefined;
    let ended = false;
    const leave = this.feed.subscribe('weekProposal.changed', (event) => {
      if (event.clinicId !== clinicId || event.payload.proposalId !== proposalId) return;
      const value = {
        weekProposalChanged: Object.assign(new WeekProposalEvent(), {
          proposalId,
          at: new Date(event.payload.at),
        }),
      };
      if (deliver) {
        deliver({ done: false, value });
        deliver = undefined;
      } else {
        pending = value;
      }
    });
    const end = (): Promise<IteratorResult<DeliveredProposal>> => {
      ended = true;
      leave();
      deliver?.({ done: true, value: undefined });
      deliver = undefined;
      return Promise.resolve({ done: true, value: undefined });
    };
    return {
      next: () => {
        const value = pending;
        pending = undefined;
        if (value) return Promise.resolve({ done: false, value });
        if (ended) return Promise.resolve({ done: true, value: undefined });
        return new Promise((resolve) => (deliver = resolve));
      },
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
