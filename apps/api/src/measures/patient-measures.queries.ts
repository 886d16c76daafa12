import { Injectable } from '@nestjs/common';
import { instrumentOf, measuredChange, type Respondent, type TimePoint } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { Score } from './graphql/score.object.ts';

@Injectable()
export class PatientMeasuresQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Every scale over time, the oldest first; of each administration and scale the newest computation. */
  ofPatient(patientId: string): Promise<Score[]> {
    return this.find({ patientId });
  }

  ofAdministration(administrationId: string): Promise<Score[]> {
    return this.find({ administrationId });
  }

  private async find(where: { patientId: string } | { administrationId: string }): Promise<Score[]> {
    const db = await this.transaction.client();
    const rows = await db.score.findMany({
      where: {
        ...where,
        clinicId: currentActor().clinicId,
        administration: { status: { not: 'ENTERED_IN_ERROR' } },
      },
      orderBy: [{ assessedOn: 'asc' }, { computedAt: 'asc' }, { id: 'asc' }],
      take: 5_000,
    });
    const newest = new Map(rows.map((row) => [`${row.administrationId}|${row.scaleCode}`, row]));
    const first = new Map<string, number | null>();
    return [...newest.values()].map((row) => {
      const value = row.value?.toNumber() ?? null;
      const series = [row.instrumentCode, row.scaleCode, row.respondent, row.guardianId].join('|');
      const before = first.get(series);
      if (before === undefined && value !== null) first.set(series, value);
      const scale = instrumentOf(row.instrumentCode, row.instrumentVersion)?.scales.find(
        (one) => one.code === row.scaleCode,
      );
      const change = scale && before !== undefined ? measuredChange(scale, before, value) : 'UNKNOWN';
      return Object.assign(new Score(), {
        ...row,
        respondent: row.respondent as Respondent,
        timePoint: row.timePoint as TimePoint,
        assessedOn: toLocalDate(row.assessedOn),
        value,
        changeSinceFirst: change === 'UNKNOWN' ? null : change,
      });
    });
  }
}
