import type { FlatValue } from '@consilium/domain';
import { sameValue } from '@consilium/domain';

/** What a form of the plan holds: texts, numbers, dates, codes and lists of codes. */
export type EntryValues = Readonly<Record<string, FlatValue>>;

/**
 * Only what the person changed, compared with what the form was opened on. A field that somebody else changed in the
 * meantime is left out, so that saving merges instead of overwriting.
 */
export function changedFields<V extends { readonly [K in keyof V]: FlatValue }>(
  base: V,
  values: V,
): Partial<V> {
  const changed = (Object.keys(values) as (keyof V)[]).filter(
    (field) => !sameValue(base[field], values[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, values[field]])) as Partial<V>;
}

/** The fields in which the stored entry now differs from the one the form was opened on. */
export function fieldsChangedMeanwhile<V extends { readonly [K in keyof V]: FlatValue }>(
  base: V,
  current: V,
): (keyof V & string)[] {
  return (Object.keys(base) as (keyof V & string)[]).filter(
    (field) => !sameValue(base[field], current[field]),
  );
}
