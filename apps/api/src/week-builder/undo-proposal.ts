import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { UndoObstacleCode } from '@consilium/domain';
import { currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import {
  BookSessions,
  orClash,
  ScheduleEvents,
  ScheduleNotices,
  type BookingRefused,
} from '../scheduling/index.ts';
import { noticesOf } from './accept-repair.ts';
import { AcceptedSessionRepository } from './accepted-sessions.repository.ts';
import { BookedWeekQueries } from './booked-week.queries.ts';
import { DisruptionRepository } from './disruption.repository.ts';
import type { ProposedSession } from './graphql/proposed-session.object.ts';
import type { DecideProposalInput } from './graphql/week-builder.input.ts';
import { ProposalNotUndoable, UndoObstacle } from './graphql/week-builder.result.ts';
import type { WeekProposal } from './graphql/week-proposal.object.ts';
import { attending, type BookedSession } from './instance/week-facts.ts';
import { PatientAudit } from './patient-audit.ts';
import { proposedSessions } from './proposed-week.ts';
import type { AcceptedChanges } from './stored-proposal.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';
import { WeekProposalRepository } from './week-proposal.repository.ts';

type Undone = WeekProposal | ProposalNotUndoable | BookingRefused;

/** Takes back exactly what acceptance did: withdraws what it booked, puts back what it moved or called off. */
@Injectable()
export class UndoProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WeekProposalQueries,
    private readonly proposals: WeekProposalRepository,
    private readonly booked: BookedWeekQueries,
    private readonly sessions: AcceptedSessionRepository,
    private readonly disruptions: DisruptionRepository,
    private readonly bookSessions: BookSessions,
    private readonly notices: ScheduleNotices,
    private readonly events: ScheduleEvents,
    private readonly audit: PatientAudit,
  ) {}

  async run({ proposalId, version }: DecideProposalInput): Promise<Undone> {
    const proposal = await this.queries.byId(proposalId);
    if (!proposal) throw notFound();
    const intent = { operation: 'undoProposal', patientId: null, detail: proposalId };
    const where = { on: proposal.weekOf, at: currentContext().now() };
    return orClash(
      () =>
        this.unitOfWork.run<Undone>(intent, async (db) => {
          const changes = await this.queries.acceptedChanges(proposalId);
          if (!changes || !proposal.canUndo)
            return new Refusal('NOTHING_TO_UNDO', 'Nothing of this proposal is booked.');
          if (proposal.version !== version) return versionConflict();
          await this.sessions.lockWeek(db, proposal.weekOf);
          const refusal = await this.takeBack(db, proposal, changes);
          if (refusal) return refusal;
          if (!(await this.proposals.decide(db, proposalId, version, { status: 'UNDONE', undoable: null })))
            return versionConflict();
          const after = await this.queries.byId(proposalId);
          if (!after) throw notFound();
          this.audit.note('undoProposal', await this.concerned(changes), proposalId);
          return after;
        }),
      where,
    );
  }

  private async concerned({ booked, changed, cancelled }: AcceptedChanges): Promise<string[]> {
    const ids = [...booked, ...changed, ...cancelled].map(({ sessionId }) => sessionId);
    const sessions = await this.booked.byIds(ids);
    return [...sessions.values()].flatMap(({ patients }) => patients.map(({ patientId }) => patientId));
  }

  private async takeBack(
    db: DatabaseTransaction,
    proposal: WeekProposal,
    changes: AcceptedChanges,
  ): Promise<ProposalNotUndoable | BookingRefused | null> {
    const all = [...changes.booked, ...changes.changed, ...changes.cancelled];
    const before = await this.booked.byIds(all.map(({ sessionId }) => sessionId));
    const stored = await this.queries.stored(proposal.id);
    const places = new Map(
      (stored ? proposedSessions(stored, true) : []).map((one) => [one.sessionId ?? '', one]),
    );
    // Moved and moved back is not changed: what was booked is still what was accepted.
    const stands = (session: BookedSession) => isAsAccepted(session, places.get(session.id));
    const obstacles = [
      ...obstaclesOf(changes.booked, before, stands),
      ...obstaclesOf([...changes.changed, ...changes.cancelled], before, () => false),
    ];
    if (obstacles.length > 0) return new ProposalNotUndoable(obstacles);
    // The absence goes first: the old places are possible only without it.
    await this.disruptions.takeBack(db, changes);
    const booked = changes.booked.map(({ sessionId, version }) => ({
      sessionId,
      version: before.get(sessionId)?.version ?? version,
    }));
    let kept = await this.sessions.withdraw(db, booked);
    for (const one of changes.changed) {
      if (one.before.excused.length > 0)
        kept &&= await this.sessions.setExcused(db, one, one.before.excused, false);
    }
    const refusal = await this.moveBack(db, changes);
    if (refusal) return refusal;
    for (const one of changes.cancelled) kept &&= await this.sessions.reinstate(db, one, one.status);
    if (!kept) return versionConflict();
    const after = await this.booked.byIds([...before.keys()]);
    await this.events.add('WEEK', [...before.values(), ...after.values()]);
    if (proposal.kind === 'REPAIR') await this.notices.add(db, noticesOf(proposal.id, before, after));
    return null;
  }

  private async moveBack(
    db: DatabaseTransaction,
    { changed }: AcceptedChanges,
  ): Promise<BookingRefused | null> {
    const now = await this.booked.byIds(changed.map(({ sessionId }) => sessionId));
    const moves = changed.filter(({ sessionId, before }) => {
      const is = now.get(sessionId);
      return is && !isAt(is, before);
    });
    if (moves.length === 0) return null;
    const moved = await this.bookSessions.move(
      db,
      moves.map(({ sessionId, before }) => ({
        sessionId,
        version: null,
        changes: {
          startsOn: before.localOn,
          startMinute: before.startMinute,
          minutes: before.minutes,
          roomId: before.roomId,
          memberIds: before.memberIds,
        },
        evenLocked: true,
      })),
      { ignoreWarnings: true },
    );
    return 'code' in moved ? moved : null;
  }
}

