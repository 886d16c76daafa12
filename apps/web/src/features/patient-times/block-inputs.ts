import { instantAt, type LocalDate, type PatientTimeKind } from '@consilium/domain';
import type { AddPatientTimeBlockInput } from '../../gql/graphql.ts';

/** A block as the form holds it; times are minutes after the clinic's midnight. */
export interface BlockFields {
  readonly patientId: string;
  readonly kind: PatientTimeKind;
  readonly weekly: boolean;
  readonly weekdays: readonly number[];
  readonly from: LocalDate;
  /** Weekly: null while it is open. Once: the day it ends, by default the one it begins. */
  readonly until: LocalDate | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly note: string;
}

/** What is sent: a block for each weekday, or one between two instants. */
export function blockInputs(zone: string, fields: BlockFields): AddPatientTimeBlockInput[] {
  const { patientId, kind, note, weekly, weekdays, from, until, startMinute, endMinute } = fields;
  const same = { patientId, kind, note };
  if (weekly) {
    return [...weekdays]
      .sort((a, b) => a - b)
      .map((weekday) => ({ ...same, weekday, startMinute, endMinute, validFrom: from, validUntil: until }));
  }
  return [
    {
      ...same,
      startsAt: instantAt(zone, from, startMinute).toISOString(),
      endsAt: instantAt(zone, until ?? from, endMinute).toISOString(),
    },
  ];
}
