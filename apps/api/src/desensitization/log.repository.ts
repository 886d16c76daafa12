import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

export type NewLog = Omit<Prisma.DesensitizationLogUncheckedCreateInput, 'clinicId'>;

@Injectable()
export class LogRepository {
  async add(db: DatabaseTransaction, row: NewLog): Promise<void> {
    await db.desensitizationLog.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  /** Strikes a block through that counts; false when it was before. */
  async strike(db: DatabaseTransaction, id: string, why: string): Promise<boolean> {
    const { clinicId, displayName: enteredInErrorBy } = currentActor();
    const { count } = await db.desensitizationLog.updateMany({
      where: { clinicId, id, enteredInErrorAt: null },
      data: { enteredInErrorAt: currentContext().now(), enteredInErrorBy, enteredInErrorWhy: why },
    });
    return count === 1;
  }
}
