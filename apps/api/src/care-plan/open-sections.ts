import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { PlanEvents } from './plan-events.ts';
import { SectionRepository } from './section.repository.ts';

export interface SectionToOpen {
  readonly patientId: string;
  readonly carePlanId: string;
  readonly disciplineCode: string;
}

/** Gives disciplines their empty part of a plan. Doing so twice, or at the same moment, does no harm. */
@Injectable()
export class OpenSections {
  constructor(
    private readonly sections: SectionRepository,
    private readonly events: PlanEvents,
    private readonly audit: AuditTrail,
    private readonly transaction: ContextTransaction,
  ) {}

  /** As part of a write that needs them. */
  async run(db: DatabaseTransaction, carePlanId: string, disciplineCodes: readonly string[]): Promise<void> {
    const wanted = [...new Set(disciplineCodes)].map((disciplineCode) => ({ carePlanId, disciplineCode }));
    if (wanted.length > 0) await this.sections.open(db, currentContext().now(), wanted);
  }

  /**
   * When the plan is read after somebody joined the team. The operation's own transaction keeps them, and they
   * have audit rows of their own, because the read itself is recorded as a read.
   */
  async onDemand(missing: readonly SectionToOpen[]): Promise<void> {
    const db = await this.transaction.client();
    const opened = await this.sections.open(db, currentContext().now(), missing);
    await this.audit.write(
      opened.map(({ carePlanId, disciplineCode }) => ({
        operation: 'openCarePlanSection',
        permission: 'carePlan.read',
        patientId: missing.find((section) => section.carePlanId === carePlanId)?.patientId ?? null,
        outcome: 'ALLOWED',
        detail: disciplineCode,
      })),
    );
    for (const carePlanId of new Set(opened.map((section) => section.carePlanId))) {
      await this.events.add('CHANGED', carePlanId, { entity: 'SECTION', entityId: null });
    }
  }
}
