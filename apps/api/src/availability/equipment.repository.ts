import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

export interface EquipmentToSave {
  readonly name: string;
  readonly quantity: number;
  readonly roomId: string | null;
}

@Injectable()
export class EquipmentRepository {
  async insert(db: DatabaseTransaction, equipment: EquipmentToSave): Promise<string> {
    const data = { clinicId: currentActor().clinicId, ...equipment };
    return (await db.equipment.create({ data, select: { id: true } })).id;
  }

  async update(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    equipment: EquipmentToSave & { readonly active: boolean },
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    // Bookings of the equipment take the same lock.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(resource_lock_key(${clinicId}::uuid, ${id}::uuid))`;
    const { count } = await db.equipment.updateMany({
      where: { clinicId, id, version },
      data: { ...equipment, version: { increment: 1 } },
    });
    return count === 1;
  }

  /** Whether sessions to come need more units at the same time than there now are. */
  async isBookedBeyond(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { clinicId } = currentActor();
    const [row] = await db.$queryRaw<{ beyond: boolean }[]>`
      SELECT EXISTS (SELECT FROM session_equipment s
        JOIN equipment e ON e.clinic_id = s.clinic_id AND e.id = s.equipment_id
        WHERE s.clinic_id = ${clinicId}::uuid AND s.equipment_id = ${id}::uuid AND s.occupies
          AND s.ends_at > ${currentContext().now()}
          AND e.quantity < (SELECT sum(o.units) FROM session_equipment o
            WHERE o.clinic_id = s.clinic_id AND o.equipment_id = s.equipment_id AND o.occupies
              AND o.starts_at <= s.starts_at AND o.ends_at > s.starts_at)) AS beyond`;
    return row?.beyond ?? false;
  }
}
