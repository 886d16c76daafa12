import { Injectable } from '@nestjs/common';
import { LATEST_YEAR, localDateIn, type LocalDate, type TimeSpan } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';

/** Later than any day somebody looks at: the last day of what has no end. */
const NO_END: LocalDate = `${LATEST_YEAR}-12-31`;

/** Tells whoever looks at these days that something other than a session changed. Call inside the writing transaction. */
@Injectable()
export class WeekChange {
  constructor(private readonly outbox: EventOutbox) {}

  /** `until` null means for good. */
  async onDays(from: LocalDate, until: LocalDate | null): Promise<void> {
    const { memberId, displayName } = currentActor();
    await this.outbox.add('schedule.changed', {
      sessionIds: [],
      from,
      until: until ?? NO_END,
      kind: 'WEEK',
      byName: memberId ? displayName : null,
      at: currentContext().now().toISOString(),
    });
  }

  during({ startsAt, endsAt }: TimeSpan): Promise<void> {
    const { timeZone } = currentActor();
    return this.onDays(localDateIn(timeZone, startsAt), localDateIn(timeZone, endsAt));
  }

  /** From today on, for good. */
  fromNowOn(): Promise<void> {
    return this.onDays(localDateIn(currentActor().timeZone, currentContext().now()), null);
  }
}
