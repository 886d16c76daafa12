import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { Done } from '../platform/graphql/refusal.object.ts';
import { PlanEvents } from './plan-events.ts';
import { PlanPresenceRepository } from './plan-presence.repository.ts';

/**
 * A heartbeat: the actor has the plan open, or closes it. It comes every ten seconds from everybody, so it is no
 * unit of work: nothing of the record changes, reading the plan is on record already, and only coming and going
 * make an event. The operation's own transaction keeps it.
 */
@Injectable()
export class AnnouncePlanPresence {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly presence: PlanPresenceRepository,
    private readonly events: PlanEvents,
  ) {}

  async run(carePlanId: string, leaving: boolean): Promise<Done> {
    const db = await this.transaction.client();
    const changed = leaving
      ? await this.presence.end(db, carePlanId)
      : await this.presence.renew(db, carePlanId);
    const gone = await this.presence.forgetGone(db, carePlanId);
    if (changed || gone > 0) await this.events.add('PRESENCE', carePlanId);
    await this.transaction.commit();
    return new Done();
  }
}
