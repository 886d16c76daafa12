import { badInput } from '../errors/thrown.ts';
import type { PageInfo } from './page-info.object.ts';

/** The most rows one page may ask for. */
export const MAX_PAGE = 100;

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
}

/** A cursor is the sort key of its row, opaque to clients. */
export const toCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

export function fromCursor(cursor: string | null | undefined, length: number): string[] | null {
  if (cursor == null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string'))
      return key;
  } catch {
    // falls through to the refusal below
  }
  throw badInput('The cursor "after" is not one that this list gave out.');
}

export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw badInput(`Ask for 1 to ${MAX_PAGE} rows at a time ("first").`);
  }
  return first;
}

/** Rows were asked for one more than the page holds; the extra one tells whether there is a next page. */
export function connectionOf<T>(rows: T[], first: number, key: (row: T) => readonly string[]): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: toCursor(key(node)), node }));
  return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > first } };
}
