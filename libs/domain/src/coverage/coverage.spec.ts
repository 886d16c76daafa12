import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import {
  AUTHORIZATION_UNITS,
  authorizationProblems,
  authorizationStanding,
  daysOfCoverLeft,
  type Authorization,
  type AuthorizationUse,
} from './index.ts';

const TODAY = '2026-03-16';
const authorization = (given: Partial<Authorization> = {}): Authorization => ({
  ...{ disciplineCode: null, unit: 'SESSIONS', amount: 20, withdrawn: false },
  ...{ startsOn: '2026-03-01', endsOn: '2026-05-31' },
  ...given,
});
let last = 0;
const use = (on: string, given: Partial<AuthorizationUse> = {}): AuthorizationUse => ({
  ...{ on, sessionId: `s${(last += 1)}`, disciplineCode: 'PHYSIOTHERAPY', minutes: 60 },
  ...given,
});
/** One a day on each of the days up to today. */
const daily = (days: number) => Array.from({ length: days }, (_, back) => use(addDays(TODAY, -back)));

describe('an authorization', () => {
  it('lasts to its last day where it counts nothing, or nothing was used', () => {
    const dated = authorization({ unit: null, amount: null });
    expect(authorizationStanding(dated, daily(10), TODAY)).toEqual({
      ...{ used: null, left: null, lastsUntil: '2026-05-31', daysLeft: 76, state: 'IN_FORCE' },
    });
    expect(authorizationStanding(authorization(), [], TODAY)).toMatchObject({ used: 0, daysLeft: 76 });
  });

  it('ends sooner at the present pace: 14 of 20 in two weeks leave six days', () => {
    expect(authorizationStanding(authorization(), daily(14), TODAY)).toEqual({
      ...{ used: 14, left: 6, lastsUntil: '2026-03-22', daysLeft: 6, state: 'RUNS_OUT' },
    });
  });

  it('counts a session of two disciplines once, hours by their minutes, and a day once', () => {
    const both = [
      use('2026-03-10', { sessionId: 'one' }),
      use('2026-03-10', { sessionId: 'one', minutes: 30 }),
    ];
    const used = (unit: Authorization['unit']) =>
      authorizationStanding(authorization({ unit }), both, TODAY).used;
    expect([used('SESSIONS'), used('HOURS'), used('DAYS')]).toEqual([1, 1.5, 1]);
  });

  it('of one discipline counts nothing of another, nor what lies outside its dates', () => {
    const psychology = authorization({ disciplineCode: 'PSYCHOLOGY' });
    expect(authorizationStanding(psychology, daily(5), TODAY).used).toBe(0);
    expect(authorizationStanding(authorization(), [use('2026-02-28'), use('2026-06-01')], TODAY).used).toBe(
      0,
    );
  });

  it('is used up, over, not yet or withdrawn', () => {
    const state = (given: Partial<Authorization>, uses: AuthorizationUse[] = []) =>
      authorizationStanding(authorization(given), uses, TODAY).state;
    expect(state({ amount: 3 }, daily(3))).toBe('USED_UP');
    expect(state({ endsOn: '2026-03-15' })).toBe('OVER');
    expect(state({ startsOn: '2026-03-17' })).toBe('NOT_YET');
    expect(state({ withdrawn: true })).toBe('WITHDRAWN');
    expect(state({ endsOn: '2026-03-29' })).toBe('RUNS_OUT');
    expect(state({ endsOn: '2026-03-30' })).toBe('IN_FORCE');
  });

  it('never lasts beyond its last day, and more use never makes it last longer', () => {
    const anything = fc.array(
      fc.record({ back: fc.nat({ max: 40 }), minutes: fc.integer({ min: 1, max: 90 }) }),
    );
    fc.assert(
      fc.property(
        ...([fc.constantFrom(...AUTHORIZATION_UNITS), fc.integer({ min: 1, max: 60 }), anything] as const),
        (unit, amount, given) => {
          const uses = given.map(({ back, minutes }) => use(addDays(TODAY, -back), { minutes }));
          const one = authorization({ unit, amount });
          const standing = authorizationStanding(one, uses, TODAY);
          const more = authorizationStanding(one, [...uses, use(TODAY)], TODAY);
          expect(standing.lastsUntil <= one.endsOn).toBe(true);
          expect(standing.left).toBeGreaterThanOrEqual(0);
          expect(more.daysLeft).toBeLessThanOrEqual(standing.daysLeft);
          expect(more.used).toBeGreaterThanOrEqual(standing.used ?? 0);
        },
      ),
    );
  });
});

describe('days of cover left', () => {
  const ending = authorization({ endsOn: '2026-03-20', unit: null, amount: null });

  it('are those of what ends first, unless something follows it', () => {
    expect(daysOfCoverLeft([ending], [], TODAY)).toBe(4);
    expect(daysOfCoverLeft([ending, authorization({ startsOn: '2026-03-21' })], [], TODAY)).toBe(76);
    const psychology = { ...ending, disciplineCode: 'PSYCHOLOGY' };
    expect(daysOfCoverLeft([psychology, authorization({ disciplineCode: 'WELLNESS' })], [], TODAY)).toBe(4);
    expect(daysOfCoverLeft([psychology, authorization()], [], TODAY)).toBe(76);
  });

  it('are not known where nothing was recorded', () => {
    expect(daysOfCoverLeft([], [], TODAY)).toBeNull();
    expect(daysOfCoverLeft([{ ...ending, withdrawn: true }], [], TODAY)).toBeNull();
  });
});

describe('an authorization as it was typed', () => {
  const typed = { ...authorization(), payer: 'Example Health', reference: 'PA-1', note: '' };
  const wrong = (given: Partial<typeof typed>) =>
    authorizationProblems({ ...typed, ...given }, ['PSYCHOLOGY']).map(
      ({ field, code }) => `${field} ${code}`,
    );

  it('is accepted, or refused by field', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ payer: ' ', reference: '' })).toEqual(['payer TEXT_REQUIRED', 'reference TEXT_REQUIRED']);
    expect(wrong({ disciplineCode: 'MAGIC' })).toEqual(['disciplineCode DISCIPLINE_UNKNOWN']);
    expect(wrong({ amount: null })).toEqual(['amount CHOICE_REQUIRED']);
    expect(wrong({ amount: 0.5 })).toEqual(['amount NUMBER_OUT_OF_RANGE']);
    expect(wrong({ endsOn: '2026-02-01' })).toEqual(['endsOn PERIOD_INVALID']);
    expect(wrong({ startsOn: '2026-02-30' })).toEqual(['startsOn DATE_INVALID']);
  });
});
