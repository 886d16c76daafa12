import { Injectable } from '@nestjs/common';
import { actOfKind, addDays, datesOf, holdsThat, isoWeekday } from '@consilium/domain';
import { Availability } from '../availability/index.ts';
import { Holds } from '../holds/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { BookedWeekQueries } from './booked-week.queries.ts';
import type { MemberFacts, PatientFacts, PlannedIntervention, WeekFacts } from './instance/week-facts.ts';
import { PlannedInterventionQueries } from './planned-interventions.queries.ts';

/** The Monday of the week that a date lies in. */
export const mondayOf = (date: string): string => addDays(date, 1 - isoWeekday(date));

/** Reads all that the builder has to know of one week; a constant number of statements. */
@Injectable()
export class LoadWeek {
  constructor(
    private readonly availability: Availability,
    private readonly booked: BookedWeekQueries,
    private readonly plans: PlannedInterventionQueries,
    private readonly holds: Holds,
  ) {}

  /** @param patientIds whose plans are read; null is the whole programme */
  async run(weekOf: string, patientIds: readonly string[] | null): Promise<WeekFacts> {
    const days = { from: weekOf, until: addDays(weekOf, 6) };
    const sessions = await this.booked.between(days.from, days.until);
    const lastWeek = await this.booked.between(addDays(days.from, -7), addDays(days.from, -1));
    const interventions = await this.heldOrNot(await this.plans.of(patientIds));
    const rooms = await this.roomsOf(sessions.flatMap(({ roomId }) => roomId ?? []));
    const members = await this.membersOf(
      days,
      sessions.flatMap((one) => one.members),
    );
    const ids = [
      ...new Set([
        ...interventions.map(({ patientId }) => patientId),
        ...sessions.flatMap(({ patients }) => patients.map(({ patientId }) => patientId)),
      ]),
    ].sort();
    const memberIds = members.map(({ id }) => id);
    const times = await this.availability.of({
      ...days,
      memberIds,
      roomIds: rooms.map(({ id }) => id),
      patientIds: ids,
    });
    const skills = await this.availability.skillsOf(memberIds);
    const limits = await this.availability.dailyLimits(memberIds, days.from, days.until);
    const separations = await this.availability.separations(ids);
    const closures = await this.plans.closedDates(days.from, days.until);
    return {
      timeZone: currentActor().timeZone,
      weekOf,
      now: currentContext().now(),
      settings: await this.availability.settings(),
      closedOn: closures.flatMap(({ startsOn, endsOn }) =>
        datesOf({ from: toLocalDate(startsOn), until: toLocalDate(endsOn) }),
      ),
      members: members.map((member): MemberFacts => {
        const own = skills.get(member.id) ?? [];
        const added = own.flatMap(({ disciplineCode }) => disciplineCode ?? []);
        return {
          ...member,
          disciplineCodes: [...new Set([member.disciplineCode, ...added])],
          skillCodes: own.map(({ code }) => code),
          // The format has one limit for the week: the strictest is right on every day.
          maxDailyMinutes: Math.min(1440, ...(limits.get(member.id)?.values() ?? [])),
          free: times.members.get(member.id)?.free ?? [],
        };
      }),
      rooms: rooms.map((room) => ({ ...room, free: times.rooms.get(room.id)?.free ?? [] })),
      patients: await this.patientsOf(ids, times.patients),
      sessions,
      lastWeek,
      interventions,
      separated: separations.map(({ patientId, otherPatientId }) => [patientId, otherPatientId] as const),
      skillCodes: (await this.availability.skills()).map(({ code }) => code),
    };
  }

  /** Rooms that can be booked, and those in which something is booked. */
  private async roomsOf(bookedIds: readonly string[]) {
    const rooms = await this.availability.rooms();
    const known = new Set(rooms.map(({ id }) => id));
    return [...rooms, ...(await this.availability.roomsByIds(bookedIds.filter((id) => !known.has(id))))];
  }

  /** What a hold covers is not asked of the week. */
  private async heldOrNot(interventions: readonly PlannedIntervention[]): Promise<PlannedIntervention[]> {
    const active = await this.holds.activeFor(interventions.map(({ patientId }) => patientId));
    return interventions.map((one) => ({
      ...one,
      held: holdsThat('BLOCKS', active.get(one.patientId) ?? [], actOfKind(one.kind)).length > 0,
    }));
  }

  private async membersOf(
    days: { from: string; until: string },
    booked: readonly { memberId: string; disciplineCode: string }[],
  ) {
    const members = new Map((await this.plans.members(days.from, days.until)).map((one) => [one.id, one]));
    for (const { memberId: id, disciplineCode } of booked) {
      if (!members.has(id)) members.set(id, { id, disciplineCode });
    }
    return [...members.values()];
  }

  private async patientsOf(
    ids: readonly string[],
    times: ReadonlyMap<string, { readonly free: PatientFacts['free'] }>,
  ): Promise<PatientFacts[]> {
    const preferences = await this.availability.preferences(ids);
    return ids.map((id) => {
      const preference = preferences.get(id);
      return {
        id,
        free: times.get(id)?.free ?? [],
        fromMinute: preference?.fromMinute ?? null,
        untilMinute: preference?.untilMinute ?? null,
        preferredMemberIds: preference?.preferredMemberIds ?? [],
        compactDays: preference?.compactDays ?? false,
      };
    });
  }
}
