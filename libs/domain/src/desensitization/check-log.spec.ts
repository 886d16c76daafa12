import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLog, type LogFields } from './check-log.ts';
import {
  AUTONOMIC_SIGNS,
  LOG_PERFORMERS,
  LOG_SETTINGS,
  RECOVERY_OUTCOMES,
  SKIN_FINDINGS,
  STOP_REASONS,
} from './desensitization-codes.ts';
import { HARD_STOPS } from './hard-stops.ts';
import { INTENSITY_UNITS } from './intensity.ts';

const aLog: LogFields = {
  setting: 'CLINIC',
  performedBy: 'STAFF',
  observed: true,
  plannedSeconds: 300,
  doneSeconds: 300,
  reps: null,
  intensity: { value: 30, unit: 'KPA', probeAreaCm2: null, instrument: 'Algometer' },
  painBefore: 5,
  painPeak: 7,
  painAfter: 6,
  painRecovery: 5,
  recovery: 'REACHED',
  recoverySeconds: 120,
  distressBefore: 2,
  distressPeak: 4,
  distressAfter: 2,
  allodyniaAreaCm2: null,
  border: null,
  skinFindings: ['INTACT'],
  temperatureDifferenceC: -1.5,
  autonomicSigns: ['SWEATING'],
  stopReason: null,
  hardStops: [],
  observerName: '',
  noteForTeam: '',
};

const any = <T>(codes: readonly T[]) => fc.oneof(fc.constantFrom(...codes), fc.constant('NONE' as T));
const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double(), fc.integer());
const maybe = fc.option(number);
const point = fc.record({ x: number, y: number });
const anything: fc.Arbitrary<LogFields> = fc.record({
  setting: any(LOG_SETTINGS),
  performedBy: any(LOG_PERFORMERS),
  observed: fc.boolean(),
  plannedSeconds: number,
  doneSeconds: number,
  reps: maybe,
  intensity: fc.option(
    fc.record({
      value: number,
      unit: any(INTENSITY_UNITS),
      probeAreaCm2: maybe,
      instrument: fc.string({ unit: 'binary' }),
    }),
  ),
  painBefore: maybe,
  painPeak: maybe,
  painAfter: maybe,
  painRecovery: maybe,
  recovery: any(RECOVERY_OUTCOMES),
  recoverySeconds: maybe,
  distressBefore: maybe,
  distressPeak: maybe,
  distressAfter: maybe,
  allodyniaAreaCm2: maybe,
  border: fc.option(
    fc.record({
      view: any(['FRONT', 'BACK'] as const),
      polygons: fc.array(fc.array(point, { maxLength: 6 }), { maxLength: 3 }),
      cmPerUnit: number,
    }),
  ),
  skinFindings: fc.array(any(SKIN_FINDINGS), { maxLength: 4 }),
  temperatureDifferenceC: maybe,
  autonomicSigns: fc.array(any(AUTONOMIC_SIGNS), { maxLength: 3 }),
  stopReason: fc.option(any(STOP_REASONS)),
  hardStops: fc.array(any(HARD_STOPS), { maxLength: 3 }),
  observerName: fc.string({ unit: 'binary' }),
  noteForTeam: fc.string({ unit: 'binary' }),
});

describe('checkLog', () => {
  it('accepts a block, also one that made the pain less, and one of which hardly anything was written down', () => {
    expect(checkLog(aLog, 'SUDS_10')).toEqual([]);
    expect(checkLog({ ...aLog, painBefore: 8, painPeak: 3, painAfter: 4 }, 'SUDS_10')).toEqual([]);
    const short: LogFields = {
      ...aLog,
      intensity: null,
      painBefore: null,
      painPeak: null,
      painAfter: null,
      painRecovery: null,
      recovery: 'NOT_MEASURED',
      recoverySeconds: null,
      distressBefore: null,
      distressPeak: null,
      distressAfter: null,
      skinFindings: [],
      autonomicSigns: [],
      temperatureDifferenceC: null,
    };
    expect(checkLog(short, 'SUDS_100')).toEqual([]);
  });

  it.each([
    [{ painPeak: 11 }, 'painPeak'],
    [{ painPeak: 4.5 }, 'painPeak'],
    [{ distressPeak: 11 }, 'distressPeak'],
    [{ recoverySeconds: null }, 'recoverySeconds'],
    [{ recovery: 'NOT_REACHED' as const }, 'recoverySeconds'],
    [{ recoverySeconds: 1801 }, 'recoverySeconds'],
    [{ skinFindings: ['INTACT', 'BROKEN'] as const }, 'skinFindings'],
    [{ hardStops: ['FEVER', 'FEVER'] as const }, 'hardStops'],
    [{ stopReason: 'NOT_STARTED' as const }, 'stopReason'],
    [{ doneSeconds: -1 }, 'doneSeconds'],
    [{ noteForTeam: 'a\u0000b' }, 'noteForTeam'],
  ])('refuses %p', (more, field) => {
    expect(checkLog({ ...aLog, ...more }, 'SUDS_10')).toMatchObject([{ field }]);
  });

  it('rates distress on the scale of its protocol', () => {
    expect(checkLog({ ...aLog, distressPeak: 70 }, 'SUDS_100')).toEqual([]);
    expect(checkLog({ ...aLog, distressPeak: 70 }, 'SUDS_10')).toHaveLength(1);
  });

  it('answers 10,000 random blocks with a code or accepts them whole, and never throws', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('SUDS_10', 'SUDS_100'), (log, scale) => {
        for (const problem of checkLog(log, scale)) {
          expect(problem.code).toMatch(/^[A-Z_]+$/);
          expect(problem.field).not.toBe('');
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
