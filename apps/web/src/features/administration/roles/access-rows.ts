import { matchesWords } from '../../../ui/index.ts';
import type { AccessCell, AccessRow } from './operations.ts';

export interface AccessModule {
  readonly module: string;
  readonly rows: readonly AccessRow[];
}

/** Rows whose words match the search, by module, both in the order of the policy. */
export function groupByModule(
  rows: readonly AccessRow[],
  search: string,
  nameOf: (row: AccessRow) => string,
): AccessModule[] {
  const found = rows.filter((row) => matchesWords(search, nameOf(row)));
  return [...Map.groupBy(found, ({ module }) => module)].map(([module, own]) => ({ module, rows: own }));
}

/** Whether the role has the permission at all. */
export const isGranted = (cell: AccessCell): boolean => cell.anyone || cell.relations.length > 0;
