import { Injectable } from '@nestjs/common';
import type { AcknowledgementAnswer, PatientRelation } from '@consilium/domain';
import type { PlanAcknowledgementModel } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { PlanAcknowledgement } from './graphql/plan-acknowledgement.object.ts';

/** Which version is meant, and whether it is still the newest. */
export interface AcknowledgedVersion {
  readonly patientId: string;
  readonly isNewest: boolean;
}

@Injectable()
export class PlanAcknowledgementQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** In the order in which they were given. */
  async ofVersion(planVersionId: string): Promise<PlanAcknowledgement[]> {
    const found = await loader<PlanAcknowledgement[]>('acknowledgements of plan versions', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.planAcknowledgement.findMany({
        where: { clinicId: currentActor().clinicId, planVersionId: { in: [...ids] } },
        orderBy: [{ acknowledgedAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(acknowledgementOf), (one) => one.planVersionId);
    }).load(planVersionId);
    return found ?? [];
  }

  async byId(id: string): Promise<PlanAcknowledgement | null> {
    const db = await this.transaction.client();
    const row = await db.planAcknowledgement.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && acknowledgementOf(row);
  }

  async version(id: string): Promise<AcknowledgedVersion | null> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const row = await db.planVersion.findUnique({
      where: { clinicId_id: { clinicId, id } },
      select: {
        number: true,
        carePlanId: true,
        carePlan: { select: { episode: { select: { patientId: true } } } },
      },
    });
    if (!row) return null;
    const { carePlanId, number, carePlan } = row;
    const later = await db.planVersion.count({ where: { clinicId, carePlanId, number: { gt: number } } });
    return { patientId: carePlan.episode.patientId, isNewest: later === 0 };
  }
}

const acknowledgementOf = (row: PlanAcknowledgementModel): PlanAcknowledgement =>
  Object.assign(new PlanAcknowledgement(), row, {
    answer: row.answer as AcknowledgementAnswer,
    relation: row.relation as PatientRelation,
    mine: row.userId === currentActor().userId,
  });
