import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DISCIPLINE_CODES,
  familyPlanChanges,
  familyPlanContent,
  GOAL_ACHIEVEMENTS,
  GOAL_LIFECYCLES,
  INTERVENTION_KINDS,
  INTERVENTION_STATUSES,
  DELIVERY_MODES,
  type FamilyPlanContent,
  type PlanContent,
  type PlanContentGoal,
  type PlanContentIntervention,
  type Sight,
} from '../index.ts';

const ALL: Sight = () => true;
const GENERAL: Sight = (dataClass) => dataClass === 'GENERAL';
const NOTHING: Sight = () => false;

const goal = (id: string, more: Partial<PlanContentGoal> = {}): PlanContentGoal => ({
  ...{ id, ownWords: `own ${id}`, description: `team ${id}`, measure: `measure ${id}`, baseline: '' },
  ...{ target: `target ${id}`, dueOn: null, sharedDisciplineCodes: [] },
  ...{ lifecycle: 'ACTIVE', achievement: 'IN_PROGRESS', ...more },
});
const intervention = (id: string, more: Partial<PlanContentIntervention> = {}): PlanContentIntervention => ({
  ...{ id, kind: 'PHYSICAL_THERAPY', title: `title ${id}`, minutes: 45, timesPerDay: 1, daysPerWeek: 5 },
  ...{ mode: 'INDIVIDUAL', precautions: `watch ${id}`, coTreatingDisciplineCodes: [], goalIds: [] },
  ...{ status: 'ACTIVE', ...more },
});
const section = (
  disciplineCode: string,
  goals: readonly PlanContentGoal[],
  interventions: readonly PlanContentIntervention[],
) => ({ disciplineCode, summary: `summary ${disciplineCode}`, precautions: '', goals, interventions });

const PLAN: PlanContent = {
  sections: [
    section(
      'PHYSIOTHERAPY',
      [goal('g1'), goal('g2', { achievement: 'ACHIEVED', lifecycle: 'COMPLETED' })],
      [intervention('i1'), intervention('i2', { mode: 'HOME' }), intervention('i3', { status: 'STOPPED' })],
    ),
    section('PSYCHOLOGY', [goal('g3')], [intervention('i4', { kind: 'COGNITIVE_BEHAVIOURAL_THERAPY' })]),
  ],
};
const seenBy = (sees: Sight, plan = PLAN): FamilyPlanContent => {
  const seen = familyPlanContent(plan, sees);
  if (!seen) throw new Error('expected a plan');
  return seen;
};
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('the plan as the family reads it', () => {
  it('has what is worked on, what is reached, who does what, and what is done at home', () => {
    const plan = seenBy(ALL);
    expect(ids(plan.goals)).toEqual(['g1', 'g3']);
    expect(ids(plan.reachedGoals)).toEqual(['g2']);
    expect(plan.parts.map(({ disciplineCode, minutesPerWeek }) => [disciplineCode, minutesPerWeek])).toEqual([
      ['PHYSIOTHERAPY', 225],
      ['PSYCHOLOGY', 225],
    ]);
    expect(plan.homeProgramme).toEqual([expect.objectContaining({ id: 'i2', watchFor: 'watch i2' })]);
  });

  it('tells who does not see what is confidential that counselling takes place, and not what is worked on', () => {
    const plan = seenBy(GENERAL);
    expect(ids(plan.goals)).toEqual(['g1']);
    expect(plan.parts[1]).toEqual({
      ...{ disciplineCode: 'PSYCHOLOGY', minutesPerWeek: 225, interventions: [], keepsSomething: true },
    });
    expect(JSON.stringify(plan)).not.toMatch(/g3|i4/);
  });

  it('is nothing to who sees nothing', () => {
    expect(familyPlanContent(PLAN, NOTHING)).toBeNull();
  });

  it('holds counselling back by its kind, whoever gives it', () => {
    const plan = seenBy(GENERAL, {
      sections: [
        section('SOCIAL_WORK', [], [intervention('i9', { kind: 'PSYCHOLOGICAL_COUNSELLING', mode: 'HOME' })]),
      ],
    });
    expect(plan).toEqual({ goals: [], reachedGoals: [], parts: [], homeProgramme: [] });
  });

  it('tells of a session with the family, whoever gives it', () => {
    const plan = seenBy(GENERAL, {
      sections: [section('PSYCHOLOGY', [], [intervention('i9', { kind: 'FAMILY_SESSION' })])],
    });
    expect(plan.parts[0]?.interventions.map(({ id }) => id)).toEqual(['i9']);
  });

  it('says what is new: goals, what began, what ended, and another length', () => {
    const now = {
      sections: [
        section(
          'PHYSIOTHERAPY',
          [goal('g1', { achievement: 'ACHIEVED' }), goal('g5')],
          [intervention('i1', { minutes: 60 }), intervention('i6')],
        ),
      ],
    };
    const changes = familyPlanChanges(seenBy(ALL), seenBy(ALL, now));
    expect(
      Object.fromEntries(
        Object.entries(changes).map(([key, all]) => [key, ids(all as readonly { id: string }[])]),
      ),
    ).toEqual({
      ...{ newGoals: ['g5'], reachedGoals: ['g1'], started: ['i6'], ended: ['i4', 'i2'], changed: ['i1'] },
    });
    expect(Object.values(familyPlanChanges(null, seenBy(ALL))).flat()).toEqual([]);
  });
});

describe('for any plan', () => {
  const anyGoal = fc.record({
    lifecycle: fc.constantFrom(...GOAL_LIFECYCLES),
    achievement: fc.constantFrom(...GOAL_ACHIEVEMENTS),
  });
  const anyIntervention = fc.record({
    kind: fc.constantFrom(...INTERVENTION_KINDS),
    mode: fc.constantFrom(...DELIVERY_MODES),
    status: fc.constantFrom(...INTERVENTION_STATUSES),
    minutes: fc.integer({ min: 5, max: 90 }),
  });
  const anyPlan = fc
    .array(
      fc.tuple(
        fc.constantFrom(...DISCIPLINE_CODES),
        fc.array(anyGoal, { maxLength: 4 }),
        fc.array(anyIntervention, { maxLength: 5 }),
      ),
      { maxLength: 6 },
    )
    .map((all) => ({
      sections: all.map(([code, goals, interventions], at) =>
        section(
          code,
          goals.map((more, n) => goal(`g-${String(at)}-${String(n)}`, more)),
          interventions.map((more, n) => intervention(`i-${String(at)}-${String(n)}`, more)),
        ),
      ),
    }));

  it('nobody reads the team’s own words, and who sees less sees a part of it, with the same minutes', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const [all, general] = [seenBy(ALL, plan), seenBy(GENERAL, plan)];
        expect(JSON.stringify(all)).not.toMatch(/summary|team |measure/);
        expect(ids(all.goals)).toEqual(expect.arrayContaining(ids(general.goals)));
        expect(ids(all.homeProgramme)).toEqual(expect.arrayContaining(ids(general.homeProgramme)));
        expect(general.parts.map(({ minutesPerWeek }) => minutesPerWeek)).toEqual(
          all.parts.map(({ minutesPerWeek }) => minutesPerWeek),
        );
        expect(general.goals.some(({ disciplineCode }) => disciplineCode === 'PSYCHOLOGY')).toBe(false);
      }),
    );
  });

  it('nothing has changed against itself', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const seen = seenBy(ALL, plan);
        expect(Object.values(familyPlanChanges(seen, seen)).flat()).toEqual([]);
      }),
    );
  });
});
