import type { TimePoint } from '../follow-up/index.ts';
import { age } from '../patients/age.ts';
import { daysBetween, type LocalDate } from '../time/index.ts';
import {
  isBatteryFor,
  measurementCalendar,
  type BatteryEntryRule,
  type BatteryRule,
  type DatedTimePoint,
  type EpisodeDates,
} from './battery.ts';
import { instrumentOf, isForRespondent } from './catalogue.ts';
import { instrumentKey, type Respondent } from './instrument.ts';

/** A guardian who may answer; `until` is the first day on which that ends. */
export interface AskedGuardian {
  readonly id: string;
  readonly until: LocalDate | null;
}

/** What somebody was asked before. Give those that were called off only if they should stay called off. */
export interface AskedBefore {
  readonly timePoint: TimePoint;
  readonly respondent: Respondent;
  readonly guardianId: string | null;
  /** Keys of `instrumentKey`. */
  readonly instruments: readonly string[];
  readonly dueOn: LocalDate;
  /** The day it was answered; null: not yet, or never. */
  readonly completedOn: LocalDate | null;
}

/** One person is to be asked these instruments, all at once. */
export interface DueRequest extends DatedTimePoint {
  /** The battery of its first instrument. */
  readonly batteryId: string;
  readonly respondent: Respondent;
  readonly guardianId: string | null;
  readonly instruments: readonly string[];
}

export interface DueQuestion {
  readonly batteries: readonly BatteryRule[];
  readonly episode: EpisodeDates;
  readonly bornOn: LocalDate;
  readonly guardians: readonly AskedGuardian[];
  readonly existing: readonly AskedBefore[];
  readonly today: LocalDate;
}

interface Person {
  readonly respondent: Respondent;
  readonly guardianId: string | null;
}

/** Of time points that fall on one day the first in this list gives its name to the battery. */
const NAMED_FIRST: readonly TimePoint[] = ['DISCHARGE', 'ADMISSION', 'REFERRAL'];

function rank(timePoint: TimePoint): number {
  const at = NAMED_FIRST.indexOf(timePoint);
  return at === -1 ? NAMED_FIRST.length : at;
}

function isSamePerson(one: Person, other: Person): boolean {
  return one.respondent === other.respondent && one.guardianId === other.guardianId;
}

function peopleOf(entry: BatteryEntryRule, day: LocalDate, guardians: readonly AskedGuardian[]): Person[] {
  if (entry.respondent !== 'GUARDIAN') return [{ respondent: entry.respondent, guardianId: null }];
  return guardians
    .filter((guardian) => guardian.until === null || day < guardian.until)
    .map((guardian) => ({ respondent: 'GUARDIAN', guardianId: guardian.id }));
}

/** The age decides on the day the forms are due, so that a birthday in between switches them. */
function isForAge(entry: BatteryEntryRule, years: number): boolean {
  if (entry.fromAge !== null && years < entry.fromAge) return false;
  if (entry.untilAge !== null && years > entry.untilAge) return false;
  const instrument = instrumentOf(entry.instrumentCode, entry.instrumentVersion);
  return instrument !== undefined && isForRespondent(instrument, entry.respondent, years);
}

function isAskedAlready(
  question: DueQuestion,
  entry: BatteryEntryRule,
  { day, person, key }: { day: DatedTimePoint; person: Person; key: string },
): boolean {
  return question.existing.some((before) => {
    if (!isSamePerson(before, person) || !before.instruments.includes(key)) return false;
    const answeredOn = before.completedOn ?? before.dueOn;
    // The same time point, even if the anchor was corrected by some days since.
    if (before.timePoint === day.timePoint) {
      if (before.dueOn === day.dueOn || (answeredOn >= day.opensOn && answeredOn <= day.closesOn))
        return true;
    }
    // One visit, one battery: what was answered on the due day, or shortly before, is not asked again. A form that is
    // still open from before counts by its due day.
    const ago = daysBetween(answeredOn, day.dueOn);
    return ago >= 0 && ago <= entry.notAgainWithinDays;
  });
}

function requestsOn(question: DueQuestion, day: DatedTimePoint): DueRequest[] {
  const requests: DueRequest[] = [];
  const years = age(question.bornOn, day.dueOn);
  for (const battery of question.batteries) {
    if (!isBatteryFor(battery, question.episode.programme, day.dueOn)) continue;
    for (const entry of battery.entries) {
      if (!entry.timePoints.includes(day.timePoint) || !isForAge(entry, years)) continue;
      const key = instrumentKey({ code: entry.instrumentCode, version: entry.instrumentVersion });
      for (const person of peopleOf(entry, day.dueOn, question.guardians)) {
        if (isAskedAlready(question, entry, { day, person, key })) continue;
        requests.push({ ...day, batteryId: battery.id, ...person, instruments: [key] });
      }
    }
  }
  return requests;
}

/** One request for each person and day: instruments once each, in the order of the batteries. */
function together(requests: readonly DueRequest[]): DueRequest[] {
  const joined: DueRequest[] = [];
  for (const request of [...requests].sort((a, b) => rank(a.timePoint) - rank(b.timePoint))) {
    const at = joined.findIndex((one) => one.dueOn === request.dueOn && isSamePerson(one, request));
    const same = joined[at];
    if (!same) joined.push(request);
    else {
      const instruments = [...new Set([...same.instruments, ...request.instruments])];
      joined[at] = { ...same, instruments };
    }
  }
  return joined.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Everything that is still to be asked, also what lies ahead: shown as what is due next. */
export function plannedRequests(question: DueQuestion): DueRequest[] {
  const days = measurementCalendar(question.episode, question.today);
  return together(days.flatMap((day) => requestsOn(question, day)));
}

/** What is to be asked today: its window is open, and this person was not asked yet. Asking twice changes nothing. */
export function dueRequests(question: DueQuestion): DueRequest[] {
  return plannedRequests(question).filter(
    (request) => request.opensOn <= question.today && question.today <= request.closesOn,
  );
}
