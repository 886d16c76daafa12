import { Injectable } from '@nestjs/common';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import type { Topics } from '../platform/events/topics.ts';
import { CarePlanEvent } from './graphql/care-plan-event.object.ts';

type Payload = Topics['carePlan.changed'];
export interface Delivered {
  readonly carePlanChanged: CarePlanEvent;
}

/** Events that may wait for a slow reader. */
const WAITING_MAX = 100;

/** The events of one plan as they are committed, by whichever process, until the reader leaves. */
@Injectable()
export class PlanEventStream {
  constructor(private readonly feed: EventFeed) {}

  of(carePlanId: string): AsyncIterableIterator<Delivered> {
    const { clinicId } = currentActor();
    // Who came between the reader's first look and now is in the first event: nobody is missed.
    const waiting: Payload[] = [arrival(carePlanId)];
    let deliver: ((result: IteratorResult<Delivered>) => void) | undefined;
    let ended = false;
    const leave = this.feed.subscribe('carePlan.changed', (event) => {
      if (event.clinicId !== clinicId || event.payload.carePlanId !== carePlanId) return;
      if (deliver) {
        deliver({ done: false, value: delivered(event.payload) });
        deliver = undefined;
      } else {
        wait(waiting, event.payload);
      }
    });
    const end = (): Promise<IteratorResult<Delivered>> => {
      ended = true;
      leave();
      deliver?.({ done: true, value: undefined });
      deliver = undefined;
      return Promise.resolve({ done: true, value: undefined });
    };
    return {
      next: () => {
        const payload = waiting.shift();
        if (payload) return Promise.resolve({ done: false, value: delivered(payload) });
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

/** The state of things at the moment from which the reader hears of every change. */
const arrival = (carePlanId: string): Payload => ({
  ...{ carePlanId, kind: 'PRESENCE', entity: null, entityId: null, byName: null },
  at: currentContext().now().toISOString(),
});

/** A reader who lags behind far enough is told once that more than one thing changed. */
function wait(waiting: Payload[], payload: Payload): void {
  if (waiting.length < WAITING_MAX) waiting.push(payload);
  else waiting.splice(0, waiting.length, { ...payload, kind: 'CHANGED', entity: null, entityId: null });
}

const delivered = ({ at, ...payload }: Payload): Delivered => ({
  carePlanChanged: Object.assign(new CarePlanEvent(), payload, { at: new Date(at) }),
});
