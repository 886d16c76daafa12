import { Injectable } from '@nestjs/common';
import type { CarePlanTemplateModel } from '@consilium/db';
import type { LevelOfCare } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { CarePlanTemplate } from './graphql/template.object.ts';

@Injectable()
export class TemplateQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The clinic's templates by name. */
  async all(includeInactive: boolean): Promise<CarePlanTemplate[]> {
    const db = await this.transaction.client();
    const rows = await db.carePlanTemplate.findMany({
      where: { clinicId: currentActor().clinicId, ...(includeInactive ? {} : { active: true }) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return rows.map(templateOf);
  }

  async byId(id: string): Promise<CarePlanTemplate | null> {
    if (!isUuid(id)) return null;
    const db = await this.transaction.client();
    const row = await db.carePlanTemplate.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && templateOf(row);
  }
}

export function templateOf({ clinicId: _, content, ...row }: CarePlanTemplateModel): CarePlanTemplate {
  const { interventions, goals } = content as unknown as Pick<CarePlanTemplate, 'interventions' | 'goals'>;
  return Object.assign(new CarePlanTemplate(), {
    ...row,
    levelOfCare: row.levelOfCare as LevelOfCare,
    interventions,
    goals,
  });
}
