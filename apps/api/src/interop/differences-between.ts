import { compareReferralRecords, type ReferralDifference, type ReferralRecord } from '@consilium/fhir';

/**
 * What differs between two records, one of which has been in the database. PostgreSQL keeps the keys of a JSON value
 * in an order of its own (by length, then alphabet), and values are compared as they read: both are read in that order.
 */
export const differencesBetween = (before: ReferralRecord, after: ReferralRecord): ReferralDifference[] =>
  compareReferralRecords(inStoredOrder(before), inStoredOrder(after));

function inStoredOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inStoredOrder) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inStoredOrder<unknown>(part)])) as T;
}
