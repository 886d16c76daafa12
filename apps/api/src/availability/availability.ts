import { Injectable } from '@nestjs/common';
import { datesOf, templateOn, type FreeTime } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { groupBy } from '../platform/graphql/loader.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { FreeTimeCalculation } from './free-time-calculation.ts';
import type { PatientSeparation, SchedulePreference } from './graphql/patient-time.object.ts';
import type { Equipment, Room } from './graphql/room.object.ts';
import type { Skill } from './graphql/working-hours.object.ts';
import { PatientTimeQueries } from './patient-time.queries.ts';
import { RoomQueries } from './room.queries.ts';
import { ScheduleSettingsQueries, type StoredSettings } from './schedule-settings.queries.ts';
import { WorkingHoursQueries } from './working-hours.queries.ts';

/** Whose time is asked for, on which local days (both included). A list that is absent asks for nobody. */
export interface AvailabilityQuestion {
  readonly from: string;
  readonly until: string;
  readonly memberIds?: readonly string[];
  readonly roomIds?: readonly string[];
  readonly patientIds?: readonly string[];
}

/** Free time by id. An unknown member or room has no entry; an unknown patient has the clinic's day. */
export interface FreeTimes {
  readonly members: ReadonlyMap<string, FreeTime>;
  readonly rooms: ReadonlyMap<string, FreeTime>;
  readonly patients: ReadonlyMap<string, FreeTime>;
}

/**
 * What every booking has to know of the week before it looks at other bookings: batched, a constant number of
 * statements whatever the numbers of members, rooms and patients. Ask `whyNotFree` of the domain for the reasons.
 * Ids must be UUIDs; who may know what is the caller's to decide.
 */
@Injectable()
export class Availability {
  constructor(
    private readonly calculation: FreeTimeCalculation,
    private readonly settingsQueries: ScheduleSettingsQueries,
    private readonly hours: WorkingHoursQueries,
    private readonly absences: AbsenceQueries,
    private readonly roomQueries: RoomQueries,
    private readonly patientTime: PatientTimeQueries,
  ) {}

  /** When each of them is free, bookings left aside, and why not at other times. */
  async of({ from, until, memberIds = [], roomIds = [], patientIds = [] }: AvailabilityQuestion) {
    const closures = await this.absences.closures(from, until);
    const days = { zone: currentActor().timeZone, from, until, closures };
    const rooms = await this.roomsByIds(roomIds);
    const times: FreeTimes = {
      members: await this.calculation.ofMembers(memberIds, days),
      rooms: await this.calculation.ofRooms(rooms, days),
      patients: await this.calculation.ofPatients(patientIds, days),
    };
    return times;
  }

  /** Local dates on which the clinic is closed. */
  async closedDays(from: string, until: string): Promise<ReadonlySet<string>> {
    const closures = await this.absences.closures(from, until);
    return new Set(closures.flatMap(({ startsOn, endsOn }) => datesOf({ from: startsOn, until: endsOn })));
  }

  /** The clinic's settings, or the defaults. */
  settings = (): Promise<StoredSettings> => this.settingsQueries.ofClinic();

  /** Rooms that can be booked, with their hours, by name. */
  rooms = (): Promise<Room[]> => this.roomQueries.list();

  /** Rooms by id, inactive ones too; what is unknown is left out. */
  async roomsByIds(ids: readonly string[]): Promise<Room[]> {
    const rooms = await Promise.all([...new Set(ids)].map((id) => this.roomQueries.byId(id)));
    return rooms.filter((room) => room !== null);
  }

  /** Equipment that can be booked, by name. */
  equipment = (): Promise<Equipment[]> => this.roomQueries.equipment();

  /** Equipment by id, inactive too; what is unknown is left out. */
  equipmentByIds = (ids: readonly string[]): Promise<Equipment[]> => this.roomQueries.equipmentByIds(ids);

  /** What each member is able to do; a skill may add a discipline to the member's own. */
  async skillsOf(memberIds: readonly string[]): Promise<Map<string, readonly Skill[]>> {
    const skills = await Promise.all(memberIds.map((id) => this.hours.skillsOf(id)));
    return new Map(memberIds.map((id, index) => [id, skills[index] ?? []]));
  }

  /** Every skill the clinic keeps. */
  skills = (): Promise<Skill[]> => this.hours.skills();

  /** Most direct care of each member on each date, minutes; a date without a template is not in the answer. */
  async dailyLimits(memberIds: readonly string[], from: string, until: string) {
    const templates = groupBy(
      memberIds,
      await this.hours.templates(memberIds, from, until),
      (t) => t.memberId,
    );
    const dates = datesOf({ from, until });
    return new Map<string, ReadonlyMap<string, number>>(
      [...templates].map(([id, own]) => {
        const limits = dates.flatMap((on) => {
          const template = templateOn(own, on);
          return template ? [[on, template.maxDailyMinutes] as const] : [];
        });
        return [id, new Map(limits)];
      }),
    );
  }

  /** What patients prefer; a patient without a preference is not in the answer. */
  preferences = (patientIds: readonly string[]): Promise<Map<string, SchedulePreference>> =>
    this.patientTime.preferences(patientIds);

  /** Separations in force that name one of the patients. Never show `clinicalReason`. */
  separations = (patientIds: readonly string[]): Promise<PatientSeparation[]> =>
    this.patientTime.separations(patientIds);
}
