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
    const { memberId, displayName } = currentActor();
    return this.outbox.add('carePlan.changed', {
      carePlanId,
      kind,
      entity: what?.entity ?? null,
      entityId: what?.entityId ?? null,
      // Events hold no name of a patient: families are seen among the viewers, not in the event.
      byName: memberId ? displayName : null,
      at: currentContext().now().toISOString(),
    });
  }
}
