import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import { topicStream } from '../platform/events/topic-stream.ts';
import { SafetyPagesChanged } from './graphql/safety-page.object.ts';

export interface DeliveredPages {
  readonly safetyPagesChanged: SafetyPagesChanged;
}

/** Pages to the viewer as they are written, by whichever process. */
@Injectable()
export class SafetyPageStream {
  constructor(private readonly feed: EventFeed) {}

  toViewer(): AsyncIterableIterator<DeliveredPages> {
    const { clinicId, userId } = currentActor();
    return topicStream(this.feed, 'safetyPage.changed', {
      clinicId,
      concerns: ({ userIds }) => userId !== null && userIds.includes(userId),
      waitingMax: 5,
      summary: (_, newest) => newest,
      deliver: ({ at }) => ({
        safetyPagesChanged: Object.assign(new SafetyPagesChanged(), { at: new Date(at) }),
      }),
    });
  }
}
