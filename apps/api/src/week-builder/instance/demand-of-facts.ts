import {
  addDays,
  daysBetween,
  weekDemand,
  type DemandedIntervention,
  type DemandWeek,
  type WeekDemand,
} from '@consilium/domain';
import { attending, type WeekFacts } from './week-facts.ts';
import { WeekGrid } from './week-grid.ts';

export interface DemandOfFacts extends WeekDemand {
  readonly interventions: readonly DemandedIntervention[];
}

/** What the plans of these patients ask of the week; null is everybody in the programme. */
export function demandOfFacts(facts: WeekFacts, patientIds: readonly string[] | null): DemandOfFacts {
  const grid = WeekGrid.of(facts);
  const named = new Set(patientIds ?? []);
  const presence = new Map(facts.patients.map(({ id, free }) => [id, grid.inside(free)]));
  const interventions = facts.interventions
    .filter(({ patientId }) => patientIds === null || named.has(patientId))
    .map((planned) => ({
      ...planned,
      presentDays: [...(presence.get(planned.patientId) ?? [])].flatMap((hours, day) =>
        hours.length > 0 ? [day] : [],
      ),
      bookedDays: bookedDaysOf(facts, planned.interventionId, planned.patientId),
    }));
  return { ...weekDemand(interventions, demandWeek(facts), named), interventions };
}

const bookedDaysOf = ({ sessions, weekOf }: WeekFacts, interventionId: string, patientId: string): number[] =>
  sessions
    // A patient who did not come was not treated; the week owes the session again.
    .filter(({ patients, status }) =>
      patients.some(
        (one) =>
          one.interventionId === interventionId &&
          one.patientId === patientId &&
          one.attendance !== 'EXCUSED' &&
          one.attendance !== 'ABSENT' &&
          status !== 'NO_SHOW',
      ),
    )
    .map(({ localOn }) => daysBetween(weekOf, localOn));

function demandWeek(facts: WeekFacts): DemandWeek {
  const { settings, weekOf, closedOn, rooms } = facts;
  const programmeDays = settings.weekdays.map((weekday) => weekday - 1).sort((a, b) => a - b);
  const today = WeekGrid.of(facts).placeOf(facts.now).day;
  return {
    programmeDays,
    openDays: programmeDays.filter((day) => day >= today && !closedOn.includes(addDays(weekOf, day))),
    slotMinutes: settings.slotMinutes,
    separated: facts.separated,
    skillCodes: new Set(facts.skillCodes),
    placesIn: (kinds) =>
      Math.max(0, ...rooms.filter(({ kind }) => kinds.includes(kind)).map(({ maxPatients }) => maxPatients)),
  };
}

/** Minutes of prescribed sessions that the week holds for a patient already. */
export const bookedMinutesOf = (facts: WeekFacts, patientId: string): number =>
  facts.sessions
    .filter((session) => attending(session).some((one) => one.patientId === patientId && one.interventionId))
    .reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / 60_000, 0);
