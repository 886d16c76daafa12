import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { checkOverrideReason, isOpenStatus, standsInTheWayOfFacts } from '@consilium/domain';
import { newId } from '../platform/db/new-id.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { CheckSessions, type SessionFinding } from './check-sessions.ts';
import { BookingClash, BookingWarned } from './graphql/session-check.object.ts';
import { LoadBooking, type RequestToLoad } from './load-booking.ts';
import type { LoadedBooking } from './loaded-booking.ts';
import { ScheduleEvents } from './schedule-events.ts';
import { SessionLocks } from './session-locks.ts';
import {
  occupiedBy,
  spanOf,
  type BookingOptions,
  type SessionMove,
  type SessionRequest,
} from './session-request.ts';
import { SessionRepository } from './session.repository.ts';
import { StoredSessionQueries, type StoredSession } from './stored-session.queries.ts';

export type BookingRefused = BookingClash | BookingWarned | Refusal;

/** A move with the session as it was read. */
interface PlannedMove {
  readonly move: SessionMove;
  readonly stored: StoredSession;
  readonly asked: RequestToLoad;
}

/**
 * Books and moves sessions, all of them or none, inside the caller's unit of work: `unitOfWork.run(intent, (db) =>
 * bookSessions.book(db, requests))`. A refusal that it answers has to be the answer of `run`, so that nothing is
 * kept. Every clash of every session is reported at once. Wrap `run` in `orClash` for what only the database saw.
 * Who may do so and what a text may hold is the caller's to check.
 */
@Injectable()
export class BookSessions {
  constructor(
    private readonly load: LoadBooking,
    private readonly check: CheckSessions,
    private readonly locks: SessionLocks,
    private readonly stored: StoredSessionQueries,
    private readonly repository: SessionRepository,
    private readonly events: ScheduleEvents,
  ) {}

  /** Ids of the sessions booked, in the order of the requests. */
  async book(
    db: DatabaseTransaction,
    requests: readonly SessionRequest[],
    options: BookingOptions = {},
  ): Promise<readonly string[] | BookingRefused> {
    if (requests.length === 0) return [];
    const asked = requests.map((request) => ({ sessionId: request.id ?? newId(), request }));
    const loaded = await this.load.run(db, asked);
    if (loaded instanceof Refusal) return loaded;
    const checked = await this.checkUnderLock(db, loaded, asked, options);
    if (!isFindings(checked)) return checked;
    await this.repository.insert(db, loaded);
    await this.keepOverrides(db, checked, options);
    await this.announce('BOOKED', loaded);
    return asked.map(({ sessionId }) => sessionId);
  }

  /** Ids of the sessions moved. Two that change places do not stand in each other's way. */
  async move(
    db: DatabaseTransaction,
    moves: readonly SessionMove[],
    options: BookingOptions = {},
  ): Promise<readonly string[] | BookingRefused> {
    if (moves.length === 0) return [];
    const planned = await this.plan(db, moves);
    if (planned instanceof Refusal) return planned;
    const asked = planned.map((one) => one.asked);
    const loaded = await this.load.run(db, asked);
    if (loaded instanceof Refusal) return loaded;
    const checked = await this.checkUnderLock(db, loaded, asked, options, planned);
    if (!isFindings(checked)) return checked;
    await this.repository.defer(db);
    for (const [index, { stored, move }] of planned.entries()) {
      const one = loaded.requests[index];
      const written =
        one &&
        (await this.repository.rewrite(db, loaded, one, {
          version: stored.row.version,
          detached: move.detached ?? false,
        }));
      if (!written) return versionConflict();
    }
    await this.repository.settle(db);
    await this.keepOverrides(db, checked, options);
    const left = planned.map(({ stored }) => ({ id: stored.row.id, localOn: stored.request.startsOn }));
    await this.announce('CHANGED', loaded, left);
    return asked.map(({ sessionId }) => sessionId);
  }

  /** What each session would meet; nothing is locked or written. For previews and for the rolling horizon. */
  async findings(
    db: DatabaseTransaction,
    requests: readonly RequestToLoad[],
  ): Promise<readonly SessionFinding[] | Refusal> {
    if (requests.length === 0) return [];
    const loaded = await this.load.run(db, requests);
    return loaded instanceof Refusal ? loaded : this.check.findings(db, loaded);
  }

  /** What stands in the way of moving these and booking those in one step; nothing is locked or written. */
  async obstacles(
    db: DatabaseTransaction,
    moves: readonly SessionMove[],
    requests: readonly SessionRequest[],
    options: BookingOptions = {},
  ): Promise<BookingRefused | null> {
    const planned = await this.plan(db, moves);
    if (planned instanceof Refusal) return planned;
    const booked = requests.map((request) => ({ sessionId: newId(), request }));
    const asked = [...planned.map((one) => one.asked), ...booked];
    const findings = await this.findings(db, asked);
    return findings instanceof Refusal ? findings : this.refusalOf(db, findings, asked, options);
  }

