import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import type { Topics } from '../platform/events/topics.ts';
import { ScheduleChange } from './graphql/session.object.ts';

type Payload = Topics['schedule.changed'];
export interface DeliveredChange {
  readonly scheduleChanged: ScheduleChange;
}

/** Changes that may wait for a slow reader. */
const WAITING_MAX = 200;

/** The changes of some days of the calendar as they are committed, by whichever process, until the reader leaves. */
@Injectable()
export class ScheduleChangeStream {
  constructor(private readonly feed: EventFeed) {}

  of(from: LocalDate, until: LocalDate): AsyncIterableIterator<DeliveredChange> {
    const { clinicId } = currentActor();
    const waiting: Payload[] = [];
    let deliver: ((result: IteratorResult<DeliveredChange>) => void) | undefined;
    let ended = false;
    const leave = this.feed.subscribe('schedule.changed', ({ clinicId: of, payload }) => {
      if (of !== clinicId || payload.until < from || until < payload.from) return;
      if (!deliver) return wait(waiting, payload);
      deliver({ done: false, value: delivered(payload) });
      deliver = undefined;
    });
    const end = (): Promise<IteratorResult<DeliveredChange>> => {
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

/** A reader who lags far behind is told once that these days changed. */
function wait(waiting: Payload[], payload: Payload): void {
  if (waiting.length < WAITING_MAX) return void waiting.push(payload);
  const days = [...waiting, payload].flatMap(({ from, until }) => [from, until]).sort();
  waiting.splice(0, waiting.length, {
    ...payload,
    sessionIds: [],
    kind: 'WEEK',
    from: days[0] ?? payload.from,
    until: days.at(-1) ?? payload.until,
  });
}

const delivered = ({ at, ...payload }: Payload): DeliveredChange => ({
  scheduleChanged: Object.assign(new ScheduleChange(), payload, { at: new Date(at) }),
});
