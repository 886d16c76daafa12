import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import { topicStream } from '../platform/events/topic-stream.ts';
import type { Topics } from '../platform/events/topics.ts';
import { ScheduleChange } from './graphql/session.object.ts';

type Payload = Topics['schedule.changed'];
export interface DeliveredChange {
  readonly scheduleChanged: ScheduleChange;
}

/** The changes of some days of the calendar as they are committed, by whichever process, until the reader leaves. */
@Injectable()
export class ScheduleChangeStream {
  constructor(private readonly feed: EventFeed) {}

  of(from: LocalDate, until: LocalDate): AsyncIterableIterator<DeliveredChange> {
    return topicStream(this.feed, 'schedule.changed', {
      clinicId: currentActor().clinicId,
      concerns: (payload) => from <= payload.until && payload.from <= until,
      waitingMax: 200,
      summary: theseDays,
      deliver: delivered,
    });
  }
}

function theseDays(waiting: readonly Payload[], newest: Payload): Payload {
  const days = [...waiting, newest].flatMap(({ from, until }) => [from, until]).sort();
  return {
    ...newest,
    sessionIds: [],
    kind: 'WEEK',
    from: days[0] ?? newest.from,
    until: days.at(-1) ?? newest.until,
  };
}

const delivered = ({ at, ...payload }: Payload): DeliveredChange => ({
  scheduleChanged: Object.assign(new ScheduleChange(), payload, { at: new Date(at) }),
});
