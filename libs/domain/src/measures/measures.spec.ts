import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bandOf,
  checkEnteredScore,
  currentInstrument,
  INSTRUMENTS,
  instrumentOf,
  isForRespondent,
  isItemAsked,
  measuredChange,
  scoreAnswers,
  type Answers,
  type Instrument,
  type ScaleScore,
} from './index.ts';

function instrument(code: string): Instrument {
  const found = currentInstrument(code);
  if (!found) throw new Error(`No instrument ${code}`);
  return found;
}

function score(code: string, answers: Answers, scale = 'total'): ScaleScore | undefined {
  const scoring = scoreAnswers(instrument(code), answers);
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.problems));
  return scoring.scales.find((one) => one.scale === scale);
}

function answers(...values: readonly (number | null)[]): Answers {
  return Object.fromEntries(values.map((value, at) => [`item${String(at + 1)}`, value]));
}

const all = (count: number, value: number): Answers => answers(...Array.from({ length: count }, () => value));

describe('vectors of clinical.md 3.2', () => {
  it('FDI: 13 items with sum 26 are prorated to 30 and severe; 12 items are nothing', () => {
    const thirteen = answers(...Array.from({ length: 13 }, () => 2));
    expect(score('FDI', thirteen)).toEqual({
      scale: 'total',
      value: 30,
      band: 'SEVERE',
      missing: 2,
      prorated: true,
    });
    expect(score('FDI', all(12, 2))).toMatchObject({ value: null, band: null, missing: 3, prorated: false });
  });

  it('PSWQ-C: all always is 33, all never is 9', () => {
    expect(score('PSWQ-C', all(14, 3))?.value).toBe(33);
    expect(score('PSWQ-C', all(14, 0))?.value).toBe(9);
  });

  it('PedsQL: 0 to 4 become 100 to 0; three of five missing is nothing, two is the mean', () => {
    for (const [answer, value] of [100, 75, 50, 25, 0].entries()) {
      expect(score('PEDSQL', { item14: answer, item15: answer, item16: answer }, 'social')?.value).toBe(
        value,
      );
    }
    expect(score('PEDSQL', { item14: 0, item15: 1 }, 'social')?.value).toBeNull();
    expect(score('PEDSQL', { item14: 0, item15: 1, item16: 2 }, 'social')?.value).toBe(75);
  });

  it('CALI: eight times 4 is 32; seven are prorated and say so', () => {
    expect(score('CALI', all(8, 4))).toMatchObject({ value: 32, prorated: false });
    expect(score('CALI', all(7, 4))).toMatchObject({ value: 32, prorated: true, missing: 1 });
  });

  it('WPI 19, SSS 12, together 31; a blank area is nothing', () => {
    const items = instrument('WPI-SSS').items;
    const most = Object.fromEntries(
      items.map((item) => [
        item.key,
        item.answer.kind === 'CHOICE' ? Math.max(...item.answer.options.map((one) => one.value)) : 0,
      ]),
    );
    expect([score('WPI-SSS', most, 'wpi')?.value, score('WPI-SSS', most, 'sss')?.value]).toEqual([19, 12]);
    expect(score('WPI-SSS', most)?.value).toBe(31);
    expect(score('WPI-SSS', { ...most, neck: null }, 'wpi')?.value).toBeNull();
  });

  it('goals of one’s own: 3, 4 and 2 are 3.0', () => {
    expect(
      score('PATIENT-SPECIFIC-GOALS', { performance1: 3, performance2: 4, performance3: 2 }, 'performance')
        ?.value,
    ).toBeCloseTo(3);
  });
});

