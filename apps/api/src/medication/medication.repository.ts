import { Injectable } from '@nestjs/common';
import type { MedicationFields, WeaningStep, WithdrawalSign } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDateOrNull } from '../platform/db/local-dates.ts';

/** Writes of the medication list. Everything is added; nothing is changed but a hold that is released. */
@Injectable()
export class MedicationRepository {
  async add(db: DatabaseTransaction, id: string, patientId: string): Promise<void> {
    await db.medication.create({
      data: { clinicId: currentActor().clinicId, id, patientId },
      select: { id: true },
    });
  }

  /** A number that is there already is a unique violation: somebody was faster. */
  async revise(
    db: DatabaseTransaction,
    medicationId: string,
    number: number,
    { startedOn, ...fields }: MedicationFields,
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.medicationRevision.create({
      data: {
        ...{ ...fields, clinicId, medicationId, number, startedOn: fromLocalDateOrNull(startedOn) },
        ...{ writtenAt: currentContext().now(), writtenByName: displayName },
      },
      select: { number: true },
    });
  }

  /** A number that is there already is a unique violation: somebody was faster. */
  async order(
    db: DatabaseTransaction,
    medicationId: string,
    number: number,
    { steps, note }: { readonly steps: readonly WeaningStep[]; readonly note: string },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.weaningSchedule.create({
      data: {
        ...{ clinicId, medicationId, number, note, steps: steps.map((step) => ({ ...step })) },
        ...{ orderedAt: currentContext().now(), orderedByName: displayName },
      },
      select: { number: true },
    });
  }

  async hold(db: DatabaseTransaction, medicationId: string, reason: string): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.weaningHold.create({
      data: { clinicId, medicationId, reason, heldAt: currentContext().now(), heldByName: displayName },
      select: { id: true },
    });
  }

  /** Releases what is held; answers whether anything was. */
  async release(db: DatabaseTransaction, medicationId: string, releaseNote: string): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.weaningHold.updateMany({
      where: { clinicId, medicationId, releasedAt: null },
      data: { releasedAt: currentContext().now(), releasedByName: displayName, releaseNote },
    });
    return count > 0;
  }

  async observe(
    db: DatabaseTransaction,
    observation: {
      readonly id: string;
      readonly medicationId: string;
      readonly signs: readonly WithdrawalSign[];
      readonly note: string;
    },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.withdrawalObservation.create({
      data: {
        ...{ ...observation, clinicId, signs: [...observation.signs] },
        ...{ observedAt: currentContext().now(), observedByName: displayName },
      },
      select: { id: true },
    });
  }
}
