import type { TherapySessionModel } from '@consilium/db';
import type { CancelReason, Canceller, SessionKind, SessionStatus } from '@consilium/domain';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { TherapySession } from './graphql/session.object.ts';

export const sessionOf = (row: TherapySessionModel): TherapySession =>
  Object.assign(new TherapySession(), {
    id: row.id,
    kind: row.kind as SessionKind,
    title: row.title,
    disciplineCode: row.disciplineCode,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    localOn: toLocalDate(row.localOn),
    startMinute: row.startMinute,
    minutes: Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000),
    timeZone: row.timeZone,
    roomId: row.roomId,
    capacity: row.capacity,
    status: row.status as SessionStatus,
    locked: row.locked,
    detached: row.detached,
    seriesId: row.seriesId,
    occurrenceOn: toLocalDateOrNull(row.occurrenceOn),
    proposalId: row.proposalId,
    cancelReason: row.cancelReason as CancelReason | null,
    cancelledBy: row.cancelledBy as Canceller | null,
    cancelledByName: row.cancelledByName,
    cancelledAt: row.cancelledAt,
    cancelledLate: row.cancelledLate,
    canUndo: row.previousStatus !== null,
    version: row.version,
    storedNote: row.note,
    storedCancelNote: row.cancelNote,
  });