describe('scoring of single instruments', () => {
  it('FDI bands at their edges', () => {
    const scale = instrument('FDI').scales[0];
    expect([12, 12.5, 13, 29, 30].map((value) => scale && bandOf(scale, value))).toEqual([
      'NO_OR_MINIMAL',
      'MODERATE',
      'MODERATE',
      'MODERATE',
      'SEVERE',
    ]);
  });

  it('PCS-C adds its three parts up', () => {
    const one = answers(...Array.from({ length: 13 }, (_, at) => at % 5));
    const parts = ['rumination', 'magnification', 'helplessness'].map(
      (part) => score('PCS-C', one, part)?.value ?? 0,
    );
    expect(parts.reduce((a, b) => a + b, 0)).toBe(score('PCS-C', one)?.value);
  });

  it('CALI-9 agrees with the nine items within CALI-21', () => {
    const long = answers(...Array.from({ length: 21 }, (_, at) => (at * 7) % 5));
    const nine = [4, 5, 12, 14, 16, 17, 18, 19, 21].map((n) => long[`item${String(n)}`] ?? null);
    expect(score('CALI-9', answers(...nine))?.value).toBe(score('CALI-21', long, 'nine')?.value);
  });

  it('school: half-days attended of those planned; a break, or more than planned, is nothing', () => {
    expect(score('SCHOOL-ATTENDANCE', { planned: 40, attended: 30 }, 'attendance')?.value).toBe(75);
    expect(score('SCHOOL-ATTENDANCE', { planned: 0, attended: 0 }, 'attendance')?.value).toBeNull();
    expect(score('SCHOOL-ATTENDANCE', { planned: 10, attended: 11 }, 'attendance')?.value).toBeNull();
  });

  it('BOT-2 has no items, and takes scores within their range', () => {
    const bot = instrument('BOT-2');
    expect(bot.items).toEqual([]);
    expect(checkEnteredScore(bot, 'composite', 48)).toEqual([]);
    expect(checkEnteredScore(bot, 'composite', 90).map((one) => one.code)).toEqual(['NUMBER_OUT_OF_RANGE']);
    expect(checkEnteredScore(bot, 'items', 1).map((one) => one.code)).toEqual(['CODE_UNKNOWN']);
  });
});

describe('safety items', () => {
  const findings = (code: string, given: Answers): unknown => {
    const scoring = scoreAnswers(instrument(code), given);
    return scoring.ok ? scoring.findings : scoring.problems;
  };

  it('PHQ-9: item 9 above "not at all"', () => {
    expect(findings('PHQ-9', all(9, 0))).toEqual([]);
    expect(findings('PHQ-9', { item9: 1 })).toEqual([
      { itemKey: 'item9', code: 'SUICIDALITY', acute: false },
    ]);
  });

  it('ASQ: any yes or refusal is positive, the fifth yes is acute', () => {
    expect(score('ASQ', all(4, 0), 'positive')?.value).toBe(0);
    expect(score('ASQ', answers(0, 0, 0, 2), 'positive')?.value).toBe(1);
    expect(score('ASQ', answers(0, 0, null, 0), 'positive')?.value).toBeNull();
    expect(score('ASQ', answers(1, 0, 0, 0, 1), 'acute')?.value).toBe(1);
    expect(score('ASQ', answers(1, 0, 0, 0, 2), 'acute')?.value).toBe(0);
    expect(findings('ASQ', answers(0, 0, 0, 2))).toHaveLength(1);
  });

  it('ASQ: the fifth question is asked when one of the first is not "no"', () => {
    const fifth = instrument('ASQ').items[4];
    expect(fifth && isItemAsked(fifth, answers(0, 0, 0, 0))).toBe(false);
    expect(fifth && isItemAsked(fifth, answers(0, 2, 0, 0))).toBe(true);
  });

  it('are marked on the items that can raise one', () => {
    for (const one of INSTRUMENTS) {
      expect(one.items.some((item) => item.safety === true)).toBe(one.findings !== undefined);
    }
  });
});

