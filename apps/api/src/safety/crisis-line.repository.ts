import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { CrisisLine } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class CrisisLineRepository {
  /** Replaces the line as it was read, version 0 before the first; false when somebody was faster. */
  async replace(db: DatabaseTransaction, line: CrisisLine, version: number): Promise<boolean> {
    const { clinicId, displayName: updatedByName } = currentActor();
    const data = { ...line, updatedAt: currentContext().now(), updatedByName };
    const { count } =
      version === 0
        ? await db.crisisLine.createMany({ data: [{ clinicId, ...data }], skipDuplicates: true })
        : await db.crisisLine.updateMany({
            where: { clinicId, version },
            data: { ...data, version: version + 1 },
          });
    return count === 1;
  }
}
