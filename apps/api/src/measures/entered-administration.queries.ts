import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import type { EnterScoresInput } from './graphql/score.object.ts';

/** An entry that was kept under the id of a device. */
export interface KeptEntry {
  isSame(input: EnterScoresInput): boolean;
}

@Injectable()
export class EnteredAdministrationQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async find(id: string): Promise<KeptEntry | null> {
    const db = await this.transaction.client();
    const row = await db.administration.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      include: { scores: { select: { scaleCode: true, value: true } } },
    });
    if (!row) return null;
    const kept = new Map(row.scores.map((one) => [one.scaleCode, one.value?.toNumber() ?? null]));
    return {
      isSame: (input) =>
        row.patientId === input.patientId &&
        row.enteredByUserId === currentActor().userId &&
        row.instrumentCode === input.instrumentCode &&
        row.timePoint === input.timePoint &&
        toLocalDate(row.assessedOn) === input.assessedOn &&
        kept.size === input.scores.length &&
        input.scores.every(({ scaleCode, value }) => kept.get(scaleCode) === value),
    };
  }

  /** Whose it is; the guard has found it before. */
  async patientOf(id: string): Promise<string> {
    const db = await this.transaction.client();
    const { patientId } = await db.administration.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { patientId: true },
    });
    return patientId;
  }

  /** Completed administrations of an instrument version whose newest scores are of an older scorer. */
  async scoredBefore(
    instrumentCode: string,
    instrumentVersion: string,
    scorerVersion: number,
  ): Promise<{ id: string; patientId: string }[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<{ id: string; patientId: string }[]>`
      SELECT a.id::text, a.patient_id::text AS "patientId" FROM administration a
      WHERE a.clinic_id = ${currentActor().clinicId}::uuid AND a.status = 'COMPLETED'
        AND a.instrument_code = ${instrumentCode} AND a.instrument_version = ${instrumentVersion}
        AND EXISTS (SELECT 1 FROM administration_answer w
          WHERE w.clinic_id = a.clinic_id AND w.administration_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM score s WHERE s.clinic_id = a.clinic_id AND s.administration_id = a.id
          AND s.scorer_version >= ${scorerVersion})
      ORDER BY a.id LIMIT 1000`;
  }
}
