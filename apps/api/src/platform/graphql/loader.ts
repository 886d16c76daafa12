import DataLoader from 'dataloader';
import { currentContext } from '../context/request-context.ts';

/**
 * A loader of the current operation: created on first use, forgotten with the transaction, so nothing is
 * shared between requests or kept across a write. `name` must be unique in the code base.
 */
export function loader<V>(name: string, batch: (ids: readonly string[]) => Promise<Map<string, V>>) {
  const { loaders } = currentContext();
  const known = loaders.get(name) as DataLoader<string, V | null> | undefined;
  if (known) return known;
  const made = new DataLoader<string, V | null>(async (ids) => {
    const found = await batch(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
  loaders.set(name, made);
  return made;
}

/** Groups rows by a key, with an empty list for every id that has none. */
export function groupBy<R>(
  ids: readonly string[],
  rows: readonly R[],
  key: (row: R) => string,
): Map<string, R[]> {
  const groups = new Map<string, R[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(key(row))?.push(row);
  return groups;
}