const isAt = (is: BookedSession, before: AcceptedChanges['changed'][number]['before']): boolean =>
  is.localOn === before.localOn &&
  is.startMinute === before.startMinute &&
  is.roomId === before.roomId &&
  is.members
    .map(({ memberId }) => memberId)
    .sort()
    .join() === [...before.memberIds].sort().join();

/** Still planned, at its time, with its people and in its room. */
function isAsAccepted(session: BookedSession, proposed: ProposedSession | undefined): boolean {
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
  return (
    proposed !== undefined &&
    session.status === 'PLANNED' &&
    !session.locked &&
    session.startsAt.getTime() === proposed.startsAt.getTime() &&
    session.endsAt.getTime() === proposed.endsAt.getTime() &&
    session.roomId === proposed.roomId &&
    same(
      session.members.map(({ memberId }) => memberId),
      proposed.memberIds,
    ) &&
    same(
      attending(session).map(({ patientId }) => patientId),
      proposed.patientIds,
    )
  );
}

/** Sessions that somebody changed since, or that have begun. */
function obstaclesOf(
  seen: readonly { readonly sessionId: string; readonly version: number }[],
  now: ReadonlyMap<string, BookedSession>,
  stands: (session: BookedSession) => boolean,
): UndoObstacle[] {
  const at = currentContext().now();
  return seen.flatMap(({ sessionId, version }) => {
    const session = now.get(sessionId);
    if (!session) return [];
    const isChanged = session.version !== version && !stands(session);
    const reason: UndoObstacleCode | null = isChanged ? 'CHANGED' : session.startsAt <= at ? 'STARTED' : null;
    const { title, startsAt } = session;
    return reason ? [Object.assign(new UndoObstacle(), { sessionId, title, startsAt, reason })] : [];
  });
}
