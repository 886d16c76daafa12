import { describe, expect, it } from '@jest/globals';
import { anyPlanContent } from '@consilium/testing';
import fc from 'fast-check';
import { compareDisciplines } from '../team/index.ts';
import { diffPlanContent, doseText } from './diff-plan-content.ts';
import { sameValue } from './merge-edit.ts';
import type { PlanContent, PlanContentGoal, PlanContentIntervention } from './plan-content.ts';
import { EMPTY_PLAN_CONTENT } from './plan-content.ts';

const goal: PlanContentGoal = {
  id: 'g1',
  ownWords: 'I want to dance again',
  description: 'Walks without crutches',
  measure: 'Six-minute walk',
  baseline: '180 m',
  target: '500 m',
  dueOn: '2024-05-01',
  sharedDisciplineCodes: [],
  lifecycle: 'ACTIVE',
  achievement: 'IN_PROGRESS',
};
const intervention: PlanContentIntervention = {
  id: 'i1',
  kind: 'AEROBIC_EXERCISE',
  title: 'Aerobic circuit',
  minutes: 30,
  timesPerDay: 2,
  daysPerWeek: 5,
  mode: 'INDIVIDUAL',
  precautions: '',
  coTreatingDisciplineCodes: [],
  goalIds: ['g1'],
  status: 'ACTIVE',
};
const plan = (
  goals: PlanContentGoal[],
  interventions: PlanContentIntervention[],
  summary = '',
): PlanContent => ({
  sections: [{ disciplineCode: 'PHYSIOTHERAPY', summary, precautions: '', goals, interventions }],
});

