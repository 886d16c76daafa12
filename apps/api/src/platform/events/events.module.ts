import { Global, Module } from '@nestjs/common';
import { EventFeed } from './event-feed.ts';
import { EventOutbox } from './event-outbox.ts';

@Global()
@Module({ providers: [EventFeed, EventOutbox], exports: [EventFeed, EventOutbox] })
export class EventsModule {}
