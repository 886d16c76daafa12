import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DATA_CLASSES } from '../family/index.ts';
import { progressReport, REPORT_AUDIENCES, REPORT_PARTS, type ProgressFacts } from './index.ts';

const text = fc.string({ minLength: 1, maxLength: 12 });
const dataClass = fc.constantFrom(...DATA_CLASSES);
const score = fc.record({
  on: fc.constant('2026-03-02'),
  value: fc.nat(60),
  band: fc.constantFrom('SEVERE', null),
});
const facts: fc.Arbitrary<ProgressFacts> = fc.record({
  programme: fc.record({
    state: text,
    level: fc.option(text),
    admittedOn: fc.constantFrom('2026-03-02', null),
    dischargedOn: fc.constant(null),
  }),
  subtype: fc.option(text),
  disability: fc.array(score),
  school: fc.array(score),
  pain: fc.array(score),
  goals: fc.array(
    fc.record({
      ...{ dataClass, words: text, baseline: text, target: text, achievement: text },
      disciplineCodes: fc.array(fc.constantFrom('SCHOOL_LIAISON', 'PSYCHOLOGY', 'PHYSIOTHERAPY')),
    }),
  ),
  limits: fc.array(
    fc.record({ dataClass, scope: fc.array(text), reason: text, reviewOn: fc.constant('2026-04-01') }),
  ),
  therapy: fc.array(fc.record({ disciplineCode: text, minutes: fc.nat(600) })),
  ladders: fc.array(fc.record({ site: text, laterality: text, step: fc.nat(9), of: fc.nat(9) })),
});

describe('a report of progress', () => {
  it('tells nobody what is of another class than general', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...REPORT_AUDIENCES), (given, audience) => {
        const told = progressReport(given, audience).facts;
        expect([...told.goals, ...told.limits].every((item) => item.dataClass === 'GENERAL')).toBe(true);
      }),
    );
  });

  it('tells a school nothing that it would not tell the referrer, no diagnosis, no pain, no reason of a limit', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const school = progressReport(given, 'SCHOOL');
        const referrer = progressReport(given, 'REFERRER');
        expect(referrer.told).toEqual(expect.arrayContaining([...school.told]));
        for (const goal of school.facts.goals) {
          expect(referrer.facts.goals).toContainEqual(goal);
          expect(goal.disciplineCodes).toContain('SCHOOL_LIAISON');
        }
        expect(school.facts).toMatchObject({ subtype: null, pain: [], therapy: [], ladders: [] });
        expect(school.facts.limits.every(({ reason }) => reason === '')).toBe(true);
        expect(school.facts.limits).toHaveLength(referrer.facts.limits.length);
      }),
    );
  });

  it('says of every part whether it is told, and why not', () => {
    for (const audience of REPORT_AUDIENCES) {
      const empty = {
        programme: { state: 'ADMITTED', level: null, admittedOn: null, dischargedOn: null },
        ...{
          subtype: null,
          disability: [],
          school: [],
          pain: [],
          goals: [],
          limits: [],
          therapy: [],
          ladders: [],
        },
      };
      const { told, leftOut } = progressReport(empty, audience);
      expect([...told, ...leftOut.map(({ part }) => part)].sort()).toEqual([...REPORT_PARTS].sort());
      expect(leftOut.map(({ part }) => part)).toEqual(expect.arrayContaining(['MOOD', 'NOTES', 'SAFETY']));
    }
  });
});
