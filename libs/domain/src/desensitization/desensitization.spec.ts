import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hardStopsOf, flagsOf, HARD_STOPS } from './hard-stops.ts';
import { checkIntensity, INTENSITY_UNITS, pressureIn, pressureKpa, PRESSURE_UNITS } from './intensity.ts';
import { mayReadLogNote, shownHardStops } from './log-reading.ts';
import { checkProtocolContent, isAboveHomeCeiling, type ProtocolContent } from './check-protocol.ts';
import { DEFAULT_STIMULI, checkStimulus } from './stimulus-catalogue.ts';
import { checkThresholds, DEFAULT_THRESHOLDS } from './progression-thresholds.ts';

const pressure = fc.double({ min: 0, max: 200, noNaN: true });
const unit = fc.constantFrom(...PRESSURE_UNITS);

describe('pressure', () => {
  it.each([
    [1, 'N_PER_CM2', 10],
    [1, 'KGF_PER_CM2', 98.07],
    [1, 'MMHG', 0.1333],
    [1, 'PSI', 6.895],
    [1, 'KPA', 1],
  ] as const)('%d %s is %d kPa', (value, from, kpa) => {
    const got = pressureKpa({ value, unit: from, probeAreaCm2: null }) ?? 0;
    expect(Math.abs(got - kpa) / kpa).toBeLessThan(0.0004);
  });

  it('goes to any unit and back without loss, and keeps the order', () => {
    fc.assert(
      fc.property(pressure, pressure, unit, (a, b, to) => {
        const kpa = (value: number) => pressureKpa({ value, unit: to, probeAreaCm2: null }) ?? 0;
        expect(pressureIn(kpa(a), to)).toBeCloseTo(a, 9);
        // Two neighbours of the smallest numbers there are may meet; none ever pass each other.
        expect(a < b ? kpa(a) <= kpa(b) : kpa(a) >= kpa(b)).toBe(true);
      }),
    );
  });

  it('makes a force a pressure by the area of its probe only', () => {
    // 2.5 and 4.5 kg on 1 cm2 are 245 and 441 kPa (clinical.md 4.4).
    expect(pressureKpa({ value: 2.5, unit: 'KGF', probeAreaCm2: 1 })).toBeCloseTo(245.17, 1);
    expect(pressureKpa({ value: 4.5, unit: 'KGF', probeAreaCm2: 1 })).toBeCloseTo(441.3, 1);
    expect(pressureKpa({ value: 4.5, unit: 'KGF', probeAreaCm2: 2 })).toBeCloseTo(220.65, 1);
    expect(pressureKpa({ value: 4.5, unit: 'KGF', probeAreaCm2: null })).toBeNull();
    expect(checkIntensity({ value: 4.5, unit: 'KGF', probeAreaCm2: null })).toMatchObject([
      { field: 'intensity.probeAreaCm2' },
    ]);
    expect(pressureKpa({ value: 80, unit: 'HZ', probeAreaCm2: 1 })).toBeNull();
  });

  it('accepts only what can be stored', () => {
    const intensity = fc.record({
      value: fc.double(),
      unit: fc.constantFrom(...INTENSITY_UNITS),
      probeAreaCm2: fc.option(fc.double()),
    });
    fc.assert(
      fc.property(intensity, (given) => {
        if (checkIntensity(given).length > 0) return;
        const kpa = pressureKpa(given);
        expect(kpa === null || (kpa >= 0 && kpa <= 2000)).toBe(true);
      }),
    );
  });
});

