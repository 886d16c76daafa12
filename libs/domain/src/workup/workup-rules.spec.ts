import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import {
  criteriaOfWorkup,
  daysMeant,
  durationSince,
  EMPTY_HISTORY,
  historyProblems,
  laboratoryNormal,
  monthsBetween,
  PAIN_AREA_KEYS,
  painfulParts,
  painfulRegions,
  SYMPTOM_CODES,
  SYMPTOMS_BY_GROUP,
  symptomSeverity,
  type CodedFinding,
  type SymptomCode,
  type TestStanding,
  type WorkupFacts,
  type WorkupHistory,
} from './index.ts';

const TODAY = '2026-11-23';
const found = <C extends string>(code: C, present = true, note = ''): CodedFinding<C> => ({
  ...{ code, present, note },
});
const history = (more: Partial<WorkupHistory> = {}): WorkupHistory => ({ ...EMPTY_HISTORY, ...more });
const problems = (more: Partial<WorkupHistory>, previous: WorkupHistory | null = null) =>
  historyProblems(history(more), { today: TODAY, previous }).map(({ field, code }) => `${field} ${code}`);
const test = (resultClass: TestStanding['resultClass'], more: Partial<TestStanding> = {}): TestStanding => ({
  ...{ id: resultClass, kind: 'FBC', cancelled: false, resultClass },
  ...more,
});
const metOf = (facts: Partial<WorkupFacts>, code: string) =>
  criteriaOfWorkup({ history: null, tests: [], examination: null, today: TODAY, ...facts }).find(
    (result) => result.code === code,
  )!;

/** Widespread for a year, everything asked, nothing else found. */
const WIDESPREAD = history({
  onset: '2025-09',
  extent: 'WIDESPREAD',
  areas: ['shoulderLeft', 'shoulderRight', 'hipLeft', 'hipRight', 'lowerBack', 'neck', 'upperLegLeft'],
  symptoms: SYMPTOM_CODES.map((code) =>
    found(code, ['FATIGUE', 'HEADACHE', 'ANXIETY', 'DEPRESSION'].includes(code)),
  ),
  severity: { fatigue: 2, wakingUnrefreshed: 1, thinking: 0 },
  judgements: [found('OTHER_DISEASE_EXPLAINS', false)],
});

describe('the history', () => {
  it('asks for every symptom that the source document lists', () => {
    expect([...SYMPTOMS_BY_GROUP.COMMON, ...SYMPTOMS_BY_GROUP.PRIMARY]).toEqual(
      expect.arrayContaining([
        ...[
          'HEADACHE',
          'DIZZINESS',
          'ABDOMINAL_PAIN',
          'FATIGUE',
          'SLEEPING_DIFFICULTY',
          'JOINT_PAIN',
          'ANXIETY',
        ],
        ...[
          'DEPRESSION',
          'DECREASED_MOBILITY',
          'AFFECTED_PART_HARD_TO_USE',
          'ALLODYNIA',
          'DIFFUSE_MUSCLE_PAIN',
        ],
      ]),
    );
  });

  it('may be empty, and names what is wrong with it', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ onset: '2026-13' })).toEqual(['onset DATE_INVALID']);
    expect(problems({ onset: '2027' })).toEqual(['onset DATE_INVALID']);
    expect(problems({ onset: '2026' })).toEqual([]);
    expect(problems({ areas: ['elbow'] })).toEqual(['areas CODE_UNKNOWN']);
    expect(problems({ symptoms: [found('FATIGUE'), found('FATIGUE', false)] })).toEqual([
      'symptoms CHOSEN_TWICE',
    ]);
    expect(problems({ symptoms: [found('TIRED' as SymptomCode)] })).toEqual(['symptoms CODE_UNKNOWN']);
    expect(problems({ severity: { ...EMPTY_HISTORY.severity, thinking: 4 } })).toEqual([
      'severity.thinking NUMBER_OUT_OF_RANGE',
    ]);
    expect(problems({ otherSymptoms: [' '] })).toEqual(['otherSymptoms TEXT_REQUIRED']);
    expect(problems({ sleepHours: 7.5 })).toEqual([]);
    expect(problems({ sleepHours: 25 })).toEqual(['sleepHours NUMBER_OUT_OF_RANGE']);
  });

  it('takes a trigger of the catalogue or in own words, and none beside "unknown"', () => {
    const sprain = { category: 'INJURY', cause: 'back-sprain-or-strain', text: '', on: '2025-08' } as const;
    expect(problems({ triggers: [sprain] })).toEqual([]);
    expect(problems({ triggers: [{ ...sprain, category: 'INFECTION' }] })).toEqual(['triggers CODE_UNKNOWN']);
    expect(problems({ triggers: [{ ...sprain, cause: null }] })).toEqual(['triggers TEXT_REQUIRED']);
    expect(problems({ triggers: [sprain], triggerUnknown: true })).toEqual([
      'triggerUnknown CHOICE_REQUIRED',
    ]);
  });

  it('takes a red flag back only with a word on what explained it', () => {
    const before = history({ redFlags: [found('FEVER')] });
    expect(problems({}, before)).toEqual(['redFlags.FEVER TEXT_REQUIRED']);
    expect(problems({ redFlags: [found('FEVER', false)] }, before)).toHaveLength(1);
    expect(problems({ redFlags: [found('FEVER', false, 'Influenza A, resolved')] }, before)).toEqual([]);
    expect(problems({ redFlags: [found('FEVER')] }, before)).toEqual([]);
  });
});

