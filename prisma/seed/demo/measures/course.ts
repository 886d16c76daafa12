import { addDays, daysBetween, type LocalDate } from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';

/** How somebody is on one day. Disability 0 to 60, usual pain 0 to 10, catastrophizing 0 to 52. */
export interface Level {
  readonly disability: number;
  readonly pain: number;
  readonly catastrophizing: number;
}

export type Course = (on: LocalDate) => Level;

interface Knots {
  readonly admission: number;
  readonly discharge: number;
  readonly month1: number;
  readonly month12: number;
}

/** Days of treatment where the discharge is still ahead. */
const PLANNED_DAYS = 30;
/** Early, late and no response of pain: 35, 38 and 27 % (clinical.md 2.5). Their mean is 5.5, 4.8 and 4.5. */
const PAIN: readonly (readonly [until: number, knots: Omit<Knots, 'admission'>])[] = [
  [0.35, { discharge: 3.4, month1: 1.9, month12: 1.2 }],
  [0.73, { discharge: 6.1, month1: 5.3, month12: 5 }],
  [1, { discharge: 7.2, month1: 7.4, month12: 7.8 }],
];
const RECURS = 0.31;
const STAYS_DISABLED = 0.12;

/** About so much, one standard deviation wide: three throws make a bell that is good enough. */
export const about = (chance: SeededChance, mean: number, deviation: number): number =>
  mean + deviation * 2 * (chance.next() + chance.next() + chance.next() - 1.5);

export const within = (low: number, high: number, value: number): number =>
  Math.min(high, Math.max(low, value));

/** Days after the discharge: median two months, 79 % within six (clinical.md 2.5). */
function recurrenceDay(chance: SeededChance): number {
  const where = chance.next();
  if (where < 0.5) return chance.between(18, 60);
  return where < 0.79 ? chance.between(61, 180) : chance.between(181, 500);
}

/** The invented course of one young person, with the means and spreads of clinical.md 2.5. Fixtures, not evidence. */
export function courseOf(
  chance: SeededChance,
  { admittedOn, dischargedOn }: { readonly admittedOn: LocalDate; readonly dischargedOn: LocalDate | null },
): Course {
  const leaveOn = dischargedOn ?? addDays(admittedOn, PLANNED_DAYS);
  const admission = within(6, 57, about(chance, 27, 9));
  const stays = chance.happens(STAYS_DISABLED);
  const worse = about(chance, 0, 6);
  const disability = stays
    ? { admission, discharge: admission - 2, month1: admission - 1, month12: admission - 3 }
    : { admission, discharge: 10.5 + worse, month1: 7 + worse, month12: 5 + worse };
  const response = chance.next();
  const painNow = PAIN.find(([until]) => response < until)?.[1] ?? { discharge: 6, month1: 5, month12: 5 };
  const pain = { admission: within(3, 10, about(chance, 6.6, 1.5)), ...painNow };
  const thoughts = about(chance, 0, 7);
  const catastrophizing = {
    ...{ admission: 25 + thoughts, discharge: 17 + thoughts },
    ...{ month1: 15 + thoughts, month12: 13 + thoughts },
  };
  const recursFrom = !stays && chance.happens(RECURS) ? recurrenceDay(chance) : null;
  const recursFor = chance.between(45, 220);
  const rise = chance.between(11, 20);
  return (on) => {
    const programme = Math.max(1, daysBetween(admittedOn, leaveOn));
    const day = { inside: daysBetween(admittedOn, on) / programme, after: daysBetween(leaveOn, on) };
    const ill = recursFrom !== null && day.after >= recursFrom && day.after <= recursFrom + recursFor;
    return {
      disability: within(0, 60, levelOn(disability, day) + (ill ? rise : 0)),
      pain: within(0, 10, levelOn(pain, day) + (ill ? 3 : 0)),
      catastrophizing: within(0, 52, levelOn(catastrophizing, day) + (ill ? 6 : 0)),
    };
  };
}

function levelOn(knots: Knots, { inside, after }: { inside: number; after: number }): number {
  if (after <= 0) return between(knots.admission, knots.discharge, within(0, 1, inside));
  if (after <= 30) return between(knots.discharge, knots.month1, after / 30);
  return between(knots.month1, knots.month12, within(0, 1, (after - 30) / 335));
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share;
