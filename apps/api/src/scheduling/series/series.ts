import type { SessionSeriesModel } from '@consilium/db';
import type { EquipmentUnits, LocalDate, SessionKind } from '@consilium/domain';
import { toLocalDate } from '../../platform/db/local-dates.ts';
import type { RequestedPatient, SessionRequest } from '../session-request.ts';
import type { Repeated } from './occurrences.ts';
import { readRule, type RecurrenceRule } from './recurrence-rule.ts';

/** What every session of a series is made like. */
export type SeriesPattern = Omit<
  SessionRequest,
  'startsOn' | 'seriesId' | 'occurrenceOn' | 'proposalId' | 'locked' | 'idempotencyKey'
>;

/** A repeated session as it is stored. */
export interface Series extends Repeated {
  readonly id: string;
  /** RFC 5545, with its end. */
  readonly rule: string;
  readonly pattern: SeriesPattern;
  /** Every date of the rule until here has a session or a gap. */
  readonly materialisedUntil: LocalDate;
  readonly continuesId: string | null;
  /** Set when nothing more is added to it. */
  readonly endedAt: Date | null;
  readonly version: number;
}

export const seriesOf = (row: SessionSeriesModel): Series => ({
  id: row.id,
  rule: row.rule,
  startsOn: toLocalDate(row.startsOn),
  startMinute: row.startMinute,
  timeZone: row.timeZone,
  pattern: {
    kind: row.kind as SessionKind,
    title: row.title,
    disciplineCode: row.disciplineCode,
    startMinute: row.startMinute,
    minutes: row.minutes,
    roomId: row.roomId,
    capacity: row.capacity,
    note: row.note,
    memberIds: row.memberIds,
    patients: patientsOf(row),
    equipment: equipmentOf(row.equipmentIds),
  },
  materialisedUntil: toLocalDate(row.materialisedUntil),
  continuesId: row.continuesId,
  endedAt: row.endedAt,
  version: row.version,
});

const patientsOf = ({ patientIds, interventionIds }: SessionSeriesModel): RequestedPatient[] =>
  patientIds.map((patientId, index) => ({ patientId, interventionId: interventionIds[index] || null }));

/** An id stands in the list once for every unit. */
function equipmentOf(ids: readonly string[]): EquipmentUnits[] {
  const units = new Map<string, number>();
  for (const id of ids) units.set(id, (units.get(id) ?? 0) + 1);
  return [...units].map(([equipmentId, count]) => ({ equipmentId, units: count }));
}

export const equipmentIdsOf = (equipment: readonly EquipmentUnits[]): string[] =>
  equipment.flatMap(({ equipmentId, units }) => Array.from({ length: units }, () => equipmentId));

/** The rule of a stored series; it was checked when it was stored. */
export function storedRule(series: Series): RecurrenceRule {
  const read = readRule(series.rule);
  if (!read.ok) throw new Error('A stored series has no usable rule.');
  return read.rule;
}

/** One occurrence of a series as it is asked for. */
export const occurrenceRequest = (
  seriesId: string,
  pattern: SeriesPattern,
  date: LocalDate,
): SessionRequest => ({ ...pattern, startsOn: date, seriesId, occurrenceOn: date });
