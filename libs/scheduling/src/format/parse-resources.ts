import { uniqueIds, type Field } from './field.ts';
import type { Horizon, Interval, Patient, Room, Staff } from './instance.ts';
import { LIMITS } from './parse-horizon.ts';

const LARGEST_CAPACITY = 1_000;

export function parseStaff(field: Field, horizon: Horizon): Staff[] {
  const entries = field.list(0, LIMITS.staff);
  uniqueIds(
    entries.map((entry) => entry.at('id')),
    idIfText,
  );
  return entries.map((entry) => {
    entry.object();
    const maxSlots = entry.at('maxSlotsPerDay');
    return {
      id: entry.at('id').id(),
      discipline: entry.at('discipline').isAbsent ? '' : entry.at('discipline').text(LIMITS.label),
      skills: uniqueIds(entry.at('skills').list(0, LIMITS.skillsPerPerson), (skill) => skill.id()),
      avail: parseDays(entry.at('avail'), horizon),
      maxSlotsPerDay: maxSlots.value === null ? horizon.slotsPerDay : maxSlots.whole(0, 100_000),
    };
  });
}

export function parseRooms(field: Field, horizon: Horizon): Room[] {
  const entries = field.list(0, LIMITS.rooms);
  uniqueIds(
    entries.map((entry) => entry.at('id')),
    idIfText,
  );
  return entries.map((entry) => {
    entry.object();
    const changeover = entry.at('changeover');
    return {
      id: entry.at('id').id(),
      kind: entry.at('kind').id(),
      maxSessions: entry.at('maxSessions').whole(0, LARGEST_CAPACITY),
      maxPatients: entry.at('maxPatients').whole(0, LARGEST_CAPACITY),
      open: parseDays(entry.at('open'), horizon),
      ...(changeover.isAbsent ? {} : { changeover: parseChangeover(changeover, horizon.slotsPerDay) }),
    };
  });
}

function parseChangeover(field: Field, slots: number): { before: number; after: number } {
  field.object();
  return { before: field.at('before').whole(0, slots), after: field.at('after').whole(0, slots) };
}

export function parsePatients(field: Field, horizon: Horizon): Patient[] {
  const entries = field.list(0, LIMITS.patients);
  uniqueIds(
    entries.map((entry) => entry.at('id')),
    idIfText,
  );
  return entries.map((entry) => {
    entry.object();
    const [compact, prefers] = [entry.at('compact'), entry.at('prefers')];
    return {
      id: entry.at('id').id(),
      kind: entry.at('kind').isAbsent ? '' : entry.at('kind').text(LIMITS.label),
      compact: compact.isAbsent ? false : compact.flag(),
      avail: parseDays(entry.at('avail'), horizon),
      ...(prefers.isAbsent ? {} : { prefers: prefers.interval(horizon.slotsPerDay) }),
    };
  });
}

/** Per day a list of intervals; empty ones say nothing and are left out. */
function parseDays(field: Field, horizon: Horizon): Interval[][] {
  return field.list(horizon.days, horizon.days).map((day) =>
    day
      .list(0, LIMITS.intervalsPerDay)
      .map((entry) => entry.interval(horizon.slotsPerDay))
      .filter(([from, to]) => to > from),
  );
}

/** For finding duplicates before the entries are read: what is no id is refused when it is read. */
const idIfText = (field: Field): string => (typeof field.value === 'string' ? field.value : '');
