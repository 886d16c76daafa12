import { displayName, type TodayItemKind } from '@consilium/domain';
import { TodayItem } from './graphql/today.object.ts';

/** The columns that every statement of Today selects; names are put together by the one rule of the domain. */
export interface WaitingRow {
  patient_id: string | null;
  given_names: string[] | null;
  family_name: string | null;
  preferred_name: string | null;
  referral_id?: string | null;
  count?: number;
  since?: Date | null;
  due_on?: Date | null;
  detail?: string | null;
}

/** At most this many of one kind: more would be a list, not a day. */
export const PER_KIND = 100;

export const toItem = (kind: TodayItemKind, row: WaitingRow): TodayItem =>
  Object.assign(new TodayItem(), {
    kind,
    patientId: row.patient_id,
    patientName:
      row.family_name === null
        ? null
        : displayName({
            givenNames: row.given_names ?? [],
            familyName: row.family_name,
            preferredName: row.preferred_name,
          }),
    referralId: row.referral_id ?? null,
    count: row.count ?? 1,
    since: row.since ?? null,
    dueOn: row.due_on ? row.due_on.toISOString().slice(0, 10) : null,
    detail: row.detail ?? null,
  });
