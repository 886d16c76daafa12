import type { FlatValue } from '@consilium/domain';

/** What a person decided about one field that two people changed. */
export type ConflictChoice =
  | { readonly keep: 'YOURS' }
  | { readonly keep: 'THEIRS' }
  | { readonly keep: 'COMBINED'; readonly text: string };

/**
 * The changes to send again, on top of the version that holds the other person's values. A field that stays theirs is
 * left out; fields without a conflict are sent as they were.
 */
export function resolveConflict(
  changes: Readonly<Record<string, FlatValue>>,
  choices: Readonly<Record<string, ConflictChoice>>,
): Record<string, FlatValue> {
  const entries = Object.entries(changes).flatMap(([field, value]): [string, FlatValue][] => {
    const choice = choices[field];
    if (choice === undefined || choice.keep === 'YOURS') return [[field, value]];
    return choice.keep === 'THEIRS' ? [] : [[field, choice.text]];
  });
  return Object.fromEntries(entries);
}

/** Both texts in one, as the starting point of a combination that the person then edits. */
export function combineTexts(theirs: string, yours: string): string {
  if (theirs.includes(yours)) return theirs;
  if (yours.includes(theirs)) return yours;
  return `${theirs}\n${yours}`;
}
