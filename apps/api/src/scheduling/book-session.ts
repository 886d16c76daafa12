import { Injectable } from '@nestjs/common';
import { SESSION_LIMITS } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BookSessions, type BookingRefused } from './book-sessions.ts';
import { orClash } from './database-clash.ts';
import { BookingClash } from './graphql/session-check.object.ts';
import type { BookSessionInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { SeriesPort } from './series-port.ts';
import { requestedEquipment, requestedPatients, requestProblems, storedText } from './session-input.ts';
import { spanOf, type SessionRequest } from './session-request.ts';
import { SessionQueries } from './session.queries.ts';
import { StoredSessionQueries } from './stored-session.queries.ts';

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
    private readonly transaction: ContextTransaction,
    private readonly bookSessions: BookSessions,
    private readonly stored: StoredSessionQueries,
    private readonly queries: SessionQueries,
    private readonly series: SeriesPort,
  ) {}

  async run(input: BookSessionInput): Promise<TherapySession | BookingRefused> {
    const request = requestOf(input);
    const [problem] = requestProblems(request);
    if (problem) return Refusal.of(problem);
    if (input.repeat) return this.series.with((handler) => handler.book(input));
    const key = input.idempotencyKey ?? null;
    if (key !== null && !/^[\w.:-]{8,100}$/.test(key)) {
      const message = `Use 8 to ${SESSION_LIMITS.idempotencyKey} letters, digits and - _ . : for the key.`;
      return new Refusal('INVALID_INPUT', message, 'idempotencyKey');
    }
    // One person's keys say nothing about another's.
    const idempotencyKey = key && `${currentActor().userId}:${key}`;
    const known = idempotencyKey && (await this.bookedBefore(idempotencyKey));
    if (known) return known;
    const result = await this.book({ ...request, idempotencyKey }, input.overrideReason ?? null);
    // The same call may have come twice at once: the other one booked it.
    const lost = result === 'REPEATED' || result instanceof BookingClash;
    const other = lost && idempotencyKey ? await this.bookedBefore(idempotencyKey) : null;
    if (other) return other;
    if (result === 'REPEATED') throw notFound();
    return result;
  }

  private async book(
    request: SessionRequest,
    overrideReason: string | null,
  ): Promise<TherapySession | BookingRefused | 'REPEATED'> {
    const { startsAt } = spanOf(currentActor().timeZone, request);
    const patientId = request.patients.length === 1 ? (request.patients[0]?.patientId ?? null) : null;
    try {
      const booked = await orClash(
        () =>
          this.unitOfWork.run({ operation: 'bookSession', patientId, detail: request.startsOn }, (db) =>
            this.bookSessions.book(db, [request], { overrideReason }),
          ),
        { on: request.startsOn, at: startsAt },
      );
      return Array.isArray(booked) ? await this.session(String(booked[0])) : (booked as BookingRefused);
    } catch (error) {
      if (request.idempotencyKey && isUniqueViolation(error)) return 'REPEATED';
      throw error;
    }
  }

  private async bookedBefore(idempotencyKey: string): Promise<TherapySession | null> {
    const id = await this.stored.idByKey(await this.transaction.client(), idempotencyKey);
    return id === null ? null : this.session(id);
  }

  private async session(id: string): Promise<TherapySession> {
    const session = await this.queries.byId(id);
    if (!session) throw notFound();
    return session;
  }
}
