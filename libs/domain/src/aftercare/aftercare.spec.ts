import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  criteriaMet,
  FLARE_STEPS,
  flarePlanProblems,
  flares,
  flareStepRefusal,
  letterProblems,
  stampProblems,
  unsignableProblems,
  type FlareStep,
  type TakenStep,
} from '../index.ts';

const TODAY = '2026-11-23';
const stamp = (step: FlareStep, takenOn = TODAY): TakenStep => ({ step, takenOn });
const [RESTART, CALL, VISIT] = FLARE_STEPS;

describe('a flare plan', () => {
  const plan = { signs: 'My foot burns again.', helps: '', coachName: 'Maya', coachPhone: '+1 555 010 020' };
  it('says how a flare begins and whom to call', () => {
    expect(flarePlanProblems(plan)).toEqual([]);
    expect(flarePlanProblems({ ...plan, signs: ' ' })).toMatchObject([
      { field: 'signs', code: 'TEXT_REQUIRED' },
    ]);
    expect(flarePlanProblems({ ...plan, coachPhone: 'ask Maya' })).toMatchObject([
      { field: 'coachPhone', code: 'PHONE_INVALID' },
    ]);
  });

  it('takes its steps in order, each once, and begins again with the first', () => {
    expect(flareStepRefusal([], stamp(RESTART))).toBeNull();
    expect(flareStepRefusal([], stamp(CALL))).toMatchObject({ code: 'FLARE_STEP_OUT_OF_ORDER' });
    const begun = [stamp(RESTART, '2026-11-20')];
    expect(flareStepRefusal(begun, stamp(VISIT))).toMatchObject({ code: 'FLARE_STEP_OUT_OF_ORDER' });
    expect(flareStepRefusal(begun, stamp(CALL, '2026-11-19'))).toMatchObject({ field: 'takenOn' });
    expect(flareStepRefusal(begun, stamp(RESTART, '2026-11-20'))).toMatchObject({ code: 'FLARE_STEP_TAKEN' });
    expect(flareStepRefusal(begun, stamp(RESTART))).toBeNull();
    expect(flareStepRefusal([...begun, stamp(CALL)], stamp(CALL))).toMatchObject({
      code: 'FLARE_STEP_TAKEN',
    });
    expect(flareStepRefusal([...begun, stamp(CALL)], stamp(VISIT))).toBeNull();
  });

  it('is stamped on the day or soon after', () => {
    expect(stampProblems(TODAY, TODAY)).toEqual([]);
    for (const day of [addDays(TODAY, 1), addDays(TODAY, -32), '2026-02-30']) {
      expect(stampProblems(day, TODAY)).toMatchObject([{ code: 'DATE_OUT_OF_RANGE' }]);
    }
  });

  it('however stamps come, those that are taken stand in the order of the steps and of days', () => {
    const any = fc.array(
      fc.record({
        step: fc.constantFrom(...FLARE_STEPS),
        takenOn: fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-10-01', days)),
      }),
    );
    fc.assert(
      fc.property(any, (wanted) => {
        const taken: TakenStep[] = [];
        for (const one of wanted) if (!flareStepRefusal(taken, one)) taken.push(one);
        for (const flare of flares(taken)) {
          expect(flare.map(({ step }) => step)).toEqual(FLARE_STEPS.slice(0, flare.length));
        }
        const days = taken.map(({ takenOn }) => takenOn);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});

describe('a discharge letter', () => {
  const texts = { course: 'Three weeks.', recommendations: '', followUp: 'Psychology on Dec 3.' };
  it('has a language and texts of a length that can be read', () => {
    expect(letterProblems({ language: 'es', texts })).toEqual([]);
    expect(letterProblems({ language: 'fr', texts })).toMatchObject([{ code: 'CODE_UNKNOWN' }]);
    expect(letterProblems({ language: 'en', texts: { ...texts, course: 'x'.repeat(4001) } })).toMatchObject([
      { field: 'course', code: 'TEXT_TOO_LONG' },
    ]);
  });

  it('is not signed before it says how the stay went and what follows', () => {
    expect(unsignableProblems(texts)).toEqual([]);
    expect(unsignableProblems({ ...texts, followUp: '' })).toMatchObject([{ field: 'followUp' }]);
  });

  it('counts the criteria that apply', () => {
    const criterion = (finding: 'MET' | 'NOT_MET' | 'NOT_APPLICABLE' | null) => ({
      code: 'A',
      text: '',
      finding,
    });
    expect(
      criteriaMet([criterion('MET'), criterion('NOT_MET'), criterion('NOT_APPLICABLE'), criterion(null)]),
    ).toEqual({ met: 1, of: 3 });
  });
});
