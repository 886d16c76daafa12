import { Injectable } from '@nestjs/common';
import {
  freeTimeOfMember,
  freeTimeOfPatient,
  freeTimeOfRoom,
  wholeDays,
  type ClosedDays,
  type DaysInZone,
  type FreeTime,
  type SingleTimeBlock,
  type WeeklyTimeBlock,
} from '@consilium/domain';
import { groupBy } from '../platform/graphql/loader.ts';
import { AbsenceQueries } from './absence.queries.ts';
import type { PatientTimeBlock } from './graphql/patient-time.object.ts';
import type { Room } from './graphql/room.object.ts';
import { PatientTimeQueries } from './patient-time.queries.ts';
import { RoomQueries } from './room.queries.ts';
import { ScheduleSettingsQueries } from './schedule-settings.queries.ts';
import { WorkingHoursQueries } from './working-hours.queries.ts';

type Days = DaysInZone & { readonly closures: readonly ClosedDays[] };

/** Loads what the rules of free time read, kind by kind, and asks them. */
@Injectable()
export class FreeTimeCalculation {
  constructor(
    private readonly settings: ScheduleSettingsQueries,
    private readonly hours: WorkingHoursQueries,
    private readonly absences: AbsenceQueries,
    private readonly rooms: RoomQueries,
    private readonly patientTime: PatientTimeQueries,
  ) {}

  async ofMembers(ids: readonly string[], days: Days): Promise<Map<string, FreeTime>> {
    if (ids.length === 0) return new Map();
    const { startsAt, endsAt } = wholeDays(days);
    const service = await this.hours.service(ids);
    const templates = groupBy(
      ids,
      await this.hours.templates(ids, days.from, days.until),
      ({ memberId }) => memberId,
    );
    const accepted = { from: startsAt, until: endsAt, memberIds: ids, status: 'ACCEPTED' as const };
    const exceptions = groupBy(ids, await this.absences.exceptions(accepted), ({ memberId }) => memberId);
    return new Map(
      [...service].map(([id, period]) => [
        id,
        freeTimeOfMember({
          ...days,
          ...period,
          templates: templates.get(id) ?? [],
          exceptions: exceptions.get(id) ?? [],
        }),
      ]),
    );
  }

  async ofRooms(rooms: readonly Room[], days: Days): Promise<Map<string, FreeTime>> {
    if (rooms.length === 0) return new Map();
    const ids = rooms.map(({ id }) => id);
    const { startsAt, endsAt } = wholeDays(days);
    const closures = groupBy(ids, await this.rooms.closures(ids, startsAt, endsAt), ({ roomId }) => roomId);
    const settings = await this.settings.ofClinic();
    return new Map(
      rooms.map(({ id, active, hours }) => [
        id,
        freeTimeOfRoom({ ...days, active, hours, settings, roomClosures: closures.get(id) ?? [] }),
      ]),
    );
  }

  async ofPatients(ids: readonly string[], days: Days): Promise<Map<string, FreeTime>> {
    if (ids.length === 0) return new Map();
    const settings = await this.settings.ofClinic();
    const rows = await this.patientTime.blocks(ids, { ...days, ...wholeDays(days) });
    const blocks = groupBy(ids, rows, ({ patientId }) => patientId);
    return new Map(
      ids.map((id) => {
        const own = blocks.get(id) ?? [];
        const weekly = own.flatMap(weeklyBlock);
        return [id, freeTimeOfPatient({ ...days, settings, weekly, once: own.flatMap(singleBlock) })];
      }),
    );
  }
}

function weeklyBlock(block: PatientTimeBlock): WeeklyTimeBlock[] {
  const { kind, weekday, startMinute, endMinute, validFrom, validUntil } = block;
  if (weekday === null || startMinute === null || endMinute === null || validFrom === null) return [];
  return [{ kind, weekday, startMinute, endMinute, validFrom, validUntil }];
}

const singleBlock = ({ kind, startsAt, endsAt }: PatientTimeBlock): SingleTimeBlock[] =>
  startsAt && endsAt ? [{ kind, startsAt, endsAt }] : [];
