import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import {
  addDays,
  alternativesFor,
  bookedAs,
  findClashes,
  findWarnings,
  type BookedSession,
} from '@consilium/domain';
import { Availability } from '../availability/index.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BookedSessionQueries } from './booked-session.queries.ts';
import { BookingReferenceQueries } from './booking-reference.queries.ts';
import { alternativeOf, clashOf, warningOf } from './clash-words.ts';
import type { Alternative, Clash, Warning } from './graphql/session-check.object.ts';
import { LoadBooking, type RequestToLoad } from './load-booking.ts';
import type { LoadedBooking, LoadedRequest } from './loaded-booking.ts';

/** Days after the one asked for at which alternatives are looked for. */
const ALTERNATIVE_DAYS = 7;

/** What one session that is asked for would meet. */
export interface SessionFinding {
  readonly asked: LoadedRequest;
  readonly clashes: Clash[];
  readonly warnings: Warning[];
}

/** Checks sessions against the calendar and against each other; writes nothing. */
@Injectable()
export class CheckSessions {
  constructor(
    private readonly load: LoadBooking,
    private readonly booked: BookedSessionQueries,
    private readonly references: BookingReferenceQueries,
    private readonly availability: Availability,
  ) {}

  /** One finding per request, in their order. Each is checked against those before it as if they were booked. */
  async findings(db: DatabaseTransaction, loaded: LoadedBooking): Promise<SessionFinding[]> {
    const candidates = loaded.requests.map(({ candidate }) => candidate);
    const own = new Set(loaded.requests.map(({ sessionId }) => sessionId));
    const stored = await this.booked.occupying(db, {
      dates: unique(candidates.map(({ localOn }) => localOn)),
      memberIds: unique(candidates.flatMap(({ memberIds }) => memberIds)),
      patientIds: unique(candidates.flatMap(({ patientIds }) => patientIds)),
      roomIds: unique(candidates.flatMap(({ roomId }) => roomId ?? [])),
      equipmentIds: unique(candidates.flatMap(({ equipment }) => equipment.map((one) => one.equipmentId))),
    });
    const sessions: BookedSession[] = stored.filter(({ sessionId }) => !own.has(sessionId));
    const context = { ...loaded.context, sessions };
    return loaded.requests.map((asked) => {
      const clashes = findClashes(asked.candidate, context).map((found) => clashOf(found, asked, loaded));
      const warnings = findWarnings(asked.candidate, context).map((found) => warningOf(found, asked, loaded));
      sessions.push(bookedAs(asked.candidate, asked.sessionId));
      return { asked, clashes, warnings };
    });
  }

  /** Where a session that clashes would be free instead. */
  async alternatives(db: DatabaseTransaction, asked: RequestToLoad): Promise<Alternative[]> {
    const { request } = asked;
    const rooms = request.roomId === null ? [] : await this.availability.rooms();
    const kind = rooms.find(({ id }) => id === request.roomId)?.kind;
    const otherRoomIds = rooms
      .filter((room) => room.kind === kind && room.id !== request.roomId)
      .map(({ id }) => id);
    const colleagueIds = await this.references.colleagues(db, [request.disciplineCode]);
    const until = addDays(request.startsOn, ALTERNATIVE_DAYS);
    const loaded = await this.load.run(db, [asked], {
      memberIds: colleagueIds,
      roomIds: otherRoomIds,
      until,
    });
    if (loaded instanceof Refusal) return [];
    const candidate = loaded.requests[0]?.candidate;
    if (!candidate) return [];
    const dates = Array.from({ length: ALTERNATIVE_DAYS + 1 }, (_, index) =>
      addDays(request.startsOn, index),
    );
    const sessions = await this.booked.occupying(db, {
      dates,
      memberIds: [...loaded.context.members.keys()],
      patientIds: candidate.patientIds,
      roomIds: loaded.rooms.map(({ id }) => id),
      equipmentIds: candidate.equipment.map(({ equipmentId }) => equipmentId),
    });
    const { zone } = loaded;
    const context = { ...loaded.context, sessions };
    return alternativesFor(candidate, context, { zone, until, otherRoomIds, colleagueIds }).map(
      alternativeOf,
    );
  }
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
