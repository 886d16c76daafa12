import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';

@Injectable()
export class OnCallRepository {
  async insert(
    db: DatabaseTransaction,
    duty: { memberId: string; level: number; startsAt: Date; endsAt: Date },
  ): Promise<string> {
    const { clinicId, displayName } = currentActor();
    const data = { ...duty, clinicId, setByName: displayName };
    return (await db.onCallDuty.create({ data, select: { id: true } })).id;
  }

  async remove(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { count } = await db.onCallDuty.deleteMany({ where: { clinicId: currentActor().clinicId, id } });
    return count === 1;
  }
}
