import { Injectable } from '@nestjs/common';
import type {
  CriterionFinding,
  DischargeBarrierKind,
  DischargeCriterion,
  LocalDate,
} from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';

/** Whom a discharge is about. */
export interface OfEpisode {
  readonly patientId: string;
  readonly episodeId: string;
}

/** Writes of discharges. Everything is added; a barrier is resolved once. */
@Injectable()
export class DischargeRepository {
  /** A number that is there already is a unique violation: somebody was faster. */
  async saveCriteria(
    db: DatabaseTransaction,
    number: number,
    criteria: readonly DischargeCriterion[],
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.dischargeCriteriaList.create({
      data: {
        ...{ clinicId, number, criteria: criteria.map((one) => ({ ...one })) },
        ...{ writtenAt: currentContext().now(), writtenByName: displayName },
      },
      select: { number: true },
    });
  }

  async expect(
    db: DatabaseTransaction,
    of: OfEpisode,
    { expectedOn, reason }: { readonly expectedOn: LocalDate; readonly reason: string },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.dischargeExpectation.create({
      data: {
        ...{ ...of, clinicId, expectedOn: fromLocalDate(expectedOn), reason },
        ...{ setAt: currentContext().now(), setByName: displayName },
      },
      select: { id: true },
    });
  }

  async openBarrier(
    db: DatabaseTransaction,
    of: OfEpisode,
    barrier: { readonly id: string; readonly kind: DischargeBarrierKind; readonly text: string },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.dischargeBarrier.create({
      data: {
        ...{ ...of, ...barrier, clinicId },
        ...{ openedAt: currentContext().now(), openedByName: displayName },
      },
      select: { id: true },
    });
  }

  /** Answers whether it stood until now. */
  async resolveBarrier(db: DatabaseTransaction, id: string, resolution: string): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.dischargeBarrier.updateMany({
      where: { clinicId, id, resolvedAt: null },
      data: { resolution, resolvedAt: currentContext().now(), resolvedByName: displayName },
    });
    return count === 1;
  }

  async find(
    db: DatabaseTransaction,
    of: OfEpisode,
    found: {
      readonly criterionCode: string;
      readonly finding: CriterionFinding;
      readonly note: string;
      readonly listNumber: number;
    },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.dischargeFinding.create({
      data: {
        ...{ ...of, ...found, clinicId },
        ...{ foundAt: currentContext().now(), foundByName: displayName },
      },
      select: { id: true },
    });
  }

  async override(
    db: DatabaseTransaction,
    of: OfEpisode,
    override: {
      readonly listNumber: number;
      readonly missingCodes: readonly string[];
      readonly reason: string;
    },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.dischargeOverride.create({
      data: {
        ...{ ...of, ...override, clinicId, missingCodes: [...override.missingCodes] },
        ...{ overriddenAt: currentContext().now(), overriddenByName: displayName },
      },
      select: { id: true },
    });
  }
}
