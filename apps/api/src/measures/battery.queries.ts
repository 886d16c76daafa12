import { Injectable } from '@nestjs/common';
import type { BatteryRule, LevelOfCare, Respondent, TimePoint } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { Battery, BatteryEntry } from './graphql/battery.object.ts';

@Injectable()
export class BatteryQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Every version, newest first within a series. */
  async list(): Promise<Battery[]> {
    const db = await this.transaction.client();
    const rows = await db.battery.findMany({
      where: { clinicId: currentActor().clinicId },
      include: { entries: { orderBy: { ordinal: 'asc' } } },
      orderBy: [{ name: 'asc' }, { seriesId: 'asc' }, { version: 'desc' }],
    });
    return rows.map((row) =>
      Object.assign(new Battery(), {
        ...row,
        programme: row.programme as LevelOfCare | null,
        validFrom: toLocalDate(row.validFrom),
        validUntil: toLocalDateOrNull(row.validUntil),
        entries: row.entries.map((entry) =>
          Object.assign(new BatteryEntry(), {
            ...entry,
            respondent: entry.respondent as Respondent,
            timePoints: entry.timePoints as TimePoint[],
          }),
        ),
      }),
    );
  }

  /** As the calendar's rule wants them. */
  async rules(): Promise<BatteryRule[]> {
    return (await this.list()).map((battery) => ({ ...battery, entries: battery.entries }));
  }

  async ofSeries(seriesId: string): Promise<Battery[]> {
    return (await this.list()).filter((battery) => battery.seriesId === seriesId);
  }
}
