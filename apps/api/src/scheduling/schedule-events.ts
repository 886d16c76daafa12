import { Injectable } from '@nestjs/common';
import type { LocalDate, ScheduleChangeKind } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';

/** NOTIFY carries 8,000 bytes: longer changes name the days only, and readers load them again. */
const MAX_SESSION_IDS = 100;

/** Tells everybody who looks at these days that something happened. Call inside the writing transaction. */
@Injectable()
export class ScheduleEvents {
  constructor(private readonly outbox: EventOutbox) {}

  async add(
    kind: ScheduleChangeKind,
    sessions: readonly { readonly id: string; readonly localOn: LocalDate }[],
  ): Promise<void> {
    if (sessions.length === 0) return;
    const days = sessions.map(({ localOn }) => localOn).sort();
    const sessionIds = [...new Set(sessions.map(({ id }) => id))];
    const { memberId, displayName } = currentActor();
    await this.outbox.add('schedule.changed', {
      sessionIds: sessionIds.length <= MAX_SESSION_IDS ? sessionIds : [],
      from: days[0] ?? '',
      until: days.at(-1) ?? '',
      kind,
      byName: memberId ? displayName : null,
      at: currentContext().now().toISOString(),
    });
  }
}
