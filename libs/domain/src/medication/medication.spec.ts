import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import {
  dailyDose,
  medicationProblems,
  observationProblems,
  takesPrescriber,
  weaningPosition,
  weaningProblems,
  type MedicationFields,
  type WeaningStep,
} from './index.ts';

const TODAY = '2026-03-04';
const gabapentin: MedicationFields = {
  ...{ name: 'Gabapentin', medicationClass: 'GABAPENTINOID', doseValue: 300, doseUnit: 'mg', timesPerDay: 3 },
  ...{ route: 'ORAL', indication: 'Pain, before referral', prescriber: 'Dr Lee', startedOn: '2025-11-01' },
  ...{ status: 'ACTIVE', reason: '' },
};
const step = (days: number, doseValue: number, more: Partial<WeaningStep> = {}): WeaningStep => ({
  ...{ startsOn: addDays(TODAY, days), doseValue, timesPerDay: 3 },
  ...{ withdrawalWatch: 'Sweating, no sleep', holdRule: 'Stay on this step and call', ...more },
});
const fields = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);

describe('an entry of the medication list', () => {
  it('has a name, an indication and a dose', () => {
    expect(medicationProblems(gabapentin, TODAY)).toEqual([]);
    expect(medicationProblems({ ...gabapentin, timesPerDay: null }, TODAY)).toEqual([]);
  });

  it.each<[Partial<MedicationFields>, string]>([
    [{ name: '' }, 'name'],
    [{ indication: ' ' }, 'indication'],
    [{ doseValue: 0 }, 'doseValue'],
    [{ doseValue: Number.NaN }, 'doseValue'],
    [{ timesPerDay: 13 }, 'timesPerDay'],
    [{ timesPerDay: 1.5 }, 'timesPerDay'],
    [{ startedOn: '2026-03-05' }, 'startedOn'],
    [{ status: 'STOPPED' }, 'reason'],
    [{ medicationClass: 'HERBAL' as never }, 'medicationClass'],
  ])('is refused for %j', (more, field) => {
    expect(fields(medicationProblems({ ...gabapentin, ...more }, TODAY))).toEqual([field]);
  });

  it('takes a prescriber to give another dose of an ordered class, or to stop it', () => {
    expect(takesPrescriber(gabapentin, { ...gabapentin, doseValue: 200 })).toBe(true);
    expect(takesPrescriber(gabapentin, { ...gabapentin, status: 'STOPPED', reason: 'Sleepy' })).toBe(true);
    expect(takesPrescriber(gabapentin, { ...gabapentin, medicationClass: 'OTHER' })).toBe(true);
    expect(takesPrescriber(gabapentin, { ...gabapentin, indication: 'Sleep' })).toBe(false);
    const ibuprofen: MedicationFields = { ...gabapentin, medicationClass: 'NSAID' };
    expect(takesPrescriber(ibuprofen, { ...ibuprofen, doseValue: 400 })).toBe(false);
    expect(takesPrescriber(null, gabapentin)).toBe(false);
  });

  it('is watched for signs, or for none of them', () => {
    expect(observationProblems(['SWEATING', 'TREMOR'], '')).toEqual([]);
    expect(observationProblems(['NONE'], '')).toEqual([]);
    expect(fields(observationProblems(['NONE', 'TREMOR'], ''))).toEqual(['signs']);
    expect(fields(observationProblems([], ''))).toEqual(['signs']);
  });
});

describe('a weaning', () => {
  const weigh = (steps: readonly WeaningStep[]) =>
    fields(weaningProblems(steps, { now: gabapentin, today: TODAY }));

  it('goes down step by step, to nothing at the end', () => {
    expect(weigh([step(0, 200), step(7, 100), step(14, 0)])).toEqual([]);
  });

  it.each<[string, readonly WeaningStep[], string]>([
    ['no step', [], 'steps'],
    ['more than today', [step(0, 400)], 'steps.0.doseValue'],
    ['more than the step before', [step(0, 100), step(7, 200)], 'steps.1.doseValue'],
    ['nothing before the end', [step(0, 0), step(7, 0)], 'steps.0.doseValue'],
    ['a day that does not ascend', [step(7, 200), step(7, 100)], 'steps.1.startsOn'],
    ['a day too far', [step(500, 200)], 'steps.0.startsOn'],
    ['no sign to watch for', [step(0, 200, { withdrawalWatch: '' })], 'steps.0.withdrawalWatch'],
    ['no rule when to hold', [step(0, 200, { holdRule: '' })], 'steps.0.holdRule'],
  ])('is refused with %s', (_, steps, field) => {
    expect(weigh(steps)).toEqual([field]);
  });

  it('never lets what is taken in a day rise, whatever is accepted', () => {
    const anyStep = fc.record({
      days: fc.integer({ min: 0, max: 300 }),
      dose: fc.integer({ min: 0, max: 400 }),
      times: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 6 }), (drawn) => {
        const steps = drawn.map(({ days, dose, times }) => step(days, dose, { timesPerDay: times }));
        if (weigh(steps).length > 0) return;
        const daily = steps.map(dailyDose).filter((dose) => dose !== null);
        expect(daily).toEqual([...daily].sort((a, b) => b - a));
      }),
    );
  });

  it('stands still while it is held', () => {
    const steps = [step(-14, 200), step(-7, 100), step(7, 0)];
    expect(weaningPosition(steps, TODAY, null)).toEqual({ current: steps[1], next: steps[2] });
    expect(weaningPosition(steps, TODAY, addDays(TODAY, -10))).toEqual({ current: steps[0], next: steps[1] });
    expect(weaningPosition(steps, addDays(TODAY, -20), null)).toEqual({ current: null, next: steps[0] });
    expect(weaningPosition(steps, addDays(TODAY, 30), null)).toEqual({ current: steps[2], next: null });
  });

  it('moves only forward with the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.nat(30), (from, later) => {
        const steps = [step(-14, 200), step(-7, 100), step(7, 0)];
        const at = (days: number) => {
          const { current } = weaningPosition(steps, addDays(TODAY, days), null);
          return current ? steps.indexOf(current) : -1;
        };
        expect(at(from + later)).toBeGreaterThanOrEqual(at(from));
      }),
    );
  });
});
