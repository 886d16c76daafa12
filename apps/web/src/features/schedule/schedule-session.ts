import { isOpenStatus } from '@consilium/domain';
import type { ScheduleSessionsQuery } from '../../gql/graphql.ts';
import { matchesWords } from '../../ui/index.ts';
import type { GridSession } from '../../ui/week-grid/index.ts';
import type { ScheduleView } from './schedule-view.ts';

export type ScheduleSession = ScheduleSessionsQuery['sessions'][number];

/** Names the page shows instead of ids and of people the reader may not know. */
export interface SessionWords {
  readonly booked: string;
  readonly room: (id: string) => string | null;
  readonly list: (words: readonly string[]) => string;
}

/** Whether the reader may know everybody in it: only then may the reader change it. */
export const knowsEverybody = (session: ScheduleSession): boolean =>
  session.patients.every(({ displayName }) => displayName !== null);

/** The patients in words; somebody the reader may not know is only "booked". */
export function patientNames(session: ScheduleSession, words: SessionWords): string {
  const names = session.patients.flatMap(({ displayName }) => displayName ?? []);
  const hidden = session.patients.length - names.length;
  if (session.patients.length === 0) return '';
  if (names.length === 0) return words.booked;
  return words.list(hidden > 0 ? [...names, `+${hidden}`] : names);
}

const memberNames = (session: ScheduleSession, words: SessionWords): string =>
  words.list(session.members.map(({ displayName }) => displayName));

/** What the grid draws of a session. */
export function toGridSession(
  session: ScheduleSession,
  by: ScheduleView['by'],
  words: SessionWords,
  mayBook: boolean,
): GridSession {
  const who = by === 'PATIENT' ? memberNames(session, words) : patientNames(session, words);
  const room = session.roomId ? (words.room(session.roomId) ?? '') : '';
  return {
    id: session.id,
    on: session.localOn,
    startMinute: session.startMinute,
    minutes: session.minutes,
    title: session.title,
    who,
    where: by === 'ROOM' ? memberNames(session, words) : room,
    disciplineCode: session.disciplineCode,
    kind: session.kind,
    status: session.status,
    locked: session.locked,
    memberIds: session.members.map(({ memberId }) => memberId),
    patientIds: session.patients.map(({ patientId }) => patientId),
    roomId: session.roomId,
    movable: mayBook && isOpenStatus(session.status) && !session.locked && knowsEverybody(session),
  };
}

const shares = (wanted: readonly string[], there: readonly string[]): boolean =>
  wanted.length === 0 || there.some((id) => wanted.includes(id));

/** Whether the filters of the view let the session through. */
export function isShown(
  session: ScheduleSession,
  view: ScheduleView,
  reader: { readonly memberId: string | null; readonly words: SessionWords },
): boolean {
  const hidden = session.status === 'CANCELLED' || session.status === 'WITHDRAWN';
  if (hidden && !view.cancelled && !view.statuses.includes(session.status)) return false;
  if (view.statuses.length > 0 && !view.statuses.includes(session.status)) return false;
  const memberIds = session.members.map(({ memberId }) => memberId);
  if (view.mine && reader.memberId && !memberIds.includes(reader.memberId)) return false;
  if (!shares(view.disciplines, [session.disciplineCode, ...session.members.map((m) => m.disciplineCode)])) {
    return false;
  }
  if (!shares(view.members, memberIds)) return false;
  if (!shares(view.rooms, session.roomId ? [session.roomId] : [])) return false;
  if (
    !shares(
      view.patients,
      session.patients.map(({ patientId }) => patientId),
    )
  )
    return false;
  if (view.search.trim() === '') return true;
  const text = [session.title, patientNames(session, reader.words), memberNames(session, reader.words)];
  const room = session.roomId ? reader.words.room(session.roomId) : null;
  return matchesWords(view.search, [...text, room ?? ''].join(' '));
}
