import { Injectable } from '@nestjs/common';
import type { SeriesGapModel } from '@consilium/db';
import { clashMessage, hoursIn, localDateIn, type LocalDate } from '@consilium/domain';
import { Availability } from '../../availability/index.ts';
import { Access } from '../../platform/access/access.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../../platform/db/local-dates.ts';
import { groupBy, loader } from '../../platform/graphql/loader.ts';
import { BookingReferenceQueries } from '../booking-reference.queries.ts';
import { Clash } from '../graphql/session-check.object.ts';
import { SeriesGap } from './graphql/session-series.object.ts';
import type { StoredClash } from './stored-clash.ts';

/** More than anybody decides in a day; the earliest come first. */
const SHOWN = 200;

@Injectable()
export class SeriesGapQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly references: BookingReferenceQueries,
    private readonly availability: Availability,
    private readonly access: Access,
  ) {}

  /** Gaps of the clinic that nobody has decided about, from today on. */
  async open(): Promise<SeriesGap[]> {
    const { clinicId, timeZone } = currentActor();
    const db = await this.transaction.client();
    const today = fromLocalDate(localDateIn(timeZone, currentContext().now()));
    const rows = await db.seriesGap.findMany({
      where: { clinicId, resolvedAt: null, occurrenceOn: { gte: today } },
      orderBy: [{ occurrenceOn: 'asc' }, { seriesId: 'asc' }],
      take: SHOWN,
    });
    return this.named(rows);
  }

  async byDate(seriesId: string, occurrenceOn: LocalDate): Promise<SeriesGap | null> {
    const { clinicId } = currentActor();
    const db = await this.transaction.client();
    const rows = await db.seriesGap.findMany({
      where: { clinicId, seriesId, occurrenceOn: fromLocalDate(occurrenceOn) },
    });
    return (await this.named(rows))[0] ?? null;
  }

  async ofSeries(seriesId: string): Promise<SeriesGap[]> {
    const gaps = await loader<SeriesGap[]>('gaps of session series', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.seriesGap.findMany({
        where: { clinicId: currentActor().clinicId, seriesId: { in: [...ids] } },
        orderBy: { occurrenceOn: 'asc' },
      });
      return groupBy(ids, await this.named(rows), (gap) => gap.seriesId);
    }).load(seriesId);
    return gaps ?? [];
  }

  /** With the names that this viewer may know, looked up once for all. */
  private async named(rows: readonly SeriesGapModel[]): Promise<SeriesGap[]> {
    const clashes = rows.flatMap((row) => row.clashes as unknown as StoredClash[]);
    const nameOf = await this.names(clashes);
    const { timeZone } = currentActor();
    return rows.map((row) => {
      const occurrenceOn = toLocalDate(row.occurrenceOn);
      return Object.assign(new SeriesGap(), {
        seriesId: row.seriesId,
        occurrenceOn,
        foundAt: row.foundAt,
        resolvedAt: row.resolvedAt,
        clashes: (row.clashes as unknown as StoredClash[]).map((clash) => {
          const resourceName = nameOf.get(clash.resourceId ?? '') ?? null;
          const span = { startsAt: new Date(clash.startsAt), endsAt: new Date(clash.endsAt) };
          const message = clashMessage(clash.code, resourceName, occurrenceOn, hoursIn(timeZone, span));
          return Object.assign(new Clash(), { ...clash, ...span, occurrenceOn, resourceName, message });
        }),
      });
    });
  }

  private async names(clashes: readonly StoredClash[]): Promise<Map<string, string>> {
    const idsOf = (kind: StoredClash['resourceKind']) => [
      ...new Set(clashes.flatMap((clash) => (clash.resourceKind === kind ? (clash.resourceId ?? []) : []))),
    ];
    const db = await this.transaction.client();
    const known = await this.access.allowedAmong('schedule.readPatient', idsOf('PATIENT'));
    const [rooms, equipment] = [idsOf('ROOM'), idsOf('EQUIPMENT')];
    return new Map([
      ...[...(await this.references.members(db, idsOf('MEMBER')))].map(
        ([id, { displayName }]) => [id, displayName] as const,
      ),
      ...[...(await this.references.patients(db, [...known]))].map(
        ([id, { displayName }]) => [id, displayName] as const,
      ),
      ...(rooms.length > 0 ? await this.availability.roomsByIds(rooms) : []).map(
        ({ id, name }) => [id, name] as const,
      ),
      ...(equipment.length > 0 ? await this.availability.equipmentByIds(equipment) : []).map(
        ({ id, name }) => [id, name] as const,
      ),
    ]);
  }
}
