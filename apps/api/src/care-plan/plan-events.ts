import { Injectable } from '@nestjs/common';
import type { CarePlanEventKind, PlanEntity } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';

/** Tells everybody who has the plan open that something happened. Call inside the writing transaction. */
@Injectable()
export class PlanEvents {
  constructor(private readonly outbox: EventOutbox) {}

  add(
    kind: CarePlanEventKind,
    carePlanId: string,
    what: { readonly entity: PlanEntity; readonly entityId: string | null } | null = null,
  ): Promise<void> {
    return this.outbox.add('carePlan.changed', {
      carePlanId,
      kind,
      entity: what?.entity ?? null,
      entityId: what?.entityId ?? null,
      byName: currentActor().displayName,
      at: currentContext().now().toISOString(),
    });
  }
}
