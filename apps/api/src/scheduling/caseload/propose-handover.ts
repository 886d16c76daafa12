import { Injectable } from '@nestjs/common';
import {
  addDays,
  instantAt,
  localDateIn,
  proposeCover,
  type CoverCandidate,
  type LocalDate,
} from '@consilium/domain';
import { Availability } from '../../availability/index.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { MemberQueries, type Member } from '../../team/index.ts';
import { CaseloadQueries, type CaseloadSession } from './caseload.queries.ts';
import { CaseloadHandover, CoveredSession } from './graphql/caseload.object.ts';

/** Weeks of working time that one question about free time may span. */
const AVAILABILITY_DAYS = 35;

/** Who could take over what a member does: from a day on for good, or for the time of an absence. */
@Injectable()
export class ProposeHandover {
  constructor(
    private readonly members: MemberQueries,
    private readonly caseload: CaseloadQueries,
    private readonly availability: Availability,
  ) {}

  async run(fromMemberId: string, from: LocalDate): Promise<CaseloadHandover> {
    const { timeZone } = currentActor();
    return this.within(fromMemberId, { from: instantAt(timeZone, from, 0), until: null });
  }

  /** The same for a stretch of time, e.g. leave. */
  async within(
    fromMemberId: string,
    time: { readonly from: Date; readonly until: Date | null },
  ): Promise<CaseloadHandover> {
    const leaver = isUuid(fromMemberId) ? await this.members.byId(fromMemberId) : null;
    if (!leaver) throw notFound();
    const sessions = await this.caseload.sessionsOf(fromMemberId, time.from, time.until);
    const colleagues = (await this.members.list({ disciplineCode: leaver.disciplineCode })).filter(
      ({ id }) => id !== leaver.id,
    );
    const covers = proposeCover(
      sessions.map(({ id, startsAt, endsAt, patientIds }) => ({
        id,
        time: { from: startsAt.getTime(), until: endsAt.getTime() },
        patientIds,
      })),
      await this.candidates(colleagues, sessions),
    );
    const proposed = new Map(covers.map((cover) => [cover.sessionId, cover]));
    return Object.assign(new CaseloadHandover(), {
      fromMemberId,
      candidateIds: colleagues.map(({ id }) => id),
      sessions: sessions.map((session) =>
        Object.assign(new CoveredSession(), {
          sessionId: session.id,
          title: session.title,
          startsAt: session.startsAt,
          endsAt: session.endsAt,
          patientIds: [...session.patientIds],
          proposedMemberId: proposed.get(session.id)?.memberId ?? null,
          refused: [...(proposed.get(session.id)?.refused ?? [])],
        }),
      ),
    });
  }

  private async candidates(
    colleagues: readonly Member[],
    sessions: readonly CaseloadSession[],
  ): Promise<CoverCandidate[]> {
    const [first] = sessions;
    if (!first || colleagues.length === 0) return [];
    const latest = new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime())));
    const memberIds = colleagues.map(({ id }) => id);
    const from = localDateIn(currentActor().timeZone, first.startsAt);
    const until = localDateIn(currentActor().timeZone, latest);
    const working = await this.workingSpans(memberIds, from, until);
    const booked = await this.caseload.bookedSpans(memberIds, first.startsAt, latest);
    const known = await this.caseload.patientsKnownTo(memberIds, from);
    return memberIds.map((memberId) => ({
      memberId,
      working: working.get(memberId) ?? [],
      booked: booked.get(memberId) ?? [],
      knows: known.get(memberId) ?? new Set<string>(),
    }));
  }

  private async workingSpans(memberIds: readonly string[], from: LocalDate, until: LocalDate) {
    const spans = new Map<string, { from: number; until: number }[]>(memberIds.map((id) => [id, []]));
    for (let start = from; start <= until; start = addDays(start, AVAILABILITY_DAYS)) {
      const end = addDays(start, AVAILABILITY_DAYS - 1);
      const part = { from: start, until: end < until ? end : until, memberIds };
      const { members } = await this.availability.of(part);
      for (const [id, { free }] of members) {
        spans
          .get(id)
          ?.push(
            ...free.map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), until: endsAt.getTime() })),
          );
      }
    }
    return spans;
  }
}
