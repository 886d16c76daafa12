import { uniqueIds, type Field } from './field.ts';
import type { Horizon, Placement, Series, Session } from './instance.ts';
import { LIMITS } from './parse-horizon.ts';
import { shown } from './problem.ts';

/** What series and sessions may refer to; null where the list itself could not be read. */
export interface KnownIds {
  readonly staff: ReadonlySet<string> | null;
  readonly rooms: ReadonlySet<string> | null;
  readonly patients: ReadonlySet<string> | null;
}

export function parseSeries(field: Field, horizon: Horizon, known: KnownIds): Series[] {
  const entries = field.list(0, LIMITS.series);
  uniqueIds(
    entries.map((entry) => entry.at('id')),
    (id) => (typeof id.value === 'string' ? id.value : ''),
  );
  return entries.map((entry) => {
    entry.object();
    const roles = entry.at('roles').list(1, LIMITS.rolesPerSession);
    const lastStart = entry.at('lastStart');
    return {
      id: entry.at('id').id(),
      label: entry.at('label').isAbsent ? '' : entry.at('label').text(LIMITS.label),
      patients: parsePatientIds(entry.at('patients'), known),
      duration: entry.at('duration').whole(1, horizon.slotsPerDay),
      roles: roles.map((role) => {
        role.object();
        return { skill: role.at('skill').id() };
      }),
      roomKinds: uniqueIds(entry.at('roomKinds').list(1, LIMITS.roomKindsPerSeries), (kind) => kind.id()),
      minDayGap: entry.at('minDayGap').whole(0, 100),
      sameTime: optionalFlag(entry.at('sameTime')),
      spread: optionalFlag(entry.at('spread')),
      preferred: parsePreferred(entry.at('preferred'), roles.length, known),
      ...(lastStart.isAbsent ? {} : { lastStart: lastStart.whole(0, horizon.slotsPerDay - 1) }),
    };
  });
}

const optionalFlag = (field: Field): boolean => (field.isAbsent ? false : field.flag());

function parsePreferred(field: Field, roles: number, known: KnownIds): (string | null)[] {
  if (field.isAbsent) return Array.from({ length: roles }, () => null);
  return field
    .list(roles, roles)
    .map((entry) => (entry.value === null ? null : oneOf(entry, known.staff, 'staff')));
}

function parsePatientIds(field: Field, known: KnownIds): string[] {
  return uniqueIds(field.list(1, LIMITS.patientsPerSession), (entry) =>
    oneOf(entry, known.patients, 'patient'),
  );
}

function oneOf(field: Field, ids: ReadonlySet<string> | null, what: string): string {
  const id = field.id();
  if (id !== '' && ids && !ids.has(id)) field.refuse('UNKNOWN_ID', `there is no ${what} ${shown(id)}`);
  return id;
}

export function parseSessions(
  field: Field,
  horizon: Horizon,
  known: KnownIds,
  series: ReadonlyMap<string, Series> | null,
): Session[] {
  const entries = field.list(0, LIMITS.sessions);
  uniqueIds(
    entries.map((entry) => entry.at('id')),
    (id) => (typeof id.value === 'string' ? id.value : ''),
  );
  return entries.map((entry) => {
    entry.object();
    const seriesId = entry.at('series').id();
    const itsSeries = series?.get(seriesId);
    if (seriesId !== '' && series && !itsSeries) {
      entry.at('series').refuse('UNKNOWN_ID', `there is no series ${shown(seriesId)}`);
    }
    const [locked, patients] = [entry.at('locked'), entry.at('patients')];
    return {
      id: entry.at('id').id(),
      series: seriesId,
      days: parseDays(entry.at('days'), horizon),
      window: parseWindow(entry.at('window'), horizon),
      priority: entry.at('priority').whole(1, 3),
      locked: locked.isAbsent ? null : parseLocked(locked, horizon, known, itsSeries),
      ...(patients.isAbsent ? {} : { patients: parsePatientIds(patients, known) }),
    };
  });
}

function parseDays(field: Field, horizon: Horizon): number[] {
  const days = field.list(1, horizon.days).map((day) => day.whole(0, horizon.days - 1));
  if (new Set(days).size < days.length) field.refuse('DUPLICATE', 'names a day twice');
  return days;
}

function parseWindow(field: Field, horizon: Horizon): readonly [number, number] {
  const window = field.interval(horizon.slotsPerDay);
  if (Array.isArray(field.value) && field.value.length === 2 && field.value[0] === field.value[1]) {
    field.refuse('OUT_OF_RANGE', `must end after it begins, was [${window.join(', ')}]`);
  }
  return window;
}

function parseLocked(
  field: Field,
  horizon: Horizon,
  known: KnownIds,
  series: Series | undefined,
): Placement | null {
  const before = field.problems.total;
  if (!field.object()) return null;
  const placement: Placement = {
    day: field.at('day').whole(0, horizon.days - 1),
    start: field.at('start').whole(0, horizon.slotsPerDay - 1),
    staff: uniqueIds(field.at('staff').list(1, LIMITS.rolesPerSession), (entry) =>
      oneOf(entry, known.staff, 'staff'),
    ),
    room: oneOf(field.at('room'), known.rooms, 'room'),
  };
  if (!series || field.problems.total > before) return placement;
  if (placement.staff.length !== series.roles.length) {
    const [has, needs] = [placement.staff.length, series.roles.length];
    field.refuse('LOCKED_MISFIT', `names ${has} staff, but series ${shown(series.id)} has ${needs} roles`);
  }
  if (placement.start + series.duration > horizon.slotsPerDay) {
    field.refuse(
      'LOCKED_MISFIT',
      `runs past the end of the day (start ${placement.start}, ${series.duration} slots)`,
    );
  }
  return placement;
}
