import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { instantAt } from '@consilium/domain';
import { HandOverCareTeam } from '../../patients/index.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { MemberQueries, type Member } from '../../team/index.ts';
import { BookSessions, type BookingRefused } from '../book-sessions.ts';
import { orClash } from '../database-clash.ts';
import { ScheduleNotices } from '../notices/schedule-notices.repository.ts';
import { SeriesSuccession } from '../series/series-succession.ts';
import { CaseloadQueries, type CaseloadSession } from './caseload.queries.ts';
import type { CoverAssignment, HandOverCaseloadInput } from './graphql/caseload.input.ts';
import { CaseloadHandedOver } from './graphql/caseload.object.ts';

interface Handover {
  readonly session: CaseloadSession;
  readonly memberId: string;
}

/**
 * Hands sessions over when somebody leaves or is away: every session and every care team, or nothing. A session
 * that the new member cannot take is named together with all the others.
 */
@Injectable()
export class HandOverCaseload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberQueries,
    private readonly caseload: CaseloadQueries,
    private readonly bookings: BookSessions,
    private readonly careTeams: HandOverCareTeam,
    private readonly notices: ScheduleNotices,
    private readonly series: SeriesSuccession,
  ) {}

  async run(input: HandOverCaseloadInput): Promise<CaseloadHandedOver | BookingRefused> {
    const { fromMemberId } = input;
    const intent = { operation: 'handOverCaseload', patientId: null, detail: fromMemberId };
    const handOver = () =>
      this.unitOfWork.run(intent, async (db) => {
        const leaver = isUuid(fromMemberId) ? await this.members.byId(fromMemberId) : null;
        if (!leaver) throw notFound();
        const handovers = await this.handovers(leaver, input);
        if (handovers instanceof Refusal) return handovers;
        const moved = await this.move(db, leaver, handovers);
        if (moved instanceof UserErrorResult) return moved;
        if (input.endMemberships) await this.series.run(db, leaver.id, successorsInSeries(handovers));
        return Object.assign(new CaseloadHandedOver(), {
          sessionIds: handovers.map(({ session }) => session.id),
          joinedPatientIds: await this.careTeams.run(db, {
            fromMemberId,
            successors: successorsOf(handovers),
            from: input.from,
            teamRole: leaver.credential,
            endMemberships: input.endMemberships,
          }),
        });
      });
    return orClash(handOver, { on: input.from, at: instantAt(currentActor().timeZone, input.from, 0) });
  }

  private async handovers(leaver: Member, input: HandOverCaseloadInput): Promise<Handover[] | Refusal> {
    const since = instantAt(currentActor().timeZone, input.from, 0);
    const sessions = new Map(
      (await this.caseload.sessionsOf(leaver.id, since, null)).map((session) => [session.id, session]),
    );
    const successors = await this.successors(input.assignments);
    const handovers: Handover[] = [];
    for (const { sessionId, memberId } of input.assignments) {
      const session = sessions.get(sessionId);
      if (!session) return notTheirs();
      if (successors.get(memberId)?.disciplineCode !== leaver.disciplineCode) return otherDiscipline();
      handovers.push({ session, memberId });
    }
    return handovers;
  }

  private async successors(assignments: readonly CoverAssignment[]): Promise<Map<string, Member>> {
    const ids = [...new Set(assignments.map(({ memberId }) => memberId))];
    const found = new Map<string, Member>();
    for (const id of ids) {
      const member = isUuid(id) ? await this.members.byId(id) : null;
      if (!member) throw notFound();
      found.set(id, member);
    }
    return found;
  }

  private async move(db: DatabaseTransaction, leaver: Member, handovers: readonly Handover[]) {
    const successor = ({ session, memberId }: Handover) =>
      session.memberIds.map((id) => (id === leaver.id ? memberId : id));
    const moved = await this.bookings.move(
      db,
      handovers.map((handover) => ({
        sessionId: handover.session.id,
        version: handover.session.version,
        changes: { memberIds: successor(handover) },
        evenLocked: true,
      })),
      { ignoreWarnings: true },
    );
    if (moved instanceof UserErrorResult) return moved;
    await this.notices.add(
      db,
      handovers.map((handover) => {
        const { session } = handover;
        const place = {
          startsAt: session.startsAt.toISOString(),
          endsAt: session.endsAt.toISOString(),
          memberIds: session.memberIds,
          roomId: session.roomId,
          patientIds: session.patientIds,
        };
        return {
          sessionId: session.id,
          before: place,
          after: { ...place, memberIds: successor(handover) },
          kind: 'HANDED_OVER' as const,
        };
      }),
    );
    return moved;
  }
}

/** Whoever takes most of a patient's sessions takes the place on the care team. */
function successorsOf(handovers: readonly Handover[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { session, memberId } of handovers) {
    for (const patientId of session.patientIds) {
      const ofPatient = counts.get(patientId) ?? new Map<string, number>();
      counts.set(patientId, ofPatient.set(memberId, (ofPatient.get(memberId) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([patientId, members]) => {
      const [[memberId]] = [...members].sort((a, b) => b[1] - a[1]) as [[string, number]];
      return [patientId, memberId];
    }),
  );
}

/** Whoever takes the last session of a series that is booked takes those that are still to be booked. */
const successorsInSeries = (handovers: readonly Handover[]): Map<string, string> =>
  new Map(
    [...handovers]
      .sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime())
      .flatMap(({ session, memberId }) => (session.seriesId ? [[session.seriesId, memberId] as const] : [])),
  );

const notTheirs = () =>
  new Refusal(
    'NOT_THEIR_SESSION',
    'One of these sessions is not among those to hand over: load the caseload again.',
    'assignments',
  );

const otherDiscipline = () =>
  new Refusal(
    'MEMBER_OTHER_DISCIPLINE',
    'Sessions are handed over within a discipline; choose one of its members.',
    'assignments',
  );
