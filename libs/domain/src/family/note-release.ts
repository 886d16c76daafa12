import type { NoteRelease } from '../notes/index.ts';
import {
  mayFamilySee,
  RELEASABLE_CLASSES,
  type DataClass,
  type FamilyViewer,
  type ReleaseRule,
} from './release-rules.ts';

/** Acting for somebody ends on this birthday (clinical.md 5.5). Years. */
const PROXY_ENDS_AT = 18;

/**
 * Whether somebody of the family reads a note that stands: as the clinic's rules say for its class, unless its author
 * decided otherwise with a reason. No decision opens a class that is never the family's, and none outlives the 18th
 * birthday for whoever acts for the young person (clinical.md 5.5).
 */
export function familyReadsNote(
  rules: readonly ReleaseRule[],
  viewer: FamilyViewer,
  age: number,
  { dataClass, release }: { readonly dataClass: DataClass; readonly release: NoteRelease | null },
): boolean {
  if (!(RELEASABLE_CLASSES as readonly DataClass[]).includes(dataClass)) return false;
  if (viewer === 'PROXY' && age >= PROXY_ENDS_AT) return false;
  switch (release) {
    case null:
      return mayFamilySee(rules, viewer, age, dataClass);
    case 'BOTH':
      return true;
    case 'NEITHER':
      return false;
    case 'TEEN':
      return viewer === 'PATIENT';
    case 'PROXY':
      return viewer === 'PROXY';
  }
}
