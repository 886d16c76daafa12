import { describe, expect, it } from '@jest/globals';
import { anyPlanContent } from '@consilium/testing';
import fc from 'fast-check';
import type { InterventionFields } from './check-intervention.ts';
import { checkDailyMinutes, checkIntervention } from './check-intervention.ts';
import type { GoalFields } from './check-plan-text.ts';
import { checkGoal, checkSection, checkVersionNote } from './check-plan-text.ts';
import { decideGoalChange, GOAL_ACHIEVEMENTS, GOAL_LIFECYCLES, mayMoveGoal } from './goal-lifecycle.ts';
import { INTERVENTION_STATUSES, mayMoveIntervention } from './intervention-kinds.ts';
import { requiredSignOffs } from './plan-content.ts';
import { prescribedMinutes } from './prescribed-minutes.ts';
import { mayEditSection } from './section-ownership.ts';

const goal: GoalFields = {
  ownWords: '',
  description: 'Walks',
  measure: '',
  baseline: '',
  target: '',
  dueOn: null,
  ownerDisciplineCode: 'PHYSIOTHERAPY',
  sharedDisciplineCodes: ['PSYCHOLOGY'],
  lifecycle: 'ACTIVE',
  achievement: 'IN_PROGRESS',
};
const intervention: InterventionFields = {
  kind: 'STRENGTH_EXERCISE',
  title: 'Squats',
  minutes: 30,
  timesPerDay: 1,
  daysPerWeek: 5,
  mode: 'INDIVIDUAL',
  precautions: '',
  disciplineCode: 'PHYSIOTHERAPY',
  coTreatingDisciplineCodes: [],
  goalIds: [],
  status: 'ACTIVE',
};
const problems = (rows: readonly { field: string; code: string }[]): string[] =>
  rows.map((row) => `${row.field} ${row.code}`);

describe('checks of plan fields', () => {
  it('accept a sensible goal and name what is wrong with another', () => {
    expect(checkGoal(goal)).toEqual([]);
    expect(problems(checkGoal({ ...goal, description: ' ' }))).toEqual(['description TEXT_REQUIRED']);
    expect(problems(checkGoal({ dueOn: '2024-02-30' }))).toEqual(['dueOn DATE_INVALID']);
    expect(problems(checkGoal({ ...goal, ownerDisciplineCode: 'SCHEDULING' }))).toEqual([
      'ownerDisciplineCode DISCIPLINE_UNKNOWN',
    ]);
    expect(problems(checkGoal({ ...goal, sharedDisciplineCodes: ['PHYSIOTHERAPY'] }))).toEqual([
      'sharedDisciplineCodes DISCIPLINE_IS_OWNER',
    ]);
    expect(problems(checkGoal({ sharedDisciplineCodes: ['PSYCHOLOGY', 'PSYCHOLOGY'] }))).toEqual([
      'sharedDisciplineCodes DISCIPLINE_TWICE',
    ]);
    expect(checkGoal({})).toEqual([]);
  });

  it('accept a sensible intervention and name what is wrong with another', () => {
    expect(checkIntervention(intervention)).toEqual([]);
    for (const minutes of [4, 241, 30.5, Number.NaN]) {
      expect(problems(checkIntervention({ minutes }))).toEqual(['minutes DOSE_OUT_OF_RANGE']);
    }
    expect(problems(checkIntervention({ timesPerDay: 9, daysPerWeek: 0 }))).toEqual([
      'timesPerDay DOSE_OUT_OF_RANGE',
      'daysPerWeek DOSE_OUT_OF_RANGE',
    ]);
    expect(checkIntervention({ minutes: 240, timesPerDay: 2 })).toEqual([]);
    expect(problems(checkIntervention({ minutes: 240, timesPerDay: 3 }))).toEqual(['minutes DAY_TOO_LONG']);
    expect(problems(checkIntervention({ ...intervention, mode: 'CO_TREATMENT' }))).toEqual([
      'coTreatingDisciplineCodes CO_TREATING_REQUIRED',
    ]);
    const together = { ...intervention, coTreatingDisciplineCodes: ['PSYCHOLOGY'] };
    expect(checkIntervention({ ...together, mode: 'CO_TREATMENT' })).toEqual([]);
    expect(problems(checkIntervention(together))).toEqual([
      'coTreatingDisciplineCodes CO_TREATING_NOT_ALLOWED',
    ]);
    expect(problems(checkIntervention({ goalIds: ['g', 'g'] }))).toEqual(['goalIds GOAL_TWICE']);
  });

  it('accept sections and notes within their limits', () => {
    expect(checkSection({ summary: 'Line one\nline two', precautions: '' })).toEqual([]);
    expect(problems(checkSection({ summary: 'x'.repeat(4001) }))).toEqual(['summary TEXT_TOO_LONG']);
    expect(problems(checkVersionNote(''))).toEqual(['note TEXT_REQUIRED']);
  });

  it('notice a day that is too long for one discipline', () => {
    const three = [1, 2, 3].map(() => ({ ...intervention, minutes: 180 }));
    expect(problems(checkDailyMinutes(three))).toEqual(['minutes DAY_TOO_LONG']);
    expect(
      checkDailyMinutes(three.map((row, index) => (index ? row : { ...row, status: 'ON_HOLD' }))),
    ).toEqual([]);
  });
});

