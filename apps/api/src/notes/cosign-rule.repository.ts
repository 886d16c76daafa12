import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { CosignRule } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class CosignRuleRepository {
  /** Replaces jurisdiction and own rows; false when somebody was faster. */
  async replace(
    db: DatabaseTransaction,
    { jurisdiction, version, own }: { jurisdiction: string; version: number; own: readonly CosignRule[] },
  ): Promise<boolean> {
    const { clinicId, displayName: updatedByName } = currentActor();
    const stamp = { updatedAt: currentContext().now(), updatedByName };
    if (version === 0) {
      const { count } = await db.cosignPolicy.createMany({
        data: [{ clinicId, jurisdiction, ...stamp }],
        skipDuplicates: true,
      });
      if (count === 0) return false;
    } else {
      const { count } = await db.cosignPolicy.updateMany({
        where: { clinicId, version },
        data: { jurisdiction, version: version + 1, ...stamp },
      });
      if (count === 0) return false;
    }
    await db.cosignRule.deleteMany({ where: { clinicId } });
    await db.cosignRule.createMany({
      data: own.map(({ disciplineCode, ...rule }) => ({
        ...{ clinicId, ...rule, disciplineCode: disciplineCode ?? '', ...stamp },
      })),
    });
    return true;
  }
}
