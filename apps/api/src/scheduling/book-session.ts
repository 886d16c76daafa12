import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { UserErrorResult } from '../platform/errors/refusal.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BookOnce } from './book-once.ts';
import { BookSessions, type BookingRefused } from './book-sessions.ts';
import { orClash } from './database-clash.ts';
import type { BookSessionInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { SessionNotices } from './notices/session-notices.ts';
import { SeriesPort } from './series-port.ts';
import { requestedEquipment, requestedPatients, requestProblems, storedText } from './session-input.ts';
import { spanOf, type SessionRequest } from './session-request.ts';
import { SessionQueries } from './session.queries.ts';

/** The request that an input means. */
export const requestOf = (input: BookSessionInput): SessionRequest => ({
  kind: input.kind,
  title: storedText(input.title),
  disciplineCode: input.disciplineCode,
  startsOn: input.startsOn,
  startMinute: input.startMinute,
  minutes: input.minutes,
  roomId: input.roomId ?? null,
  memberIds: input.memberIds,
  patients: requestedPatients(input.patients),
  equipment: requestedEquipment(input.equipment ?? []),
  capacity: input.capacity ?? null,
  note: storedText(input.note ?? ''),
});

@Injectable()
export class BookSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly once: BookOnce,
    private readonly bookSessions: BookSessions,
    private readonly notices: SessionNotices,
    private readonly queries: SessionQueries,
    private readonly series: SeriesPort,
  ) {}

  async run(input: BookSessionInput): Promise<TherapySession | BookingRefused> {
    const request = requestOf(input);
    const [problem] = requestProblems(request);
    if (problem) return Refusal.of(problem);
    if (input.repeat) return this.series.with((handler) => handler.book(input));
    return this.once.run(input.idempotencyKey, (idempotencyKey) =>
      this.book({ ...request, idempotencyKey }, input.overrideReason ?? null),
    );
  }

  private async book(
    request: SessionRequest,
    overrideReason: string | null,
  ): Promise<TherapySession | BookingRefused> {
    const { startsAt } = spanOf(currentActor().timeZone, request);
    const patientId = request.patients.length === 1 ? (request.patients[0]?.patientId ?? null) : null;
    const booked = await orClash(
      () =>
        this.unitOfWork.run({ operation: 'bookSession', patientId, detail: request.startsOn }, async (db) => {
          const ids = await this.bookSessions.book(db, [request], { overrideReason });
          if (!(ids instanceof UserErrorResult)) await this.notices.booked(db, ids);
          return ids;
        }),
      { on: request.startsOn, at: startsAt },
    );
    return Array.isArray(booked) ? this.session(String(booked[0])) : (booked as BookingRefused);
  }

  private async session(id: string): Promise<TherapySession> {
    const session = await this.queries.byId(id);
    if (!session) throw notFound();
    return session;
  }
}
