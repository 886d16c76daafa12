import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { LocalDate } from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { fromLocalDate } from '../../platform/db/local-dates.ts';
import { newId } from '../../platform/db/new-id.ts';
import { equipmentIdsOf, seriesOf, type Series, type SeriesPattern } from './series.ts';

/** What is stored of a series, besides what the clinic and the clock say. */
export interface SeriesFields {
  readonly rule: string;
  readonly startsOn: LocalDate;
  readonly pattern: SeriesPattern;
  readonly materialisedUntil: LocalDate;
  /** True when nothing more is to be added. */
  readonly complete: boolean;
}

/** Where an occurrence belongs after its series was cut or moved. */
export interface Reassigned {
  readonly sessionId: string;
  readonly occurrenceOn: LocalDate;
}

@Injectable()
export class SeriesRepository {
  /** The series as it is now; nobody else changes or extends it until the transaction ends. */
  async lock(db: DatabaseTransaction, id: string): Promise<Series | null> {
    const { clinicId } = currentActor();
    const held = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM session_series WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    if (held.length === 0) return null;
    const row = await db.sessionSeries.findUnique({ where: { clinicId_id: { clinicId, id } } });
    return row && seriesOf(row);
  }

  async insert(db: DatabaseTransaction, fields: SeriesFields, continuesId: string | null): Promise<string> {
    const { clinicId, displayName, timeZone } = currentActor();
    const id = newId();
    const createdAt = currentContext().now();
    await db.sessionSeries.create({
      data: {
        clinicId,
        id,
        timeZone,
        continuesId,
        createdAt,
        createdByName: displayName,
        ...columnsOf(fields),
      },
      select: { id: true },
    });
    return id;
  }

  async update(db: DatabaseTransaction, id: string, fields: SeriesFields): Promise<void> {
    await db.sessionSeries.update({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      data: { ...columnsOf(fields), version: { increment: 1 } },
      select: { id: true },
    });
  }

  /** Nothing is added to it any more; `rule` says where it ends. */
  async end(db: DatabaseTransaction, id: string, rule: string): Promise<void> {
    await db.sessionSeries.update({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      data: { rule, endedAt: currentContext().now(), version: { increment: 1 } },
      select: { id: true },
    });
  }

  async setMembers(db: DatabaseTransaction, id: string, memberIds: readonly string[]): Promise<void> {
    await db.sessionSeries.update({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      data: { memberIds: [...memberIds], version: { increment: 1 } },
      select: { id: true },
    });
  }

  async extended(
    db: DatabaseTransaction,
    id: string,
    materialisedUntil: LocalDate,
    complete: boolean,
  ): Promise<void> {
    await db.sessionSeries.update({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      data: {
        materialisedUntil: fromLocalDate(materialisedUntil),
        ...(complete ? { endedAt: currentContext().now() } : {}),
      },
      select: { id: true },
    });
  }

  /** Takes the occurrences out of the order of dates, so that they can be given new ones in any order. */
  async unname(db: DatabaseTransaction, sessionIds: readonly string[]): Promise<void> {
    await db.therapySession.updateMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...sessionIds] } },
      data: { occurrenceOn: null },
    });
  }

  /** Says to which series and date sessions belong that themselves stay as they are. */
  async reassign(db: DatabaseTransaction, seriesId: string, rows: readonly Reassigned[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map(({ sessionId }) => sessionId);
    const dates = rows.map(({ occurrenceOn }) => occurrenceOn);
    await db.$executeRaw`UPDATE therapy_session s SET series_id = ${seriesId}::uuid, occurrence_on = n.on_date
      FROM unnest(${ids}::text[]::uuid[], ${dates}::text[]::date[]) AS n (id, on_date)
      WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.id = n.id`;
  }

  /** Marks sessions as changed by hand, so that later changes of the series leave them. */
  async detach(db: DatabaseTransaction, sessionIds: readonly string[]): Promise<void> {
    if (sessionIds.length === 0) return;
    await db.therapySession.updateMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...sessionIds] } },
      data: { detached: true },
    });
  }
}

const columnsOf = ({ rule, startsOn, pattern, materialisedUntil, complete }: SeriesFields) => ({
  rule,
  startsOn: fromLocalDate(startsOn),
  kind: pattern.kind,
  title: pattern.title,
  disciplineCode: pattern.disciplineCode,
  startMinute: pattern.startMinute,
  minutes: pattern.minutes,
  roomId: pattern.roomId,
  capacity: pattern.capacity,
  note: pattern.note,
  memberIds: [...pattern.memberIds],
  patientIds: pattern.patients.map(({ patientId }) => patientId),
  interventionIds: pattern.patients.map(({ interventionId }) => interventionId ?? ''),
  equipmentIds: equipmentIdsOf(pattern.equipment),
  materialisedUntil: fromLocalDate(materialisedUntil),
  endedAt: complete ? currentContext().now() : null,
});
