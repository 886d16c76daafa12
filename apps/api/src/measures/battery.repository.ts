import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentInstrument, type LocalDate } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { newId } from '../platform/db/new-id.ts';
import type { SaveBatteryInput } from './graphql/battery.object.ts';

@Injectable()
export class BatteryRepository {
  /** Adds a version that holds from `from` on; the one before ends there. */
  async addVersion(
    db: DatabaseTransaction,
    input: SaveBatteryInput,
    { seriesId, version, from }: { seriesId: string; version: number; from: LocalDate },
  ): Promise<string> {
    const { clinicId, displayName } = currentActor();
    await db.battery.updateMany({
      where: { clinicId, seriesId, validUntil: null },
      data: { validUntil: fromLocalDate(from) },
    });
    const id = newId();
    await db.battery.create({
      data: {
        ...{ clinicId, id, seriesId, version, name: input.name.trim(), programme: input.programme ?? null },
        validFrom: fromLocalDate(from),
        createdAt: currentContext().now(),
        byName: displayName,
      },
    });
    await db.batteryEntry.createMany({
      data: input.entries.map((entry, ordinal) => ({
        ...{ clinicId, batteryId: id, ordinal, instrumentCode: entry.instrumentCode },
        instrumentVersion: currentInstrument(entry.instrumentCode)?.version ?? '',
        respondent: entry.respondent,
        fromAge: entry.fromAge ?? null,
        untilAge: entry.untilAge ?? null,
        timePoints: [...entry.timePoints],
        notAgainWithinDays: entry.notAgainWithinDays,
      })),
    });
    return id;
  }
}
