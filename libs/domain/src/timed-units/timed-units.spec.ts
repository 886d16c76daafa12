import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPayerPolicy, UNIT_RULES, type PayerPolicyFields, type UnitRule } from './payer-policy.ts';
import { servicesOfDay } from './services-of-day.ts';
import { timedUnits, type ServiceMinutes, type UnitPolicy } from './timed-units.ts';

const policy = (rule: UnitRule, more: Partial<UnitPolicy> = {}): UnitPolicy => ({
  rule,
  unitMinutes: 15,
  thresholdMinutes: 8,
  perService: false,
  ...more,
});
const timed = (...minutes: number[]): ServiceMinutes[] =>
  minutes.map((count, index) => ({ code: `S${index}`, timed: true, minutes: count }));

describe('the vectors of clinical.md 3.2', () => {
  it.each([
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
    [52, 3],
    [53, 4],
    [67, 4],
    [68, 5],
    [82, 5],
    [83, 6],
  ])('CMS: %i minutes are %i units', (minutes, units) => {
    expect(timedUnits(policy('CMS_TOTAL'), timed(minutes)).units).toBe(units);
  });

  it('three codes of 10 minutes: CMS 2, AMA 3', () => {
    expect(timedUnits(policy('CMS_TOTAL'), timed(10, 10, 10))).toMatchObject({
      units: 2,
      totalMinutes: 30,
      wholeUnits: 2,
      remainderMinutes: 0,
      remainderCounts: false,
    });
    expect(timedUnits(policy('AMA_MIDPOINT'), timed(10, 10, 10)).units).toBe(3);
  });

  it('two codes of 7 minutes: CMS 1 of 14 minutes in all, AMA 0', () => {
    expect(timedUnits(policy('CMS_TOTAL'), timed(7, 7))).toMatchObject({
      units: 1,
      totalMinutes: 14,
      remainderCounts: true,
    });
    expect(timedUnits(policy('AMA_MIDPOINT'), timed(7, 7)).units).toBe(0);
  });
});

describe('units by rule', () => {
  it('go to whole units first and then to the largest remainder', () => {
    const { lines, units } = timedUnits(policy('CMS_TOTAL'), timed(20, 13, 5));
    expect(units).toBe(3);
    expect(lines.map((line) => line.units)).toEqual([2, 1, 0]);
    // Of equal remainders the longer service.
    expect(timedUnits(policy('CMS_TOTAL'), timed(5, 13, 20)).lines.map((line) => line.units)).toEqual([
      0, 1, 2,
    ]);
    const { lines: two } = timedUnits(policy('CMS_TOTAL'), timed(24, 12));
    expect(two.map((line) => line.units)).toEqual([1, 1]);
  });

  it('a contract has its own unit, threshold and way of adding up', () => {
    const contract = policy('PER_CONTRACT', { unitMinutes: 30, thresholdMinutes: 30 });
    expect(timedUnits(contract, timed(59)).units).toBe(1);
    expect(timedUnits(contract, timed(20, 20, 20)).units).toBe(2);
    expect(timedUnits({ ...contract, perService: true }, timed(20, 20, 20)).units).toBe(0);
  });

  it('a day rate has minutes and no units', () => {
    expect(timedUnits(policy('PER_DIEM'), timed(50, 40))).toMatchObject({ units: null, totalMinutes: 90 });
  });

  it('untimed minutes are shown and never counted', () => {
    const services = [...timed(8), { code: 'GROUP', timed: false, minutes: 90 }];
    for (const rule of ['CMS_TOTAL', 'AMA_MIDPOINT'] as const) {
      expect(timedUnits(policy(rule), services)).toMatchObject({ units: 1, untimedMinutes: 90 });
    }
  });
});

describe('properties of units', () => {
  const services = fc.array(fc.nat(180), { maxLength: 8 }).map((minutes) => timed(...minutes));

  it('the lines add up to the units', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNIT_RULES), services, (rule, rows) => {
        const { units, lines } = timedUnits(policy(rule), rows);
        const sum = lines.reduce((total, line) => total + line.units, 0);
        expect(sum).toBe(units ?? 0);
      }),
    );
  });

  it('CMS depends on the total alone, and is the total in quarters with 8 minutes for one more', () => {
    fc.assert(
      fc.property(services, (rows) => {
        const total = rows.reduce((sum, row) => sum + row.minutes, 0);
        expect(timedUnits(policy('CMS_TOTAL'), rows).units).toBe(Math.floor((total + 7) / 15));
      }),
    );
  });

  it('one minute more never makes fewer units, and at most one more', () => {
    fc.assert(
      fc.property(fc.constantFrom('CMS_TOTAL', 'AMA_MIDPOINT'), services, fc.nat(), (rule, rows, at) => {
        fc.pre(rows.length > 0);
        const more = rows.map((row, index) =>
          index === at % rows.length ? { ...row, minutes: row.minutes + 1 } : row,
        );
        const before = timedUnits(policy(rule), rows).units ?? 0;
        const after = timedUnits(policy(rule), more).units ?? 0;
        expect([before, before + 1]).toContain(after);
      }),
    );
  });
});

describe('services of a day', () => {
  it('are the clinic codes, with group minutes untimed and apart', () => {
    const codes = [
      { interventionKind: 'STRENGTH_EXERCISE', code: 'EX', timed: true },
      { interventionKind: 'FLEXIBILITY_EXERCISE', code: 'EX', timed: true },
    ];
    expect(
      servicesOfDay(
        [
          { kind: 'STRENGTH_EXERCISE', minutes: 10, oneToOne: true },
          { kind: 'FLEXIBILITY_EXERCISE', minutes: 5, oneToOne: true },
          { kind: 'STRENGTH_EXERCISE', minutes: 30, oneToOne: false },
          { kind: 'HYDROTHERAPY', minutes: 20, oneToOne: true },
        ],
        codes,
      ),
    ).toEqual([
      { code: 'EX', timed: true, minutes: 15 },
      { code: 'EX', timed: false, minutes: 30 },
      { code: 'HYDROTHERAPY', timed: true, minutes: 20 },
    ]);
  });
});

describe('a payer policy', () => {
  const fields: PayerPolicyFields = {
    name: 'State plan',
    rule: 'CMS_TOTAL',
    unitMinutes: 15,
    thresholdMinutes: 8,
    perService: false,
    serviceCodes: [],
  };

  it('is fine as it ships', () => expect(checkPayerPolicy(fields)).toEqual([]));

  it.each([
    [{ name: ' ' }, 'name'],
    [{ unitMinutes: 0 }, 'unitMinutes'],
    [{ unitMinutes: 7.5 }, 'unitMinutes'],
    [{ thresholdMinutes: 16 }, 'thresholdMinutes'],
    [{ serviceCodes: [{ interventionKind: 'NONE', code: 'A', timed: true }] }, 'serviceCodes'],
    [{ serviceCodes: [{ interventionKind: 'HYDROTHERAPY', code: '', timed: true }] }, 'serviceCodes'],
  ])('names what is wrong in %j', (more, field) => {
    expect(checkPayerPolicy({ ...fields, ...more })[0]?.field).toBe(field);
  });

  it('has one code for each kind', () => {
    const code = { interventionKind: 'HYDROTHERAPY', code: 'A', timed: true };
    expect(checkPayerPolicy({ ...fields, serviceCodes: [code, code] })[0]?.code).toBe('CHOSEN_TWICE');
  });
});
