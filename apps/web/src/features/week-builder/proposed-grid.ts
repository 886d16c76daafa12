import { addDays, type LocalDate } from '@consilium/domain';
import type { GridBy, GridSession } from '../../ui/week-grid/index.ts';
import type { WeekNames } from './hooks/use-week-names.ts';
import type { ProposedSession } from './operations.ts';

export interface ProposalWords {
  readonly list: (words: readonly string[]) => string;
  readonly change: (change: ProposedSession['change']) => string;
  readonly pinned: string;
}

/** Patients of a session as the viewer may name them, without those who are excused. */
export const patientNames = (session: ProposedSession): string[] =>
  session.patients.filter(({ excused }) => !excused).map(({ displayName }) => displayName ?? '…');

/** What the grid draws of a proposed session. What a repair calls off is a row of the list, not of the week. */
export function toGridSession(
  session: ProposedSession,
  by: GridBy,
  names: WeekNames,
  words: ProposalWords,
): GridSession {
  const who = by === 'PATIENT' ? session.memberIds.map(names.member) : patientNames(session);
  const marks = [
    session.change === 'KEPT' || session.change === 'NEW' ? '' : words.change(session.change),
    session.pinned ? words.pinned : '',
  ].filter(Boolean);
  return {
    id: session.id,
    on: session.localOn,
    startMinute: session.startMinute,
    minutes: session.minutes,
    title: session.title,
    who: words.list(who),
    where: names.room(session.roomId),
    disciplineCode: session.disciplineCode,
    kind: session.kind,
    status: 'PLANNED',
    locked: session.locked || session.pinned,
    memberIds: session.memberIds,
    patientIds: session.patients.filter(({ excused }) => !excused).map(({ patientId }) => patientId),
    roomId: session.roomId,
    movable: false,
    ...(marks.length > 0 ? { mark: words.list(marks) } : {}),
  };
}

/** The days of the week on which the programme runs, and any other on which the proposal has something. */
export function daysOf(
  weekOf: LocalDate,
  weekdays: readonly number[],
  sessions: readonly ProposedSession[],
): LocalDate[] {
  const busy = new Set(sessions.map(({ localOn }) => localOn));
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => weekdays.includes(weekday) || busy.has(addDays(weekOf, weekday - 1)))
    .map((weekday) => addDays(weekOf, weekday - 1));
}

/** Changes first, in the order of time: what somebody who decides has to read. */
export const changedSessions = (sessions: readonly ProposedSession[]): ProposedSession[] =>
  sessions
    .filter(({ change }) => change !== 'KEPT' && change !== 'NEW')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
