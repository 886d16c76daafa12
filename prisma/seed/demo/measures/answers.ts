import { currentInstrument, type Instrument, type LocalDate } from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';
import { about, within, type Level } from './course.ts';

export type GivenAnswers = Record<string, number | null>;

/** What a form is filled in from. `exact`: to the point, without a skipped item. */
export interface Filling {
  readonly chance: SeededChance;
  readonly level: Level;
  readonly on: LocalDate;
  readonly exact?: boolean;
}

/** One form in twenty has an item skipped on purpose. */
const SKIPPED = 0.05;
const MOST = 4;

/** Fills in one of the four instruments of the demo batteries as somebody would who is so. */
export function fillIn(instrument: Instrument, filling: Filling): GivenAnswers {
  switch (instrument.code) {
    case 'FDI':
      return spread(instrument, filling, filling.level.disability);
    case 'PCS-C':
      return spread(instrument, filling, filling.level.catastrophizing);
    case 'NRS-PAIN':
      return ratings(filling);
    default:
      return functionStatus(filling);
  }
}

/** A total laid out over items of 0 to 4. */
function spread({ items }: Instrument, { chance, exact }: Filling, level: number): GivenAnswers {
  const noise = exact ? 0 : about(chance, 0, 2);
  const answers: GivenAnswers = Object.fromEntries(items.map(({ key }) => [key, 0]));
  for (let left = Math.round(within(0, items.length * MOST, level + noise)); left > 0;) {
    const { key } = chance.pick(items);
    const answer = answers[key] ?? 0;
    if (answer >= MOST) continue;
    answers[key] = answer + 1;
    left -= 1;
  }
  if (!exact && chance.happens(SKIPPED)) answers[chance.pick(items).key] = null;
  return answers;
}

function ratings({ chance, level, exact }: Filling): GivenAnswers {
  const rated = (value: number) => Math.round(within(0, 10, value));
  const usual = rated(level.pain + (exact ? 0 : about(chance, 0, 0.7)));
  return {
    now: exact ? 0 : rated(usual + about(chance, -0.5, 1)),
    usual,
    worst: rated(usual + (usual === 0 ? 0 : chance.between(1, 3))),
    least: rated(usual - chance.between(0, 2)),
  };
}

/** School, aids and daily living go with disability; nobody goes to school in July and August. */
function functionStatus({ chance, level: { disability }, on }: Filling): GivenAnswers {
  const band = disability <= 12 ? 0 : disability < 30 ? 1 : 2;
  const missed = (
    [chance.happens(0.85) ? chance.between(0, 1) : 3, chance.between(1, 9), chance.between(8, 20)] as const
  )[band];
  const summer = ['07', '08'].includes(on.slice(5, 7));
  return {
    missedSchoolDays: summer ? null : missed,
    schoolBreak: summer ? 1 : 0,
    assistiveDevice: chance.happens(([0.02, 0.15, 0.55] as const)[band]) ? 1 : 0,
    adlIndependent: chance.happens(([0.98, 0.7, 0.25] as const)[band]) ? 1 : 0,
    mentalHealthFlag: chance.happens(([0.07, 0.15, 0.3] as const)[band]) ? 1 : 0,
  };
}

/** An instrument that the demo asks. */
export function demoInstrument(code: string): Instrument {
  const found = currentInstrument(code);
  if (!found) throw new Error(`There is no instrument ${code}.`);
  return found;
}
