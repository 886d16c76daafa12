import { Injectable } from '@nestjs/common';
import type { ProtocolContent, Stimulus } from '@consilium/domain';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDateOrNull } from '../platform/db/local-dates.ts';

const stamp = () => ({
  updatedAt: currentContext().now(),
  updatedByName: currentActor().displayName,
});

@Injectable()
export class CatalogueRepository {
  /** Version 0 adds; false when the row is not of that version. */
  async saveStimulus(
    db: DatabaseTransaction,
    { code, ...values }: Stimulus & { readonly retiredOn: string | null },
    version: number,
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    const data = { ...values, retiredOn: fromLocalDateOrNull(values.retiredOn), ...stamp() };
    const { count } =
      version === 0
        ? await db.desensitizationStimulus.createMany({
            data: [{ clinicId, code, ...data }],
            skipDuplicates: true,
          })
        : await db.desensitizationStimulus.updateMany({
            where: { clinicId, code, version },
            data: { ...data, version: { increment: 1 } },
          });
    return count === 1;
  }

  /** Version 0 adds; false when the row is not of that version. */
  async saveTemplate(
    db: DatabaseTransaction,
    template: { id: string; name: string; content: ProtocolContent; retired: boolean },
    version: number,
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    const { id, name, retired } = template;
    // Numbers, texts and lists only; an interface has no index signature.
    const content = { ...template.content } as unknown as Prisma.InputJsonObject;
    if (version === 0) {
      await db.protocolTemplate.create({ data: { clinicId, id, name, retired, content, ...stamp() } });
      return true;
    }
    const { count } = await db.protocolTemplate.updateMany({
      where: { clinicId, id, version },
      data: { name, retired, content, ...stamp(), version: { increment: 1 } },
    });
    return count === 1;
  }
}