describe('goals', () => {
  it('are finished without being achieved, and keep the achievement they had', () => {
    for (const lifecycle of GOAL_LIFECYCLES) {
      for (const to of GOAL_LIFECYCLES) {
        for (const achievement of GOAL_ACHIEVEMENTS) {
          const decision = decideGoalChange({ lifecycle, achievement }, { lifecycle: to });
          expect(decision.ok).toBe(mayMoveGoal(lifecycle, to));
          if (decision.ok) expect(decision.next).toEqual({ lifecycle: to, achievement });
        }
      }
    }
  });

  it('are rated in every lifecycle but error', () => {
    for (const lifecycle of GOAL_LIFECYCLES) {
      const decision = decideGoalChange(
        { lifecycle, achievement: 'IN_PROGRESS' },
        { achievement: 'ACHIEVED' },
      );
      expect([lifecycle, decision.ok]).toEqual([lifecycle, lifecycle !== 'ENTERED_IN_ERROR']);
      if (decision.ok) expect(decision.next).toEqual({ lifecycle, achievement: 'ACHIEVED' });
    }
  });

  it('and interventions entered in error stay so, and any can be put there', () => {
    for (const to of GOAL_LIFECYCLES) {
      expect(mayMoveGoal('ENTERED_IN_ERROR', to)).toBe(to === 'ENTERED_IN_ERROR');
      expect(mayMoveGoal(to, 'ENTERED_IN_ERROR')).toBe(true);
    }
    for (const to of INTERVENTION_STATUSES) {
      expect(mayMoveIntervention('ENTERED_IN_ERROR', to)).toBe(to === 'ENTERED_IN_ERROR');
      expect(mayMoveIntervention(to, 'ENTERED_IN_ERROR')).toBe(true);
    }
  });
});

describe('prescribedMinutes', () => {
  it('adds up what is active, a co-treatment for each discipline that takes part', () => {
    expect(
      prescribedMinutes([
        { ...intervention, disciplineCode: 'PSYCHOLOGY', minutes: 60, daysPerWeek: 2 },
        { ...intervention, minutes: 45, timesPerDay: 2 },
        { ...intervention, minutes: 240, status: 'STOPPED' },
        {
          ...intervention,
          minutes: 20,
          daysPerWeek: 1,
          mode: 'CO_TREATMENT',
          coTreatingDisciplineCodes: ['PSYCHOLOGY', 'NURSING', 'PHYSIOTHERAPY'],
        },
        {
          ...intervention,
          mode: 'GROUP',
          minutes: 10,
          daysPerWeek: 1,
          coTreatingDisciplineCodes: ['WELLNESS'],
        },
      ]),
    ).toEqual([
      { disciplineCode: 'NURSING', minutesPerDay: 4, minutesPerWeek: 20 },
      { disciplineCode: 'PHYSIOTHERAPY', minutesPerDay: 96, minutesPerWeek: 480 },
      { disciplineCode: 'PSYCHOLOGY', minutesPerDay: 28, minutesPerWeek: 140 },
    ]);
    expect(prescribedMinutes([])).toEqual([]);
  });
});

describe('requiredSignOffs', () => {
  it('asks each clinical discipline that says something, once', () => {
    const disciplines = [
      { code: 'MEDICINE', clinical: true },
      { code: 'NURSING', clinical: true },
      { code: 'PHYSIOTHERAPY', clinical: false },
    ];
    fc.assert(
      fc.property(anyPlanContent, (content) => {
        const codes = requiredSignOffs(content, disciplines);
        expect(codes.every((code) => code === 'MEDICINE' || code === 'NURSING')).toBe(true);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
    const empty = { disciplineCode: 'MEDICINE', summary: ' ', precautions: '', goals: [], interventions: [] };
    const wrong = { ...goal, id: 'g1', lifecycle: 'ENTERED_IN_ERROR' as const };
    expect(requiredSignOffs({ sections: [empty] }, disciplines)).toEqual([]);
    expect(requiredSignOffs({ sections: [{ ...empty, goals: [wrong] }] }, disciplines)).toEqual([]);
    expect(
      requiredSignOffs(
        {
          sections: [
            { ...empty, disciplineCode: 'NURSING', summary: 'x' },
            { ...empty, goals: [{ ...wrong, lifecycle: 'REJECTED' }] },
          ],
        },
        disciplines,
      ),
    ).toEqual(['MEDICINE', 'NURSING']);
  });
});

describe('mayEditSection', () => {
  const physio = { roles: ['PHYSIOTHERAPIST' as const], disciplineCode: 'PHYSIOTHERAPY' };
  const own = { relation: 'TEAM' as const, sectionDisciplineCode: 'PHYSIOTHERAPY' };

  it('is for the own discipline, on the team, while the episode is open', () => {
    expect(mayEditSection(physio, own, 'PHASE1_ACTIVE')).toEqual({ ok: true });
    expect(mayEditSection(physio, own, 'CLOSED')).toMatchObject({ code: 'EPISODE_CLOSED' });
    expect(mayEditSection(physio, { ...own, sectionDisciplineCode: 'PSYCHOLOGY' }, 'ADMITTED')).toMatchObject(
      {
        code: 'NOT_YOUR_SECTION',
      },
    );
    for (const relation of ['BREAK_GLASS', 'OUTSIDE', 'INTAKE'] as const) {
      expect(mayEditSection(physio, { ...own, relation }, 'ADMITTED')).toMatchObject({
        code: 'MAY_NOT_EDIT',
      });
    }
    const assistant = { ...physio, roles: ['THERAPY_ASSISTANT' as const] };
    expect(mayEditSection(assistant, own, 'ADMITTED')).toMatchObject({ code: 'MAY_NOT_EDIT' });
    expect(mayEditSection({ ...physio, roles: ['STUDENT'] }, own, 'ADMITTED')).toEqual({ ok: true });
  });
});
