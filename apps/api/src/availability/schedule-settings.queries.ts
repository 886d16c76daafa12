import { Injectable } from '@nestjs/common';
import { DEFAULT_SCHEDULE_SETTINGS, DEFAULT_WEIGHTS, type ScheduleSettings } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';

/** Settings as the rules read them, with the version to send back; 0 until the clinic has set anything. */
export type StoredSettings = ScheduleSettings & { readonly version: number };

@Injectable()
export class ScheduleSettingsQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The clinic's settings; read once per operation. */
  async ofClinic(): Promise<StoredSettings> {
    const { clinicId } = currentActor();
    const found = await loader<StoredSettings>('schedule settings', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.scheduleSettings.findMany({ where: { clinicId: { in: [...ids] } } });
      return new Map(
        rows.map((row) => [
          row.clinicId,
          { ...row, weights: { ...DEFAULT_WEIGHTS, ...(row.weights as Partial<typeof DEFAULT_WEIGHTS>) } },
        ]),
      );
    }).load(clinicId);
    return found ?? { ...DEFAULT_SCHEDULE_SETTINGS, version: 0 };
  }
}
