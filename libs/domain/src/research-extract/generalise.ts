/** What together could tell who somebody is; null: left out. */
export interface QuasiIdentifiers {
  readonly ageBand: string | null;
  readonly sex: string | null;
  readonly programme: string | null;
  readonly year: number | null;
  readonly subtype: string | null;
}

/** In the order in which they are left out: what research misses least goes first; a design default. */
export const LEFT_OUT_FIRST = [
  'subtype',
  'year',
  'programme',
  'sex',
  'ageBand',
] as const satisfies readonly (keyof QuasiIdentifiers)[];

/** Persons that share whatever is said of each of them; the same number under which counts are hidden in reports. */
export const SMALLEST_GROUP = 11;

const keyOf = (row: QuasiIdentifiers): string => LEFT_OUT_FIRST.map((field) => String(row[field])).join('|');

function personsBy(rows: readonly (QuasiIdentifiers & { readonly person: string })[]): Map<string, number> {
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? new Set<string>();
    groups.set(key, group.add(row.person));
  }
  return new Map([...groups].map(([key, persons]) => [key, persons.size]));
}

/**
 * Leaves out of each row what fewer than `smallest` persons share, one thing after the other, until enough share what is
 * left or nothing is left (k-anonymity by local suppression, beyond what 45 CFR 164.514(b)(2) asks for).
 */
export function generalised<T extends QuasiIdentifiers & { readonly person: string }>(
  rows: readonly T[],
  smallest: number = SMALLEST_GROUP,
): T[] {
  let result = [...rows];
  for (const field of LEFT_OUT_FIRST) {
    const persons = personsBy(result);
    result = result.map((row) =>
      (persons.get(keyOf(row)) ?? 0) < smallest ? { ...row, [field]: null } : row,
    );
  }
  return settled(result, smallest);
}

/** Rows that left a group may have made it small: those that are left in it give up everything. */
function settled<T extends QuasiIdentifiers & { readonly person: string }>(rows: T[], smallest: number): T[] {
  const persons = personsBy(rows);
  const isSmall = (row: T) =>
    (persons.get(keyOf(row)) ?? 0) < smallest && LEFT_OUT_FIRST.some((field) => row[field] !== null);
  if (!rows.some(isSmall)) return rows;
  const nothing = Object.fromEntries(LEFT_OUT_FIRST.map((field) => [field, null]));
  return settled(
    rows.map((row) => (isSmall(row) ? { ...row, ...nothing } : row)),
    smallest,
  );
}
