import type { Role } from '../access/index.ts';
import type { NoteActor, NoteStanding } from './note-lifecycle.ts';

/** They see the plan and their own notes, not the charts of others (clinical.md 1.10). */
const OWN_NOTES_ONLY: ReadonlySet<Role> = new Set<Role>(['CREATIVE_THERAPIST', 'SCHOOL_LIAISON']);

/**
 * Which notes of a chart that is open to somebody they read: a draft is its author's, handed in also the supervisor's
 * and whoever else may cosign; after that the team's. Nobody's body after it was entered in error.
 */
export function mayReadNote(
  note: NoteStanding,
  viewer: NoteActor & { readonly roles: readonly Role[] },
): boolean {
  if (note.authorUserId === viewer.userId) return true;
  const supervises = viewer.memberId !== null && viewer.memberId === note.supervisorMemberId;
  const sameDiscipline = viewer.disciplineCode === note.disciplineCode;
  if (note.status === 'DRAFT') return false;
  if (note.status === 'AWAITING_COSIGNATURE' && note.signedAt === null) {
    return supervises || (sameDiscipline && viewer.level === 'INDEPENDENT');
  }
  const wide = viewer.roles.some((role) => !OWN_NOTES_ONLY.has(role));
  return wide || supervises || sameDiscipline;
}
