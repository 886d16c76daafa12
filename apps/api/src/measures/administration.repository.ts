import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { Instrument, LocalDate, ScaleScore } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { newId } from '../platform/db/new-id.ts';
import type { RequestFacts } from './measure-request.queries.ts';

/** What scores are computed from. */
export interface AdministrationKey {
  readonly id: string;
  readonly patientId: string;
}

@Injectable()
export class AdministrationRepository {
  /** The administration of this instrument in a request, begun if need be; null once it was sent. */
  async open(
    db: DatabaseTransaction,
    request: RequestFacts,
    instrument: Instrument,
    by: { readonly language: string; readonly respondentName: string; readonly assessedOn: LocalDate },
  ): Promise<string | null> {
    const { clinicId } = currentActor();
    // One writer of a request at a time: two open windows do not begin two administrations.
    await db.$executeRaw`
      SELECT 1 FROM measure_request WHERE clinic_id = ${clinicId}::uuid AND id = ${request.id}::uuid FOR UPDATE`;
    const known = await db.administration.findFirst({
      where: { clinicId, requestId: request.id, instrumentCode: instrument.code },
      select: { id: true, status: true },
    });
    if (known) return known.status === 'IN_PROGRESS' ? known.id : null;
    const id = newId();
    await db.administration.create({
      data: {
        ...{
          clinicId,
          id,
          requestId: request.id,
          patientId: request.patientId,
          episodeId: request.episodeId,
        },
        ...{ instrumentCode: instrument.code, instrumentVersion: instrument.version },
        ...{ respondent: request.respondent, guardianId: request.guardianId, timePoint: request.timePoint },
        ...{ language: by.language, respondentName: by.respondentName },
        assessedOn: fromLocalDate(by.assessedOn),
        startedAt: currentContext().now(),
      },
    });
    return id;
  }

  async addAnswers(
    db: DatabaseTransaction,
    administrationId: string,
    answers: ReadonlyMap<string, number | null>,
  ): Promise<void> {
    const { clinicId } = currentActor();
    const answeredAt = currentContext().now();
    await db.administrationAnswer.createMany({
      data: [...answers].map(([itemKey, value]) => ({
        ...{ clinicId, id: newId(), administrationId, itemKey, value, answeredAt },
      })),
    });
  }

  async complete(db: DatabaseTransaction, id: string): Promise<void> {
    await db.administration.updateMany({
      where: { clinicId: currentActor().clinicId, id, status: 'IN_PROGRESS' },
      data: { status: 'COMPLETED', completedAt: currentContext().now() },
    });
  }

  /** Appends scores; those of an earlier scorer stay. */
  async addScores(
    db: DatabaseTransaction,
    administrationId: string,
    scores: readonly ScaleScore[],
    scorerVersion: number,
  ): Promise<void> {
    const { clinicId } = currentActor();
    const row = await db.administration.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id: administrationId } },
    });
    const computedAt = currentContext().now();
    await db.score.createMany({
      data: scores.map(({ scale, value, band, missing, prorated }) => ({
        ...{ clinicId, administrationId, patientId: row.patientId, episodeId: row.episodeId },
        ...{ instrumentCode: row.instrumentCode, instrumentVersion: row.instrumentVersion },
        ...{ respondent: row.respondent, guardianId: row.guardianId, timePoint: row.timePoint },
        ...{ assessedOn: row.assessedOn, scaleCode: scale, value, band, missing, prorated },
        ...{ scorerVersion, computedAt },
      })),
    });
  }

  async markInError(db: DatabaseTransaction, id: string, reason: string): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.administration.updateMany({
      where: { clinicId, id, status: 'COMPLETED' },
      data: {
        status: 'ENTERED_IN_ERROR',
        enteredInErrorAt: currentContext().now(),
        enteredInErrorByName: displayName,
        enteredInErrorReason: reason,
      },
    });
    return count === 1;
  }
}
