import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class ChartViewRepository {
  async see(db: DatabaseTransaction, patientId: string): Promise<void> {
    const { clinicId, userId } = currentActor();
    const seenAt = currentContext().now();
    const key = { clinicId, userId: userId ?? '', patientId };
    await db.chartView.upsert({
      where: { clinicId_userId_patientId: key },
      create: { ...key, seenAt },
      update: { seenAt },
    });
  }
}
