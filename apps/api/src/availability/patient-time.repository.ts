import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { PatientTimeEntry } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDateOrNull } from '../platform/db/local-dates.ts';

export interface PreferenceToSave {
  readonly patientId: string;
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  readonly preferredMemberIds: readonly string[];
  readonly compactDays: boolean;
}

@Injectable()
export class PatientTimeRepository {
  async insertBlock(db: DatabaseTransaction, patientId: string, block: PatientTimeEntry): Promise<string> {
    const { kind, weekday, startMinute, endMinute, validFrom, validUntil, startsAt, endsAt, note } = block;
    const data = {
      ...{ clinicId: currentActor().clinicId, patientId, kind, note },
      ...{ weekday, startMinute, endMinute, startsAt, endsAt },
      validFrom: fromLocalDateOrNull(validFrom),
      validUntil: fromLocalDateOrNull(validUntil),
    };
    return (await db.patientTimeBlock.create({ data, select: { id: true } })).id;
  }

  async removeBlock(db: DatabaseTransaction, id: string, version: number): Promise<boolean> {
    const { clinicId } = currentActor();
    return (await db.patientTimeBlock.deleteMany({ where: { clinicId, id, version } })).count === 1;
  }

  /** Writes the preference if the version still fits; version 0 is a patient without one. */
  async savePreference(
    db: DatabaseTransaction,
    version: number,
    { patientId, preferredMemberIds, ...fields }: PreferenceToSave,
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    const data = { ...fields, preferredMemberIds: [...preferredMemberIds] };
    if (version === 0) {
      const { count } = await db.schedulePreference.createMany({
        data: [{ ...data, clinicId, patientId }],
        skipDuplicates: true,
      });
      return count === 1;
    }
    const { count } = await db.schedulePreference.updateMany({
      where: { clinicId, patientId, version },
      data: { ...data, version: { increment: 1 } },
    });
    return count === 1;
  }

  async insertSeparation(
    db: DatabaseTransaction,
    separation: { readonly patientId: string; readonly otherPatientId: string; readonly reason: string },
  ): Promise<string> {
    const { clinicId, displayName } = currentActor();
    const { patientId, otherPatientId, reason } = separation;
    const stamp = { setByName: displayName, setAt: currentContext().now() };
    const row = await db.patientSeparation.create({
      data: { clinicId, patientId, otherPatientId, reason, ...stamp },
      select: { id: true },
    });
    return row.id;
  }

  /** Ends the separation; false when it was lifted before. */
  async lift(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { count } = await db.patientSeparation.updateMany({
      where: { clinicId: currentActor().clinicId, id, liftedAt: null },
      data: { liftedAt: currentContext().now() },
    });
    return count === 1;
  }
}
