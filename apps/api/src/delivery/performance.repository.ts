import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class PerformanceRepository {
  async add(
    db: DatabaseTransaction,
    row: Omit<Prisma.PerformanceUncheckedCreateInput, 'clinicId'>,
  ): Promise<void> {
    await db.performance.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  /** The clinic's own activity, new or changed. */
  async saveActivity(
    db: DatabaseTransaction,
    {
      code,
      ...fields
    }: Pick<Prisma.PerformanceActivityUncheckedCreateInput, 'code' | 'name' | 'unit' | 'better'> & {
      retired: boolean;
    },
  ): Promise<void> {
    const { clinicId } = currentActor();
    const columns = { ...fields, updatedAt: currentContext().now() };
    await db.performanceActivity.upsert({
      where: { clinicId_code: { clinicId, code } },
      create: { clinicId, code, ...columns },
      update: { ...columns, version: { increment: 1 } },
    });
  }

  /** Marks an attempt that counts; false when it was marked before. */
  async mark(db: DatabaseTransaction, { id, why }: { id: string; why: string }): Promise<boolean> {
    const { clinicId, displayName: enteredInErrorBy } = currentActor();
    const { count } = await db.performance.updateMany({
      where: { clinicId, id, enteredInErrorAt: null },
      data: { enteredInErrorAt: currentContext().now(), enteredInErrorBy, enteredInErrorWhy: why },
    });
    return count === 1;
  }
}