describe('hard stops', () => {
  it('are those said, and broken skin where the check shows it; intact skin and redness are none', () => {
    expect(hardStopsOf({ hardStops: ['FEVER'], skinFindings: ['BROKEN'] })).toEqual(['BROKEN_SKIN', 'FEVER']);
    expect(hardStopsOf({ hardStops: [], skinFindings: ['REDNESS', 'MOTTLED', 'CYANOSIS'] })).toEqual([]);
  });

  it('never put what few may see beside what many see', () => {
    fc.assert(
      fc.property(fc.subarray([...HARD_STOPS]), (stops) => {
        const flags = flagsOf(stops);
        expect(flags.flatMap(({ findings }) => findings).sort()).toEqual([...stops].sort());
        for (const { kind, findings } of flags) {
          expect(shownHardStops(findings, false).length).toBe(kind === 'HARD_STOP' ? findings.length : 0);
        }
      }),
    );
  });

  it('leave a private note to the young person and the team', () => {
    const own = { source: 'PATIENT', noteKeptPrivate: true } as const;
    expect(mayReadLogNote('GUARDIAN', own)).toBe(false);
    expect(mayReadLogNote('PATIENT', own)).toBe(true);
    expect(mayReadLogNote('STAFF', own)).toBe(true);
    expect(mayReadLogNote('GUARDIAN', { ...own, noteKeptPrivate: false })).toBe(true);
    expect(mayReadLogNote('GUARDIAN', { source: 'STAFF', noteKeptPrivate: false })).toBe(false);
    expect(mayReadLogNote('PATIENT', { source: 'GUARDIAN', noteKeptPrivate: false })).toBe(false);
  });
});

describe('a protocol', () => {
  const codes = new Set(DEFAULT_STIMULI.map(({ code }) => code));
  const step = (key: string, stimulusCode = 'T1') => ({
    key,
    stimulusCode,
    plannedSeconds: 300,
    timesPerDay: 3,
    targetKpa: null,
    target: '',
    instructions: '',
  });
  const content: ProtocolContent = {
    approach: 'DIRECT_GRADED',
    distressScale: 'SUDS_10',
    thresholds: DEFAULT_THRESHOLDS,
    homeCeilingKey: 'b',
    steps: [step('a'), step('b'), step('c')],
    note: '',
  };
  const fields = (more: Partial<ProtocolContent>) =>
    checkProtocolContent({ ...content, ...more }, codes).map(({ field }) => field);

  it('is checked field by field', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ steps: [] })).toEqual(['steps', 'homeCeilingKey']);
    expect(fields({ steps: [step('a'), step('b'), step('a')] })).toEqual(['steps']);
    expect(fields({ steps: [step('b', 'NONE')] })).toEqual(['steps.0.stimulusCode']);
    expect(fields({ steps: [{ ...step('b'), plannedSeconds: 1.5, targetKpa: Number.NaN }] })).toEqual([
      'steps.0.plannedSeconds',
      'steps.0.targetKpa',
    ]);
    expect(fields({ homeCeilingKey: 'z' })).toEqual(['homeCeilingKey']);
    const long = (key: string) => ({ ...step(key), plannedSeconds: 1500 });
    expect(fields({ steps: [long('a'), step('b'), long('c')] })).toEqual(['steps.0.timesPerDay']);
    expect(fields({ thresholds: { ...DEFAULT_THRESHOLDS, observed: 4 } })).toEqual(['thresholds.observed']);
    expect(checkThresholds({ ...DEFAULT_THRESHOLDS, highDistress: 6 })).toHaveLength(1);
  });

  it('keeps home practice at or below its ceiling', () => {
    expect(['a', 'b', 'c'].map((key) => isAboveHomeCeiling(content, key))).toEqual([false, false, true]);
    expect(isAboveHomeCeiling({ ...content, homeCeilingKey: null }, 'c')).toBe(false);
    expect(isAboveHomeCeiling(content, 'gone')).toBe(true);
  });

  it('may be for the clinic alone: then no step is for home, and there is no ceiling', () => {
    const clinicOnly = { ...content, homeCeilingKey: null, noHomePractice: true };
    expect(['a', 'b', 'c'].map((key) => isAboveHomeCeiling(clinicOnly, key))).toEqual([true, true, true]);
    expect(fields({ homeCeilingKey: null, noHomePractice: true })).toEqual([]);
    expect(fields({ noHomePractice: true })).toEqual(['homeCeilingKey']);
  });

  it('takes its stimuli from a catalogue of which every row is usable', () => {
    expect(DEFAULT_STIMULI.flatMap(checkStimulus)).toEqual([]);
    expect(codes.size).toBe(DEFAULT_STIMULI.length);
    expect(DEFAULT_STIMULI).toHaveLength(44);
  });
});
