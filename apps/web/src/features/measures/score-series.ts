import { INSTRUMENTS, type Instrument, type Scale } from '@consilium/domain';
import type { MeasureGuardian, PatientScore } from './operations.ts';

/** Scores of one person on one scale, by day. */
export interface PersonSeries {
  readonly key: string;
  readonly respondent: PatientScore['respondent'];
  readonly guardianName: string | null;
  readonly points: readonly PatientScore[];
}

/** One scale with everybody who answered it, side by side. */
export interface ScaleSeries {
  readonly key: string;
  readonly instrument: Instrument;
  readonly scale: Scale;
  /** The first scale of its instrument: shown with its chart. */
  readonly leads: boolean;
  readonly people: readonly PersonSeries[];
}

type Guardians = readonly MeasureGuardian[];

const PEOPLE = ['PATIENT', 'GUARDIAN', 'CLINICIAN'];

/** Pain stays in the background: its instruments come last and without a chart of their own. */
const BACKGROUND = ['NRS-PAIN', 'VAS-PAIN', 'FPS-R'];
export const isBackground = (instrument: Instrument): boolean => BACKGROUND.includes(instrument.code);

function peopleOf(scores: readonly PatientScore[], guardians: Guardians): PersonSeries[] {
  const people = new Map<string, PersonSeries & { points: PatientScore[] }>();
  for (const score of scores) {
    const key = `${score.respondent}${score.guardianId ?? ''}`;
    const person = people.get(key);
    if (person) person.points.push(score);
    else {
      const { respondent, guardianId } = score;
      const guardianName = guardians.find(({ id }) => id === guardianId)?.displayName ?? null;
      people.set(key, { key, respondent, guardianName, points: [score] });
    }
  }
  return [...people.values()]
    .map((person) => ({
      ...person,
      points: [...person.points].sort((a, b) => a.assessedOn.localeCompare(b.assessedOn)),
    }))
    .sort((a, b) => PEOPLE.indexOf(a.respondent) - PEOPLE.indexOf(b.respondent));
}

/** Scores as series, function first, in the order of the catalogue. */
export function seriesOf(scores: readonly PatientScore[], guardians: Guardians): ScaleSeries[] {
  return INSTRUMENTS.flatMap((instrument) =>
    instrument.scales.flatMap((scale, at): ScaleSeries[] => {
      const own = scores.filter(
        (score) =>
          score.instrumentCode === instrument.code &&
          score.instrumentVersion === instrument.version &&
          score.scaleCode === scale.code,
      );
      if (own.length === 0) return [];
      const key = `${instrument.code} ${instrument.version} ${scale.code}`;
      return [{ key, instrument, scale, leads: at === 0, people: peopleOf(own, guardians) }];
    }),
  );
}

/** What the parent says above what the child says, on the last day on which both answered; null when they never did. */
export function gapOf(people: readonly PersonSeries[]): { readonly on: string; readonly gap: number } | null {
  const child = people.find((person) => person.respondent === 'PATIENT')?.points ?? [];
  const parents = people
    .filter((person) => person.respondent === 'GUARDIAN')
    .flatMap((person) => person.points);
  for (const own of [...child].reverse()) {
    const same = parents.find((one) => one.assessedOn === own.assessedOn || isSameTime(one, own));
    if (same && own.value !== null && same.value !== null) {
      return { on: own.assessedOn, gap: same.value - own.value };
    }
  }
  return null;
}

function isSameTime(one: PatientScore, other: PatientScore): boolean {
  return one.timePoint === other.timePoint && one.timePoint !== 'WEEKLY' && one.timePoint !== 'AD_HOC';
}

/** Rows of a chart: one for each day, with a value for each person. */
export function chartRows(people: readonly PersonSeries[]): Record<string, string | number | null>[] {
  const days = [
    ...new Set(people.flatMap((person) => person.points.map((point) => point.assessedOn))),
  ].sort();
  return days.map((on) => ({
    on,
    ...Object.fromEntries(
      people.map((person) => [
        person.key,
        person.points.findLast((point) => point.assessedOn === on)?.value ?? null,
      ]),
    ),
  }));
}
