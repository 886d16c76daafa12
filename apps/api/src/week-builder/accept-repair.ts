import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { AttendedPlace } from '@consilium/domain';
import {
  BookSessions,
  CancelSessions,
  ScheduleEvents,
  ScheduleNotices,
  type BookingRefused,
  type CancellationWhy,
  type SessionChange,
} from '../scheduling/index.ts';
import { AcceptedSessionRepository } from './accepted-sessions.repository.ts';
import { BookedWeekQueries } from './booked-week.queries.ts';
import { DisruptionRepository, type WrittenDisruption } from './disruption.repository.ts';
import type { ProposedSession } from './graphql/proposed-session.object.ts';
import { CalendarChanged } from './graphql/week-builder.result.ts';
import { attending, minutesOf, type BookedSession } from './instance/week-facts.ts';
import type { AcceptedChanges, StoredDisruption, StoredProposal } from './stored-proposal.ts';

export type RepairChanges = Pick<
  AcceptedChanges,
  'changed' | 'cancelled' | 'exceptionId' | 'roomClosureId' | 'timeBlockId'
>;

interface Question {
  readonly proposalId: string;
  readonly stored: StoredProposal;
  readonly disruption: StoredDisruption;
  readonly chosen: readonly ProposedSession[];
  /** What an earlier acceptance of another part wrote down. */
  readonly written: WrittenDisruption | null;
}

/** Changes the booked sessions as a repair proposes, all of those that were chosen or none, and tells everybody. */
@Injectable()
export class AcceptRepair {
  constructor(
    private readonly bookSessions: BookSessions,
    private readonly booked: BookedWeekQueries,
    private readonly sessions: AcceptedSessionRepository,
    private readonly disruptions: DisruptionRepository,
    private readonly cancelSessions: CancelSessions,
    private readonly notices: ScheduleNotices,
    private readonly events: ScheduleEvents,
  ) {}

  async run(
    db: DatabaseTransaction,
    question: Question,
  ): Promise<RepairChanges | BookingRefused | CalendarChanged> {
    const { chosen, stored } = question;
    const before = await this.booked.byIds(chosen.flatMap(({ sessionId }) => sessionId ?? []));
    const seen = new Map(
      Object.values(stored.sessions).flatMap(({ booked }) =>
        booked ? [[booked.sessionId, booked.version]] : [],
      ),
    );
    const changedSince = [...before.values()].filter(({ id, version }) => seen.get(id) !== version);
    if (changedSince.length > 0) return new CalendarChanged(changedSince.map(({ id }) => id));
    // First, so that the sessions that move are checked against it.
    const written = question.written ?? (await this.disruptions.write(db, question.disruption));
    const refusal = await this.excuseAndCancel(db, question, before);
    if (refusal) return refusal;
    const clash = await this.move(
      db,
      chosen.filter(({ change }) => MOVES.includes(change)),
    );
    if (clash) return clash;
    const after = await this.booked.byIds([...before.keys()]);
    await this.tell(db, question.proposalId, before, after);
    const { exceptionId, roomClosureId, timeBlockId } = written;
    return { ...changesOf(chosen, before, after), exceptionId, roomClosureId, timeBlockId };
  }

  private async move(
    db: DatabaseTransaction,
    moving: readonly ProposedSession[],
  ): Promise<BookingRefused | null> {
    if (moving.length === 0) return null;
    const now = await this.booked.byIds(moving.flatMap(({ sessionId }) => sessionId ?? []));
    const moves = moving.map(({ sessionId, localOn, startMinute, roomId, memberIds }) => {
      const session = now.get(sessionId ?? '');
      return {
        sessionId: sessionId ?? '',
        version: session?.version ?? null,
        changes: { startsOn: localOn, startMinute, roomId, memberIds },
        // What is moved by a repair stays moved when its series is changed.
        detached: session?.seriesId != null,
      };
    });
    const moved = await this.bookSessions.move(db, moves, { ignoreWarnings: true });
    return 'code' in moved ? moved : null;
  }

