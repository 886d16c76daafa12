import { Injectable } from '@nestjs/common';
import { currentContext } from '../context/request-context.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Writes audit rows into the current transaction. Rows of operations without a clinic are not kept. */
@Injectable()
export class AuditTrail {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Notes a read or a refusal, to be written when the operation ends. */
  note(entry: AuditEntry): void {
    currentContext().pendingAudit.push(entry);
  }

  async write(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const db = await this.transaction.client();
    const { actor, requestId, now } = currentContext();
    if (!actor) return;
    const at = now();
    await db.auditEvent.createMany({
      data: entries.map((entry) => ({
        clinicId: actor.clinicId,
        at,
        actorUserId: actor.userId,
        actorName: actor.displayName,
        actorDiscipline: actor.disciplineCode,
        actorRoles: [...actor.roles],
        operation: entry.operation,
        permission: entry.permission,
        patientId: entry.patientId,
        purpose: entry.breakGlass ? 'BREAK_GLASS' : 'TREATMENT',
        outcome: entry.outcome,
        breakGlass: entry.breakGlass ?? false,
        requestId,
        detail: entry.detail ?? '',
      })),
    });
  }

  /** Ends an operation: what it read or was refused is on record before its answer leaves. */
  async flush(): Promise<void> {
    const { pendingAudit } = currentContext();
    await this.write(pendingAudit.splice(0));
    await this.transaction.commit();
  }
}