describe('diffPlanContent', () => {
  it('tells what was added, changed and removed, in words', () => {
    const before = plan([goal], [intervention], 'Rests a lot.');
    const second = { ...goal, id: 'g2', description: 'Climbs stairs', target: '' };
    const after = plan(
      [{ ...goal, target: '600 m', dueOn: null, sharedDisciplineCodes: ['PSYCHOLOGY', 'NURSING'] }, second],
      [{ ...intervention, minutes: 45, goalIds: ['g2', 'g1'] }],
      'Walks to school.',
    );
    const about = { disciplineCode: 'PHYSIOTHERAPY' };
    const changed = { kind: 'CHANGED', entity: 'GOAL', entityId: 'g1', ...about, title: goal.description };
    const dose = {
      kind: 'CHANGED',
      entity: 'INTERVENTION',
      entityId: 'i1',
      ...about,
      title: 'Aerobic circuit',
    };
    expect(diffPlanContent(before, after)).toEqual([
      {
        kind: 'CHANGED',
        entity: 'SECTION',
        entityId: 'PHYSIOTHERAPY',
        ...about,
        title: 'PHYSIOTHERAPY',
        field: 'summary',
        before: 'Rests a lot.',
        after: 'Walks to school.',
      },
      { ...changed, field: 'target', before: '500 m', after: '600 m' },
      { ...changed, field: 'dueOn', before: '2024-05-01', after: null },
      { ...changed, field: 'sharedDisciplineCodes', before: null, after: 'NURSING, PSYCHOLOGY' },
      {
        kind: 'ADDED',
        entity: 'GOAL',
        entityId: 'g2',
        ...about,
        title: 'Climbs stairs',
        field: null,
        before: null,
        after: null,
      },
      { ...dose, field: 'minutes', before: '30', after: '45' },
      {
        ...dose,
        field: 'goalIds',
        before: 'Walks without crutches',
        after: 'Climbs stairs; Walks without crutches',
      },
    ]);
    expect(diffPlanContent(before, plan([goal], [], 'Rests a lot.'))).toEqual([
      {
        ...dose,
        kind: 'REMOVED',
        field: null,
        before: doseText(intervention),
        after: null,
      },
    ]);
    expect(doseText(intervention)).toBe('30 min × 2/d × 5 d/wk');
  });

  it('shows a first text as added, a cleared one as removed, an empty section not at all', () => {
    const kinds = (before: PlanContent, after: PlanContent) =>
      diffPlanContent(before, after).map((row) => row.kind);
    expect(kinds(EMPTY_PLAN_CONTENT, plan([], [], 'New'))).toEqual(['ADDED']);
    expect(kinds(plan([], [], 'Old'), EMPTY_PLAN_CONTENT)).toEqual(['REMOVED']);
    expect(kinds(EMPTY_PLAN_CONTENT, plan([], []))).toEqual([]);
  });

  it('finds nothing between a plan and itself, whatever the order of lists', () => {
    fc.assert(
      fc.property(anyPlanContent, (content) => {
        expect(diffPlanContent(content, content)).toEqual([]);
        const turned: PlanContent = {
          sections: [...content.sections].reverse().map((section) => ({
            ...section,
            goals: section.goals.map((row) => ({
              ...row,
              sharedDisciplineCodes: [...row.sharedDisciplineCodes].reverse(),
            })),
            interventions: section.interventions.map((row) => ({
              ...row,
              goalIds: [...row.goalIds].reverse(),
            })),
          })),
        };
        expect(diffPlanContent(content, turned)).toEqual([]);
      }),
    );
  });

  it('shows each change once and nothing else, in the order of disciplines', () => {
    fc.assert(
      fc.property(anyPlanContent, anyPlanContent, (before, after) => {
        const changes = diffPlanContent(before, after);
        const found = changes.map((row) => `${row.kind} ${row.entity} ${row.entityId} ${row.field ?? '*'}`);
        expect([...found].sort()).toEqual(expectedChanges(before, after).sort());
        const order = changes.map((row) => row.disciplineCode);
        expect(order).toEqual([...order].sort(compareDisciplines));
      }),
      { numRuns: 300 },
    );
  });

  it('is its own mirror: what one way adds, the other way removes', () => {
    const mirrored = { ADDED: 'REMOVED', REMOVED: 'ADDED', CHANGED: 'CHANGED' } as const;
    fc.assert(
      fc.property(anyPlanContent, anyPlanContent, (before, after) => {
        const key = (row: ReturnType<typeof diffPlanContent>[number], flip: boolean): string =>
          JSON.stringify([
            flip ? mirrored[row.kind] : row.kind,
            row.entityId,
            row.field,
            ...(flip ? [row.after, row.before] : [row.before, row.after]),
          ]);
        const there = diffPlanContent(before, after).map((row) => key(row, false));
        const back = diffPlanContent(after, before).map((row) => key(row, true));
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });
});

/** The same question answered the slow and obvious way: every entity and field, one by one. */
function expectedChanges(before: PlanContent, after: PlanContent): string[] {
  const flat = (content: PlanContent): Map<string, Record<string, unknown>> => {
    const rows = new Map<string, Record<string, unknown>>();
    for (const section of content.sections) {
      for (const field of ['summary', 'precautions'] as const) {
        if (section[field]) rows.set(`SECTION ${section.disciplineCode} ${field}`, { text: section[field] });
      }
      for (const row of section.goals)
        rows.set(`GOAL ${row.id} *`, { ...row, ownerDisciplineCode: section.disciplineCode });
      for (const row of section.interventions) {
        rows.set(`INTERVENTION ${row.id} *`, { ...row, disciplineCode: section.disciplineCode });
      }
    }
    return rows;
  };
  const was = flat(before);
  const is = flat(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const old = was.get(key);
    const now = is.get(key);
    if (!old) return [`ADDED ${key}`];
    if (!now) return [`REMOVED ${key}`];
    return Object.keys(now)
      .filter((field) => !sameValue(old[field] as string, now[field] as string))
      .map((field) => (key.startsWith('SECTION') ? `CHANGED ${key}` : `CHANGED ${key.replace('*', field)}`));
  });
}