  /** Null when all is done; else what stands in the way. */
  private async excuseAndCancel(
    db: DatabaseTransaction,
    { chosen, disruption }: Question,
    before: ReadonlyMap<string, BookedSession>,
  ): Promise<BookingRefused | CalendarChanged | null> {
    const seen = (session: ProposedSession) => {
      const was = before.get(session.sessionId ?? '');
      return was ? [{ sessionId: was.id, version: was.version }] : [];
    };
    const dropped = chosen.filter(({ change }) => change === 'DROPPED');
    if (dropped.length > 0) {
      const ids = await this.cancelSessions.cancel(db, dropped.flatMap(seen), whyOf(disruption));
      if ('code' in ids) return ids;
    }
    for (const session of chosen) {
      const excused = session.participants.filter((one) => one.excused).map(({ patientId }) => patientId);
      const [one] = seen(session);
      if (excused.length === 0 || session.change === 'DROPPED' || !one) continue;
      if (!(await this.sessions.setExcused(db, one, excused, true)))
        return new CalendarChanged([one.sessionId]);
    }
    return null;
  }

  private async tell(
    db: DatabaseTransaction,
    proposalId: string,
    before: ReadonlyMap<string, BookedSession>,
    after: ReadonlyMap<string, BookedSession>,
  ): Promise<void> {
    await this.notices.add(db, noticesOf(proposalId, before, after));
    await this.events.add('WEEK', [...before.values(), ...after.values()]);
  }
}

const MOVES: readonly string[] = ['MOVED', 'RESTAFFED', 'REROOMED'];

const whyOf = ({ memberId, roomId }: StoredDisruption): CancellationWhy =>
  memberId
    ? { reason: 'STAFF_ABSENT', by: 'MEMBER', note: '' }
    : roomId
      ? { reason: 'ROOM_UNAVAILABLE', by: 'CLINIC', note: '' }
      : { reason: 'OTHER', by: 'PATIENT', note: 'The patient is absent.' };

/** Where a session takes place, and who comes; null once it is called off. */
const sessionPlace = (session: BookedSession | undefined): AttendedPlace | null =>
  session && session.status !== 'CANCELLED' && session.status !== 'WITHDRAWN'
    ? {
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
        memberIds: session.members.map(({ memberId }) => memberId),
        roomId: session.roomId,
        patientIds: attending(session).map(({ patientId }) => patientId),
      }
    : null;

/** What became of the sessions; a patient who is excused hears that the session is off. */
export const noticesOf = (
  proposalId: string,
  before: ReadonlyMap<string, BookedSession>,
  after: ReadonlyMap<string, BookedSession>,
): SessionChange[] =>
  [...new Set([...before.keys(), ...after.keys()])].map((sessionId) => ({
    sessionId,
    proposalId,
    before: sessionPlace(before.get(sessionId)),
    after: sessionPlace(after.get(sessionId)),
  }));

function changesOf(
  chosen: readonly ProposedSession[],
  before: ReadonlyMap<string, BookedSession>,
  after: ReadonlyMap<string, BookedSession>,
): Pick<RepairChanges, 'changed' | 'cancelled'> {
  const changed: AcceptedChanges['changed'][number][] = [];
  const cancelled: AcceptedChanges['cancelled'][number][] = [];
  for (const session of chosen) {
    const [was, is] = [before.get(session.sessionId ?? ''), after.get(session.sessionId ?? '')];
    if (!was || !is) continue;
    if (session.change === 'DROPPED') {
      cancelled.push({ sessionId: is.id, version: is.version, status: was.status });
      continue;
    }
    changed.push({
      sessionId: is.id,
      version: is.version,
      before: {
        localOn: was.localOn,
        startMinute: was.startMinute,
        minutes: minutesOf(was),
        memberIds: was.members.map(({ memberId }) => memberId),
        roomId: was.roomId,
        excused: session.participants.filter((one) => one.excused).map(({ patientId }) => patientId),
      },
    });
  }
  return { changed, cancelled };
}
