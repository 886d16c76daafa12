import type { Interval, PersonRules } from '../format/instance.ts';
import type { Breach, BreachCode } from './breach.ts';
import { liesWithin, type Placed, type WeekIndex } from './week-index.ts';

/** What a person's day has to obey. */
interface DayLimits extends PersonRules {
  readonly avail: readonly Interval[] | undefined;
  readonly maxSlotsPerDay: number;
}

interface DayCodes {
  readonly away: BreachCode;
  readonly overlap: BreachCode;
  readonly run: BreachCode;
  readonly lunch: BreachCode;
  readonly load: BreachCode;
}

const PATIENT: DayCodes = {
  away: 'PATIENT_AVAIL',
  overlap: 'PATIENT_OVERLAP',
  run: 'PATIENT_RUN',
  lunch: 'PATIENT_LUNCH',
  load: 'PATIENT_LOAD',
};
const STAFF: DayCodes = {
  away: 'STAFF_AVAIL',
  overlap: 'STAFF_OVERLAP',
  run: 'STAFF_RUN',
  lunch: 'STAFF_LUNCH',
  load: 'STAFF_LOAD',
};

/** Presence, overlaps, runs without a break, lunch and load of one patient's day. */
export function patientDayBreaches(
  week: WeekIndex,
  patient: string,
  day: number,
  sessions: readonly Placed[],
): Breach[] {
  const { rules } = week.instance;
  const limits = { ...rules.patient, avail: week.patients.get(patient)?.avail[day] };
  return dayBreaches(week, limits, PATIENT, sessions).map((breach) => ({ ...breach, patient, day }));
}

/** The same of one member's day. */
export function staffDayBreaches(
  week: WeekIndex,
  staff: string,
  day: number,
  sessions: readonly Placed[],
): Breach[] {
  const member = week.staff.get(staff);
  const maxSlotsPerDay = member?.maxSlotsPerDay ?? 0;
  const limits = { ...week.instance.rules.staff, avail: member?.avail[day], maxSlotsPerDay };
  return dayBreaches(week, limits, STAFF, sessions).map((breach) => ({ ...breach, staff, day }));
}

function dayBreaches(
  week: WeekIndex,
  limits: DayLimits,
  codes: DayCodes,
  sessions: readonly Placed[],
): Breach[] {
  const inOrder = [...sessions].sort((a, b) => a.start - b.start || a.end - b.end);
  const busy = new Array<boolean>(week.instance.horizon.slotsPerDay).fill(false);
  for (const { start, end } of inOrder) busy.fill(true, start, end);
  const found: Breach[] = inOrder
    .filter(({ start, end }) => !liesWithin(limits.avail, start, end))
    .map(({ id, start }) => ({ code: codes.away, sessions: [id], slot: start }));
  found.push(...overlaps(inOrder, codes.overlap), ...longRuns(busy, inOrder, limits, codes.run));
  if (limits.lunch && inOrder.length > 0 && !hasFree(busy, limits.lunch)) {
    found.push({ code: codes.lunch, sessions: [], slot: limits.lunch.from });
  }
  if (busy.filter(Boolean).length > limits.maxSlotsPerDay) found.push({ code: codes.load, sessions: [] });
  return found;
}

function overlaps(inOrder: readonly Placed[], code: BreachCode): Breach[] {
  return inOrder.flatMap((one, index) =>
    inOrder
      .slice(index + 1)
      .filter((other) => other.start < one.end)
      .map((other): Breach => ({ code, sessions: [one.id, other.id], slot: other.start })),
  );
}

/**
 * A run goes on until at least `minBreak` slots are free. With a break of no slots at all two sessions that
 * touch are two runs; only sessions that overlap are one.
 */
function longRuns(
  busy: readonly boolean[],
  inOrder: readonly Placed[],
  { maxRun, minBreak }: DayLimits,
  code: BreachCode,
): Breach[] {
  const found: Breach[] = [];
  const note = (from: number, to: number) => {
    if (to - from > maxRun) found.push({ code, sessions: [], slot: from });
  };
  if (minBreak === 0) {
    for (const [from, to] of joined(inOrder)) note(from, to);
    return found;
  }
  let from = -1;
  let free = 0;
  for (let slot = 0; slot <= busy.length; slot += 1) {
    if (busy[slot]) {
      if (from < 0) from = slot;
      free = 0;
    } else if (from >= 0) {
      free += 1;
      if (free === minBreak || slot === busy.length) {
        note(from, slot - free + 1);
        from = -1;
        free = 0;
      }
    }
  }
  return found;
}

/** Sessions that overlap joined into one stretch each. */
function joined(inOrder: readonly Placed[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const { start, end } of inOrder) {
    const last = stretches.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else stretches.push([start, end]);
  }
  return stretches;
}

function hasFree(busy: readonly boolean[], lunch: NonNullable<PersonRules['lunch']>): boolean {
  for (let start = lunch.from; start + lunch.len <= lunch.to; start += 1) {
    if (!busy.slice(start, start + lunch.len).includes(true)) return true;
  }
  return false;
}
