import { Injectable } from '@nestjs/common';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import { topicStream } from '../platform/events/topic-stream.ts';
import type { Topics } from '../platform/events/topics.ts';
import { CarePlanEvent } from './graphql/care-plan-event.object.ts';

type Payload = Topics['carePlan.changed'];
export interface Delivered {
  readonly carePlanChanged: CarePlanEvent;
}

/** The events of one plan as they are committed, by whichever process, until the reader leaves. */
@Injectable()
export class PlanEventStream {
  constructor(private readonly feed: EventFeed) {}

  of(carePlanId: string): AsyncIterableIterator<Delivered> {
    return topicStream(this.feed, 'carePlan.changed', {
      clinicId: currentActor().clinicId,
      concerns: (payload) => payload.carePlanId === carePlanId,
      // Who came between the reader's first look and now is in the first event: nobody is missed.
      first: arrival(carePlanId),
      waitingMax: 100,
      summary: (_, newest) => ({ ...newest, kind: 'CHANGED', entity: null, entityId: null }),
      deliver: delivered,
    });
  }
}

/** The state of things at the moment from which the reader hears of every change. */
const arrival = (carePlanId: string): Payload => ({
  ...{ carePlanId, kind: 'PRESENCE', entity: null, entityId: null, byName: null },
  at: currentContext().now().toISOString(),
});

const delivered = ({ at, ...payload }: Payload): Delivered => ({
  carePlanChanged: Object.assign(new CarePlanEvent(), payload, { at: new Date(at) }),
});
