import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { AuditTrail } from '../audit/audit-trail.ts';
import { currentContext } from '../context/request-context.ts';
import { mayRetry } from '../errors/database-errors.ts';
import { UserErrorResult } from '../errors/refusal.ts';
import { ContextTransaction } from './context-transaction.ts';

/** What a write is about to do. Without it nothing is written, so no write escapes the audit. */
export interface WriteIntent {
  /** The mutation's or command's name. */
  readonly operation: string;
  readonly patientId: string | null;
  /** Ids and codes only, never clinical content. */
  readonly detail?: string;
}

const ATTEMPTS = 4;

/**
 * One write: the work, its audit row and its events in one transaction, committed before the answer leaves.
 * A refusal (UserErrorResult) or a throw rolls all of it back and is itself recorded.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly audit: AuditTrail,
  ) {}

  async run<T>(intent: WriteIntent, work: (db: DatabaseTransaction) => Promise<T>): Promise<T> {
    const context = currentContext();
    const permission = context.permission ?? 'system';
    const entry = (outcome: 'ALLOWED' | 'REFUSED' | 'FAILED', detail = intent.detail) => ({
      operation: intent.operation,
      permission,
      patientId: intent.patientId,
      outcome,
      breakGlass: intent.patientId ? context.relations.get(intent.patientId) === 'BREAK_GLASS' : false,
      detail,
    });
    for (let attempt = 1; ; attempt += 1) {
      try {
        const db = await this.transaction.client();
        const result = await work(db);
        if (result instanceof UserErrorResult) {
          await this.transaction.rollback();
          context.pendingAudit.push(entry('REFUSED', [intent.detail, result.code].filter(Boolean).join(' ')));
          return result;
        }
        await this.audit.write([...context.pendingAudit.splice(0), entry('ALLOWED')]);
        await this.transaction.commit();
        return result;
      } catch (error) {
        await this.transaction.rollback().catch(() => undefined);
        if (mayRetry(error) && attempt < ATTEMPTS) {
          await pause(20 * attempt + Math.random() * 80);
          continue;
        }
        context.pendingAudit.push(entry('FAILED'));
        throw error;
      }
    }
  }
}