describe('every instrument', () => {
  it('has its own code and version, and one licence term that its texts obey', () => {
    expect(new Set(INSTRUMENTS.map((one) => `${one.code}|${one.version}`)).size).toBe(INSTRUMENTS.length);
    for (const one of INSTRUMENTS) {
      expect(instrumentOf(one.code, one.version)).toBe(one);
      const texts = one.items.filter(
        (item) =>
          item.text !== undefined ||
          (item.answer.kind === 'CHOICE' && item.answer.options.some((option) => option.text !== undefined)),
      );
      if (one.licence.texts === 'SHIPPED') {
        expect(one.items.every((item) => item.text !== undefined)).toBe(true);
      } else {
        expect(texts).toEqual([]);
      }
      if (one.licence.texts === 'NEVER') expect(one.items).toEqual([]);
      expect(new Set(one.items.map((item) => item.key)).size).toBe(one.items.length);
    }
  });

  it('has bands that begin at its lowest value and rise', () => {
    for (const one of INSTRUMENTS) {
      for (const scale of one.scales) {
        const starts = scale.bands.map((band) => band.from ?? band.above ?? Number.NaN);
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
        if (starts.length > 0) expect(bandOf(scale, scale.min)).not.toBeNull();
        expect(scale.source).not.toBe('');
      }
    }
  });

  it('is for somebody of an age', () => {
    expect(isForRespondent(instrument('FDI'), 'PATIENT', 8)).toBe(true);
    expect(isForRespondent(instrument('FDI'), 'PATIENT', 19)).toBe(false);
    expect(isForRespondent(instrument('PCS-C'), 'GUARDIAN', 12)).toBe(false);
  });

  const withItems = INSTRUMENTS.filter((one) => one.items.length > 0);
  const ANY = fc
    .constantFrom(...withItems)
    .chain((one) =>
      fc
        .record(
          Object.fromEntries(
            one.items.map((item) => [
              item.key,
              fc.option(
                item.answer.kind === 'CHOICE'
                  ? fc.constantFrom(...item.answer.options.map((option) => option.value))
                  : fc.integer({ min: item.answer.min, max: item.answer.max }),
                { nil: null, freq: 12 },
              ),
            ]),
          ),
        )
        .map((given) => ({ one, given: given })),
    );

  it('scores within its range, or not at all', () => {
    fc.assert(
      fc.property(ANY, ({ one, given }) => {
        const scoring = scoreAnswers(one, given);
        expect(scoring.ok).toBe(true);
        if (!scoring.ok) return;
        for (const found of scoring.scales) {
          const scale = one.scales.find((candidate) => candidate.code === found.scale);
          if (!scale || found.value === null) continue;
          expect(found.value).toBeGreaterThanOrEqual(scale.min - 1e-9);
          expect(found.value).toBeLessThanOrEqual(scale.max + 1e-9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  const TURNED: Readonly<Record<string, readonly string[]>> = {
    'PSWQ-C': ['item2', 'item7', 'item9'],
    'TSK-17': ['item4', 'item8', 'item12', 'item16'],
  };
  const summed = withItems.filter((one) => one.scales.some((scale) => scale.code === 'total'));

  it('moves one way with each answer: up, or down where the item is turned over or more is better', () => {
    const wholly = fc
      .constantFrom(...summed)
      .chain((one) =>
        fc
          .tuple(
            fc.tuple(
              ...one.items.map((item) =>
                item.answer.kind === 'CHOICE'
                  ? fc.constantFrom(...item.answer.options.map((option) => option.value))
                  : fc.constant(0),
              ),
            ),
            fc.nat({ max: one.items.length - 1 }),
          )
          .map(([values, at]) => ({ one, values: values, at })),
      );
    fc.assert(
      fc.property(wholly, ({ one, values, at }) => {
        const keys = one.items.map((item) => item.key);
        const given = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]));
        const item = one.items[at];
        const key = keys[at] ?? '';
        const higher =
          item?.answer.kind === 'CHOICE'
            ? item.answer.options.map((option) => option.value).find((value) => value > (given[key] ?? 0))
            : undefined;
        if (higher === undefined) return;
        const before = score(one.code, given)?.value ?? Number.NaN;
        const after = score(one.code, { ...given, [key]: higher })?.value ?? Number.NaN;
        const falls = TURNED[one.code]?.includes(key) === true || one.code.startsWith('PEDSQL');
        if (falls) expect(after).toBeLessThan(before);
        else expect(after).toBeGreaterThan(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('prorates to what the mean answer would have given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }), (value, missing) => {
        expect(score('FDI', all(15 - missing, value))?.value).toBeCloseTo(value * 15, 9);
      }),
    );
  });

  it('refuses what cannot be answered, and says what can', () => {
    const scoring = scoreAnswers(instrument('FDI'), { item1: 5, item2: 1.5, item99: 1 });
    expect(scoring.ok ? [] : scoring.problems.map((one) => [one.field, one.code])).toEqual([
      ['item1', 'NUMBER_OUT_OF_RANGE'],
      ['item2', 'NUMBER_OUT_OF_RANGE'],
      ['item99', 'CODE_UNKNOWN'],
    ]);
  });
});

describe('change', () => {
  const fdi = instrument('FDI').scales[0];
  const usual = instrument('NRS-PAIN').scales.find((scale) => scale.code === 'usual');
  const quality = instrument('PEDSQL').scales[0];

  it('is marked when it passes the published value, and for disability the band too', () => {
    if (!fdi || !usual || !quality) throw new Error('A scale is missing.');
    expect(measuredChange(fdi, 30, 22)).toBe('BETTER');
    expect(measuredChange(fdi, 28, 18)).toBe('WITHIN_ERROR');
    expect(measuredChange(fdi, 14, 10)).toBe('WITHIN_ERROR');
    expect(measuredChange(fdi, 22, 30)).toBe('WORSE');
    expect(measuredChange(usual, 4, 3.5)).toBe('BETTER');
    expect(measuredChange(usual, 8, 7.1)).toBe('WITHIN_ERROR');
    expect(measuredChange(quality, 60, 64.4)).toBe('BETTER');
  });

  it('is unknown without a value, or without a published one', () => {
    if (!fdi) throw new Error('A scale is missing.');
    const pcs = instrument('PCS-C').scales[0];
    expect(measuredChange(fdi, null, 10)).toBe('UNKNOWN');
    expect(pcs && measuredChange(pcs, 40, 10)).toBe('UNKNOWN');
  });
});
