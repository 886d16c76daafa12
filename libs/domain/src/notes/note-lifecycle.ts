import { refuse, type RuleRefusal } from '../text/index.ts';
import type { AuthorLevel, NoteStatus } from './note-codes.ts';

/** Signing wants somebody who authenticated this recently; else the password again (clinical.md 5.2). Minutes. */
export const FRESH_SESSION_MINUTES = 15;

/** What a rule needs to know of a note. */
export interface NoteStanding {
  readonly status: NoteStatus;
  readonly authorUserId: string;
  readonly authorLevel: AuthorLevel;
  readonly disciplineCode: string;
  readonly supervisorMemberId: string | null;
  readonly signedAt: Date | null;
}

/** Who wants to do something with it. */
export interface NoteActor {
  readonly userId: string | null;
  readonly memberId: string | null;
  readonly disciplineCode: string | null;
  readonly level: AuthorLevel;
}

type Answer<Code extends Parameters<typeof refuse>[0]> = { readonly ok: true } | RuleRefusal<Code>;

const settled = (message = 'This note is signed. Add an addendum or a correction instead.') =>
  refuse('NOTE_SETTLED', message);
const notYours = () => refuse('NOT_YOUR_NOTE', 'Only its author changes a draft.');

/** A draft is its author's own; nothing else is ever rewritten. */
export function mayWrite(note: NoteStanding, actor: NoteActor): Answer<'NOTE_SETTLED' | 'NOT_YOUR_NOTE'> {
  if (note.status !== 'DRAFT') return settled();
  return note.authorUserId === actor.userId ? { ok: true } : notYours();
}

/** Signing a draft: SIGNED when nobody else must, else it waits. A student hands in instead. */
export function sign(
  note: NoteStanding,
  actor: NoteActor,
  need: { readonly cosignature: boolean; readonly namesSupervisor: boolean },
):
  | { readonly ok: true; readonly status: NoteStatus }
  | RuleRefusal<'NOTE_SETTLED' | 'NOT_YOUR_NOTE' | 'SUPERVISOR_REQUIRED'> {
  const may = mayWrite(note, actor);
  if (!may.ok) return may;
  if ((need.cosignature || need.namesSupervisor) && note.supervisorMemberId === null) {
    return refuse('SUPERVISOR_REQUIRED', 'Say who supervises you: the note must name them.', 'supervisorId');
  }
  return { ok: true, status: need.cosignature ? 'AWAITING_COSIGNATURE' : 'SIGNED' };
}

/** Cosigning: the named supervisor, or somebody else of the discipline who works on the own licence; never the author. */
export function mayCosign(
  note: NoteStanding,
  actor: NoteActor,
): Answer<'NOTE_NOT_WAITING' | 'NOT_YOUR_COSIGNATURE'> {
  if (note.status !== 'AWAITING_COSIGNATURE') {
    return refuse('NOTE_NOT_WAITING', 'This note does not wait for a signature.');
  }
  const supervisor = actor.memberId !== null && actor.memberId === note.supervisorMemberId;
  const colleague = actor.disciplineCode !== null && actor.disciplineCode === note.disciplineCode;
  const another = actor.userId !== null && actor.userId !== note.authorUserId;
  if (another && actor.level === 'INDEPENDENT' && (supervisor || colleague)) return { ok: true };
  return refuse(
    'NOT_YOUR_COSIGNATURE',
    'The named supervisor signs, or a licensed colleague of the same discipline.',
  );
}

/** A student's note may go back for another try; what is signed stays as it is. */
export function maySendBack(
  note: NoteStanding,
  actor: NoteActor,
): Answer<'NOTE_NOT_WAITING' | 'NOT_YOUR_COSIGNATURE' | 'NOTE_SETTLED'> {
  const may = mayCosign(note, actor);
  if (!may.ok) return may;
  return note.signedAt === null ? { ok: true } : settled();
}

/** Addenda and corrections follow a signature; a draft is simply rewritten. */
export function mayFollow(note: NoteStanding): Answer<'NOTE_NOT_SIGNED'> {
  return note.status === 'SIGNED' || note.status === 'COSIGNED' || isSignedWaiting(note)
    ? { ok: true }
    : refuse('NOTE_NOT_SIGNED', 'This note is not signed: its author still writes it.');
}

const isSignedWaiting = ({ status, signedAt }: NoteStanding) =>
  status === 'AWAITING_COSIGNATURE' && signedAt !== null;

/** An error is declared by who wrote or cosigns; a draft may be given up the same way. Once only. */
export function mayEnterInError(
  note: NoteStanding,
  actor: NoteActor,
): Answer<'NOTE_SETTLED' | 'NOT_YOUR_NOTE'> {
  if (note.status === 'ENTERED_IN_ERROR') return settled('This note is marked as entered in error already.');
  const mine = note.authorUserId === actor.userId;
  const supervised = actor.memberId !== null && actor.memberId === note.supervisorMemberId;
  if (mine || (supervised && note.status !== 'DRAFT')) return { ok: true };
  return refuse('NOT_YOUR_NOTE', 'Only its author or the supervisor marks a note as entered in error.');
}

/** Whether somebody signed in recently enough to sign. */
export const isFreshSession = (authenticatedAt: Date, now: Date): boolean =>
  now.getTime() - authenticatedAt.getTime() <= FRESH_SESSION_MINUTES * 60_000;
