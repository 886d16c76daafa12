import type { Horizon, Lunch, Moment, PersonRules, Precedence, Rules, Weights } from './instance.ts';
import type { Field } from './field.ts';
import { shown } from './problem.ts';

/** What a week may be at most; far above any clinic, low enough that no file can exhaust the server. */
export const LIMITS = {
  days: 7,
  slotsPerDay: 96,
  staff: 500,
  rooms: 300,
  patients: 600,
  series: 5_000,
  sessions: 12_000,
  patientsPerSession: 30,
  rolesPerSession: 6,
  skillsPerPerson: 40,
  roomKindsPerSeries: 40,
  intervalsPerDay: 24,
  precedences: 50,
  weight: 1_000_000,
  label: 200,
} as const;

const MINUTES_PER_DAY = 1440;

export function parseHorizon(field: Field): Horizon {
  if (!field.object()) return { days: 1, slotsPerDay: 1, slotMinutes: 15, dayStart: '00:00' };
  const horizon: Horizon = {
    days: field.at('days').whole(1, LIMITS.days),
    slotsPerDay: field.at('slotsPerDay').whole(1, LIMITS.slotsPerDay),
    slotMinutes: field.at('slotMinutes').whole(1, 120),
    dayStart: parseDayStart(field.at('dayStart')),
  };
  const [hours = 0, minutes = 0] = horizon.dayStart.split(':').map(Number);
  if (hours * 60 + minutes + horizon.slotsPerDay * horizon.slotMinutes > MINUTES_PER_DAY) {
    field.refuse('OUT_OF_RANGE', 'the day must end at 24:00 at the latest');
  }
  return horizon;
}

function parseDayStart(field: Field): string {
  const text = field.text(5);
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  if (typeof field.value === 'string') {
    field.refuse('OUT_OF_RANGE', `must be a time of day such as "08:00", was ${shown(field.value)}`);
  }
  return '00:00';
}

export function parseRules(field: Field, slots: number): Rules {
  field.object();
  const patient = field.at('patient');
  const maxSlotsPerDay = upTo(patient.at('maxSlotsPerDay'), 0, slots);
  const precedence = field.at('precedence');
  return {
    patient: { ...parsePersonRules(patient, slots), maxSlotsPerDay },
    staff: parsePersonRules(field.at('staff'), slots),
    ...(precedence.isAbsent
      ? {}
      : { precedence: precedence.list(0, LIMITS.precedences).map((entry) => parsePrecedence(entry, slots)) }),
  };
}

function parsePersonRules(field: Field, slots: number): PersonRules {
  if (!field.object()) return { maxRun: slots, minBreak: 1, lunch: null };
  return {
    maxRun: upTo(field.at('maxRun'), 1, slots),
    minBreak: field.at('minBreak').whole(0, slots),
    lunch: parseLunch(field.at('lunch'), slots),
  };
}

/** A limit in slots; null is no limit, and more than a day has is none either. */
const upTo = (field: Field, least: number, slots: number): number =>
  field.value === null ? slots : field.whole(least, 100_000);

function parseLunch(field: Field, slots: number): Lunch | null {
  if (field.value === null) return null;
  if (!field.object()) return null;
  const lunch: Lunch = {
    from: field.at('from').whole(0, slots),
    to: field.at('to').whole(0, slots),
    len: field.at('len').whole(1, slots),
  };
  if (lunch.to - lunch.from < lunch.len) {
    field.refuse(
      'OUT_OF_RANGE',
      `a break of ${lunch.len} slots does not fit into [${lunch.from}, ${lunch.to})`,
    );
  }
  return lunch;
}

function parsePrecedence(field: Field, slots: number): Precedence {
  field.object();
  return {
    first: field.at('first').text(LIMITS.label),
    then: field.at('then').text(LIMITS.label),
    gap: field.at('gap').whole(0, slots),
    strict: field.at('strict').flag(),
  };
}

/** A part that is not weighed costs nothing; a change costs what FORMAT.md says unless the file says otherwise. */
const DEFAULTS = {
  unplaced: 0,
  continuity: 0,
  preferred: 0,
  sameTime: 0,
  idle: 0,
  spread: 0,
  moved: 10,
  restaffed: 4,
  reroomed: 1,
} as const;

const OPTIONAL = ['fairness', 'timeOfDay', 'lastWeek', 'excused'] as const;

export function parseWeights(field: Field): Weights {
  field.object();
  const entries = Object.entries(DEFAULTS).map(([key, value]) => {
    const weight = field.at(key);
    return [key, weight.value === undefined ? value : weight.amount(0, LIMITS.weight)] as const;
  });
  const extra = OPTIONAL.filter((key) => field.at(key).value !== undefined).map(
    (key) => [key, field.at(key).amount(0, LIMITS.weight)] as const,
  );
  return { ...DEFAULTS, ...Object.fromEntries([...entries, ...extra]) };
}

export function parseNow(field: Field, horizon: Horizon): Moment | null {
  if (field.isAbsent) return null;
  if (!field.object()) return null;
  return {
    day: field.at('day').whole(0, horizon.days - 1),
    slot: field.at('slot').whole(0, horizon.slotsPerDay),
  };
}
