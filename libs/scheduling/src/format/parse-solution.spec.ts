import { describe, expect, it } from '@jest/globals';
import { goodPlan } from '../testing/small-week.ts';
import { parseSolution } from './parse-solution.ts';

const messagesOf = (input: unknown): string[] => {
  const parsed = parseSolution(input);
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
};

describe('reading a solution', () => {
  it('answers the same plan for a well-formed file', () => {
    const plan = { ...goodPlan(), unplaced: [{ session: 'x', reasons: ['no room'] }] };
    expect(parseSolution(structuredClone(plan))).toEqual({ ok: true, value: plan });
    const [first] = plan.assignments;
    const excused = { ...plan, assignments: [{ ...first!, excused: ['p1'] }] };
    expect(parseSolution(structuredClone(excused))).toEqual({ ok: true, value: excused });
  });

  it('may lack the list of what is unplaced', () => {
    const { unplaced: _, ...plan } = goodPlan();
    expect(parseSolution(plan)).toMatchObject({ ok: true, value: { unplaced: [] } });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ format: 'x' }, 'format: must be "therapy-week-solution/1", was "x"'],
    [{ assignments: undefined }, 'assignments: is missing; must be a list'],
    [
      { assignments: [{ session: 'a', day: 0, start: 'x', staff: [], room: 'r' }] },
      'assignments[0].start: must be',
    ],
    [{ assignments: [null] }, 'assignments[0]: must be an object, was null'],
    [{ unplaced: [{ session: 'a', reasons: [3] }] }, 'unplaced[0].reasons[0]: must be a text'],
  ])('refuses %j', (change, message) => {
    expect(messagesOf({ ...goodPlan(), ...change })[0]).toContain(message);
  });

  it('refuses one session placed twice', () => {
    const plan = goodPlan();
    const twice = { ...plan, assignments: [...plan.assignments, plan.assignments[0]] };
    expect(messagesOf(twice)).toEqual(['assignments[6].session: "a.1" is there twice']);
  });

  it.each([[null], [3], [[]]])('refuses %j as a whole', (input) => {
    expect(messagesOf(input)[0]).toMatch(/^A solution must be a JSON object/);
  });
});
