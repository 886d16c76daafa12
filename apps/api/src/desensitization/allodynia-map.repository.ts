import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class AllodyniaMapRepository {
  async add(
    db: DatabaseTransaction,
    row: Omit<Prisma.AllodyniaMapUncheckedCreateInput, 'clinicId'>,
  ): Promise<void> {
    await db.allodyniaMap.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  /** Strikes a map through that counts; false when it was before. */
  async strike(db: DatabaseTransaction, id: string, why: string): Promise<boolean> {
    const { clinicId, displayName: enteredInErrorBy } = currentActor();
    const { count } = await db.allodyniaMap.updateMany({
      where: { clinicId, id, enteredInErrorAt: null },
      data: { enteredInErrorAt: currentContext().now(), enteredInErrorBy, enteredInErrorWhy: why },
    });
    return count === 1;
  }
}
