import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { TriggerDecision } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { TriggerProposal } from './graphql/trigger.object.ts';
import { triggerOf } from './record.queries.ts';

interface UndecidedOrNot {
  readonly patientId: string;
  readonly decision: TriggerDecision;
  readonly version: number;
}

@Injectable()
export class TriggerRepository {
  constructor(private readonly transaction: ContextTransaction) {}

  async find(id: string): Promise<UndecidedOrNot | null> {
    const db = await this.transaction.client();
    const row = await db.triggerProposal.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { patientId: true, decision: true, version: true },
    });
    return row && { ...row, decision: row.decision as TriggerDecision };
  }

  /** Null when somebody else decided in the meantime. */
  async decide(
    db: DatabaseTransaction,
    id: string,
    version: number,
    { decision, reason }: { decision: TriggerDecision; reason: string | null },
  ): Promise<TriggerProposal | null> {
    const { clinicId, displayName } = currentActor();
    const decided = await db.triggerProposal.updateManyAndReturn({
      where: { clinicId, id, version },
      data: {
        decision,
        reason,
        decidedByName: displayName,
        decidedAt: currentContext().now(),
        version: { increment: 1 },
      },
    });
    return decided[0] ? triggerOf(decided[0]) : null;
  }
}