  private async plan(
    db: DatabaseTransaction,
    moves: readonly SessionMove[],
  ): Promise<PlannedMove[] | Refusal> {
    const rows = await this.stored.byIds(
      db,
      moves.map(({ sessionId }) => sessionId),
    );
    if (rows.length < moves.length) throw notFound();
    const planned: PlannedMove[] = [];
    for (const [index, move] of moves.entries()) {
      const stored = rows[index];
      if (!stored) throw notFound();
      const refusal = whyNotMoved(move, stored);
      if (refusal) return refusal;
      const request = { ...stored.request, ...move.changes };
      const { startsAt, endsAt } = spanOf(stored.row.timeZone, request);
      const keepsTime = +startsAt === +stored.row.startsAt && +endsAt === +stored.row.endsAt;
      const { excusedIds } = stored;
      planned.push({ move, stored, asked: { sessionId: move.sessionId, request, excusedIds, keepsTime } });
    }
    return planned;
  }

  /**
   * Looks once without locks, so that whoever comes too late is told at once and waits for nobody; then again under
   * the locks of everybody and everything concerned, where nothing can come between looking and writing.
   */
  private async checkUnderLock(
    db: DatabaseTransaction,
    loaded: LoadedBooking,
    asked: readonly RequestToLoad[],
    options: BookingOptions,
    moved: readonly PlannedMove[] = [],
  ): Promise<readonly SessionFinding[] | BookingRefused> {
    const early = await this.refusalOf(db, await this.check.findings(db, loaded), asked, options);
    if (early) return early;
    const before = moved.map(({ stored }) => occupiedBy(stored.request));
    const sessionIds = moved.map(({ move }) => move.sessionId);
    await this.locks.take(db, [...before, ...loaded.requests.map(({ candidate }) => candidate)], sessionIds);
    const findings = await this.check.findings(db, loaded);
    return (await this.refusalOf(db, findings, asked, options)) ?? findings;
  }

  private async refusalOf(
    db: DatabaseTransaction,
    findings: readonly SessionFinding[],
    asked: readonly RequestToLoad[],
    { overrideReason, ignoreWarnings, underWay }: BookingOptions,
  ): Promise<BookingRefused | null> {
    const clashesOf = ({ clashes }: SessionFinding) =>
      underWay ? clashes.filter(({ code }) => standsInTheWayOfFacts(code)) : clashes;
    const clashing = findings.findIndex((finding) => clashesOf(finding).length > 0);
    if (clashing >= 0) {
      const first = underWay ? undefined : asked[clashing];
      return new BookingClash(
        findings.flatMap((finding) => [...clashesOf(finding)]),
        first ? await this.check.alternatives(db, first) : [],
      );
    }
    const warnings = findings.flatMap((finding) => finding.warnings);
    if (warnings.length === 0 || ignoreWarnings) return null;
    if (overrideReason == null) return new BookingWarned(warnings);
    const [problem] = checkOverrideReason(overrideReason);
    return problem ? Refusal.of(problem) : null;
  }

  private keepOverrides(
    db: DatabaseTransaction,
    findings: readonly SessionFinding[],
    { overrideReason, ignoreWarnings }: BookingOptions,
  ): Promise<void> {
    if (overrideReason == null || ignoreWarnings) return Promise.resolve();
    const kept = findings.flatMap(({ asked: { sessionId }, warnings }) =>
      [...new Set(warnings.map(({ code }) => code))].map((warning) => ({ sessionId, warning })),
    );
    return this.repository.keepOverrides(db, kept, overrideReason.trim());
  }

  private announce(
    kind: 'BOOKED' | 'CHANGED',
    { requests }: LoadedBooking,
    left: readonly { id: string; localOn: string }[] = [],
  ): Promise<void> {
    const now = requests.map(({ sessionId, candidate }) => ({ id: sessionId, localOn: candidate.localOn }));
    return this.events.add(kind, [...left, ...now]);
  }
}

const isFindings = (
  checked: readonly SessionFinding[] | BookingRefused,
): checked is readonly SessionFinding[] => Array.isArray(checked);

/** What a locked session keeps: its time, its people and its place. */
const PLACE: readonly (keyof SessionRequest)[] = [
  'startsOn',
  'startMinute',
  'minutes',
  'roomId',
  'memberIds',
];

function whyNotMoved(move: SessionMove, { row, status, request }: StoredSession): Refusal | null {
  if (move.version !== null && move.version !== row.version) return versionConflict();
  if (!isOpenStatus(status)) {
    return new Refusal('STATUS_MOVE_IMPOSSIBLE', 'Only a planned or confirmed session is changed.', 'status');
  }
  const changes = { ...request, ...move.changes };
  const movesAway = PLACE.some((field) => textOf(changes[field]) !== textOf(request[field]));
  if (row.locked && movesAway && !move.evenLocked) {
    return new Refusal('SESSION_LOCKED', 'This session is locked; unlock it before you move it.');
  }
  return null;
}

/** For comparing: the order in which members are named means nothing. */
const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).sort().join() : String(value);
