import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import type { Actor } from '../platform/context/actor.ts';
import { newContext, runInContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** Work that goes on after the answer has left: in the clinic, and in the name, of whoever asked for it. */
@Injectable()
export class InBackground {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly audit: AuditTrail,
  ) {}

  /** One transaction of its own, kept when `work` succeeds. */
  run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const context = newContext({ permission: 'week.build', systemActor: { ...actor, sessionId: null } });
    return runInContext(context, async () => {
      try {
        await this.transaction.actor();
        const result = await work();
        await this.audit.flush();
        return result;
      } finally {
        await this.transaction.rollback().catch(() => undefined);
      }
    });
  }
}
