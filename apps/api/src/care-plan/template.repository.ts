import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { CarePlanTemplateFields } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { CarePlanTemplate } from './graphql/template.object.ts';
import { templateOf } from './template.queries.ts';

type Stored = CarePlanTemplateFields & { readonly active: boolean };

const columns = ({ interventions, goals, ...row }: Stored) => ({
  ...row,
  content: {
    interventions: interventions.map((intervention) => ({ ...intervention })),
    goals: goals.map((goal) => ({ ...goal })),
  },
});

@Injectable()
export class TemplateRepository {
  async add(db: DatabaseTransaction, template: Stored): Promise<CarePlanTemplate> {
    return templateOf(
      await db.carePlanTemplate.create({ data: { ...columns(template), clinicId: currentActor().clinicId } }),
    );
  }

  /** Writes if nobody else did since `version`; null when somebody did. */
  async update(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    template: Stored,
  ): Promise<CarePlanTemplate | null> {
    const [row] = await db.carePlanTemplate.updateManyAndReturn({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...columns(template), version: { increment: 1 } },
    });
    return row ? templateOf(row) : null;
  }

  async wasApplied(db: DatabaseTransaction, carePlanId: string, templateId: string): Promise<boolean> {
    const where = { clinicId: currentActor().clinicId, carePlanId, templateId };
    return (await db.templateApplication.count({ where })) > 0;
  }

  /** Keeps which version was applied; a second application at the same moment breaks the key. */
  async applied(db: DatabaseTransaction, carePlanId: string, template: CarePlanTemplate): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.templateApplication.create({
      data: {
        clinicId,
        carePlanId,
        templateId: template.id,
        templateVersion: template.version,
        at: currentContext().now(),
        byName: displayName,
      },
    });
  }
}
