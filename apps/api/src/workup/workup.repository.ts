import { Injectable } from '@nestjs/common';
import type { LocalDate, WorkupHistory } from '@consilium/domain';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../platform/db/local-dates.ts';
import { newId } from '../platform/db/new-id.ts';
import type { Criterion, SignDiagnosisInput } from './graphql/diagnosis.object.ts';
import type { OrderWorkupTestInput, RecordWorkupTestResultInput } from './graphql/workup-test.object.ts';

/** The episode that a row belongs to. */
export interface OfEpisode {
  readonly episodeId: string;
  readonly patientId: string;
}

@Injectable()
export class WorkupRepository {
  /**
   * Takes the work-up of an episode for this transaction: two writers never read the same state of it. Answers
   * whether the episode is open, or null when there is none.
   */
  async take(db: DatabaseTransaction, episodeId: string): Promise<boolean | null> {
    const [row] = await db.$queryRaw<{ open: boolean }[]>`
      SELECT open FROM episode_of_care WHERE clinic_id = ${currentActor().clinicId}::uuid
        AND id = ${episodeId}::uuid FOR NO KEY UPDATE`;
    return row?.open ?? null;
  }

  async insertHistory(
    db: DatabaseTransaction,
    { episodeId, patientId }: OfEpisode,
    version: number,
    { safety, ...content }: WorkupHistory,
  ): Promise<void> {
    const { clinicId, displayName, userId } = currentActor();
    await db.workupHistory.create({
      data: {
        ...{ clinicId, id: newId(), episodeId, patientId, version },
        ...{ content: json(content), safety: json(safety) },
        recordedAt: currentContext().now(),
        ...{ recordedByName: displayName, recordedByUserId: userId },
      },
      select: { id: true },
    });
  }

  async insertTest(
    db: DatabaseTransaction,
    { orderedOn, ...order }: OrderWorkupTestInput,
    patientId: string,
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.workupTest.create({
      data: {
        ...{ ...order, clinicId, patientId, orderedOn: fromLocalDate(orderedOn) },
        ...{ orderedAt: currentContext().now(), orderedByName: displayName },
      },
      select: { id: true },
    });
  }

  /** False when somebody else changed it in the meantime. */
  async insertResult(
    db: DatabaseTransaction,
    {
      testId,
      version,
      resultClass,
      note,
      doneOn,
    }: RecordWorkupTestResultInput & { doneOn: LocalDate | null },
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.workupTest.updateMany({
      where: { clinicId, id: testId, version, cancelledAt: null },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return false;
    await db.workupTestResult.create({
      data: {
        ...{ clinicId, id: newId(), testId, resultClass, note, doneOn: fromLocalDateOrNull(doneOn) },
        ...{ recordedAt: currentContext().now(), recordedByName: displayName },
      },
      select: { id: true },
    });
    return true;
  }

  /** False when somebody else changed it in the meantime. */
  async cancelTest(
    db: DatabaseTransaction,
    { testId, version, reason }: { testId: string; version: number; reason: string },
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.workupTest.updateMany({
      where: { clinicId, id: testId, version, cancelledAt: null },
      data: {
        ...{ cancelledAt: currentContext().now(), cancelledByName: displayName, cancelReason: reason },
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  async insertDiagnosis(
    db: DatabaseTransaction,
    { overrides, ...input }: SignDiagnosisInput,
    { patientId, criteria }: { readonly patientId: string; readonly criteria: readonly Criterion[] },
  ): Promise<void> {
    const { clinicId, displayName, userId } = currentActor();
    await db.workupDiagnosis.create({
      data: {
        ...{ ...input, clinicId, patientId, overrides: [...overrides], criteria: json(criteria) },
        ...{ signedAt: currentContext().now(), signedByName: displayName, signedByUserId: userId ?? '' },
      },
      select: { id: true },
    });
  }
}

const json = (value: object): Prisma.InputJsonValue => value;