describe('the onset', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2002-01-01', days));

  it('means the days that it leaves open', () => {
    expect(daysMeant('2024')).toEqual({ first: '2024-01-01', last: '2024-12-31' });
    expect(daysMeant('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(daysMeant('2023-02-29')).toBeNull();
    expect(daysMeant('24-02')).toBeNull();
  });

  it('gives a duration where it is sure on which side of the threshold it lies, and none where not', () => {
    const months = (onset: string) => durationSince(onset, TODAY, { unit: 'MONTHS', thresholds: [3] });
    expect(months('2026-08-23')).toBe(3);
    expect(months('2026-08-24')).toBe(2);
    expect(months('2026-08')).toBeNull();
    expect(months('2025')).toBe(10);
    expect(months('2026')).toBeNull();
    expect(durationSince(null, TODAY, { unit: 'WEEKS', thresholds: [1] })).toBeNull();
  });

  it('never says more than the exact day would', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 12 }), (onset, today, threshold) => {
        const rule = { unit: 'MONTHS', thresholds: [threshold] } as const;
        const exact = durationSince(onset, today, rule)!;
        for (const vague of [onset.slice(0, 4), onset.slice(0, 7)]) {
          const known = durationSince(vague, today, rule);
          if (known !== null) {
            expect(known).toBeLessThanOrEqual(exact);
            expect(known >= threshold).toBe(exact >= threshold);
          }
        }
      }),
    );
  });

  it('counts whole months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, days) => {
        const months = monthsBetween(from, addDays(from, days));
        expect(months).toBeLessThanOrEqual(days / 28);
        expect(months).toBeGreaterThanOrEqual(Math.floor(days / 31) - 1);
      }),
    );
  });
});

describe('painful areas', () => {
  it('are nineteen, of five regions; three of one arm are one part', () => {
    expect(PAIN_AREA_KEYS).toHaveLength(19);
    expect(painfulRegions(['jawLeft', 'chest', 'abdomen'])).toBe(0);
    expect(painfulRegions(PAIN_AREA_KEYS)).toBe(5);
    expect(painfulParts(['shoulderLeft', 'upperArmLeft', 'lowerArmLeft'])).toBe(1);
    expect(painfulParts(PAIN_AREA_KEYS)).toBe(7);
  });
});

describe('criteria of a work-up', () => {
  it('say nothing of nothing, and name what is missing', () => {
    const results = criteriaOfWorkup({ history: null, tests: [], examination: null, today: TODAY });
    expect(results).toHaveLength(7);
    for (const { met, missing } of results) {
      expect(met).toBeNull();
      expect(missing.length).toBeGreaterThan(0);
    }
  });

  it('are met by what was recorded', () => {
    const facts = { history: WIDESPREAD, tests: [test('NORMAL')] };
    expect(metOf(facts, 'AMPS_DIFFUSE').met).toBe(true);
    expect(metOf(facts, 'AMPS_LOCALIZED').met).toBe(false);
    expect(symptomSeverity(WIDESPREAD)).toBe(5);
    expect(metOf(facts, 'FIBROMYALGIA_2016').met).toBe(true);
    expect(metOf(facts, 'YUNUS_MASI')).toMatchObject({ met: null, missing: ['tenderPoints'] });
    const signs = { sensory: false, vasomotor: false, sudomotorOrOedema: false, motorOrTrophic: false };
    expect(metOf({ ...facts, examination: { tenderPoints: 6, signs } }, 'YUNUS_MASI').met).toBe(true);
  });

  it('leave a disease open while a test is pending or a red flag stands', () => {
    expect(metOf({ history: WIDESPREAD, tests: [test('PENDING')] }, 'AMPS_DIFFUSE')).toMatchObject({
      met: null,
      missing: ['diseaseExcluded'],
    });
    expect(metOf({ history: WIDESPREAD, tests: [test('EXPLAINS_PAIN')] }, 'AMPS_DIFFUSE').met).toBe(false);
    const flagged = { ...WIDESPREAD, redFlags: [found('FEVER' as const)] };
    expect(metOf({ history: flagged }, 'AMPS_DIFFUSE').met).toBeNull();
    expect(
      metOf({ history: WIDESPREAD, tests: [test('PENDING', { cancelled: true })] }, 'AMPS_DIFFUSE').met,
    ).toBe(true);
  });

  it('call blood tests normal when all are back and none explains the pain', () => {
    expect(laboratoryNormal([])).toBeNull();
    expect(laboratoryNormal([test('NORMAL'), test('INCIDENTAL')])).toBe(true);
    expect(laboratoryNormal([test('NORMAL'), test('PENDING')])).toBeNull();
    expect(laboratoryNormal([test('PENDING'), test('EXPLAINS_PAIN')])).toBe(false);
    expect(laboratoryNormal([test('NORMAL', { kind: 'MRI' })])).toBeNull();
  });
});
