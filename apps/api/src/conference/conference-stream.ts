import { Injectable } from '@nestjs/common';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import { topicStream } from '../platform/events/topic-stream.ts';
import { ConferenceMoved } from './graphql/conference-moved.object.ts';

export interface DeliveredConference {
  readonly conferenceChanged: ConferenceMoved;
}

/** The moves of one conference as they are committed, by whichever process, until the reader leaves. */
@Injectable()
export class ConferenceStream {
  constructor(private readonly feed: EventFeed) {}

  of(conferenceId: string): AsyncIterableIterator<DeliveredConference> {
    return topicStream(this.feed, 'conference.changed', {
      clinicId: currentActor().clinicId,
      concerns: (payload) => payload.conferenceId === conferenceId,
      // What happened between the reader's first look and now is told by the first event.
      first: { conferenceId, at: currentContext().now().toISOString() },
      waitingMax: 20,
      summary: (_, newest) => newest,
      deliver: ({ at }) => ({
        conferenceChanged: Object.assign(new ConferenceMoved(), { conferenceId, at: new Date(at) }),
      }),
    });
  }
}
