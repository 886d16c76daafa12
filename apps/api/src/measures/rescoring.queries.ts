import { Injectable } from '@nestjs/common';
import { INSTRUMENTS, currentInstrument, type Answers } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** What one administration was answered, and how it was scored last, by scale. */
export interface ScoredBefore {
  readonly answers: Answers;
  readonly scores: ReadonlyMap<string, { readonly value: number | null; readonly band: string | null }>;
}

interface CollectedBefore extends ScoredBefore {
  readonly answers: Record<string, number | null>;
  readonly scores: Map<string, { value: number | null; band: string | null }>;
}

@Injectable()
export class RescoringQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** How many completed administrations of each instrument the present scorer has not scored, in one statement. */
  async counts(): Promise<ReadonlyMap<string, number>> {
    const db = await this.transaction.client();
    const current = [...new Set(INSTRUMENTS.map(({ code }) => code))].flatMap(
      (code) => currentInstrument(code) ?? [],
    );
    const rows = await db.$queryRaw<{ code: string; count: number }[]>`
      SELECT a.instrument_code AS code, count(*)::integer AS count
      FROM administration a
      JOIN unnest(${current.map(({ code }) => code)}::text[], ${current.map(({ version }) => version)}::text[],
        ${current.map(({ scorerVersion }) => scorerVersion)}::integer[]) AS present (code, version, scorer)
        ON present.code = a.instrument_code AND present.version = a.instrument_version
      WHERE a.clinic_id = ${currentActor().clinicId}::uuid AND a.status = 'COMPLETED'
        AND EXISTS (SELECT 1 FROM administration_answer w
          WHERE w.clinic_id = a.clinic_id AND w.administration_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM score s WHERE s.clinic_id = a.clinic_id AND s.administration_id = a.id
          AND s.scorer_version >= present.scorer)
      GROUP BY 1`;
    return new Map(rows.map(({ code, count }) => [code, count]));
  }

  /** Answers and newest scores of administrations, in two statements. */
  async before(ids: readonly string[]): Promise<ScoredBefore[]> {
    const db = await this.transaction.client();
    const where = { clinicId: currentActor().clinicId, administrationId: { in: [...ids] } };
    const answers = await db.administrationAnswer.findMany({
      where,
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
      select: { administrationId: true, itemKey: true, value: true },
    });
    const scores = await db.score.findMany({
      where,
      orderBy: [{ computedAt: 'asc' }, { id: 'asc' }],
      select: { administrationId: true, scaleCode: true, value: true, band: true },
    });
    const byId = new Map<string, CollectedBefore>(ids.map((id) => [id, { answers: {}, scores: new Map() }]));
    // The newest comes last and counts.
    for (const { administrationId, itemKey, value } of answers) {
      const one = byId.get(administrationId);
      if (one) one.answers[itemKey] = value?.toNumber() ?? null;
    }
    for (const { administrationId, scaleCode, value, band } of scores) {
      byId.get(administrationId)?.scores.set(scaleCode, { value: value?.toNumber() ?? null, band });
    }
    return [...byId.values()];
  }
}
