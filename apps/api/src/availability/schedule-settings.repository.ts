import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { ScheduleSettings } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class ScheduleSettingsRepository {
  /** Writes the settings if the version still fits; version 0 is a clinic that has set nothing yet. */
  async save(db: DatabaseTransaction, version: number, settings: ScheduleSettings): Promise<boolean> {
    const { clinicId } = currentActor();
    const data = { ...settings, weekdays: [...settings.weekdays], updatedAt: currentContext().now() };
    if (version === 0) {
      const { count } = await db.scheduleSettings.createMany({
        data: [{ ...data, clinicId }],
        skipDuplicates: true,
      });
      return count === 1;
    }
    const { count } = await db.scheduleSettings.updateMany({
      where: { clinicId, version },
      data: { ...data, version: { increment: 1 } },
    });
    return count === 1;
  }
}
