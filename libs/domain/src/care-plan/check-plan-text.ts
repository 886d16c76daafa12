import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';
import { isLocalDate } from '../time/index.ts';
import { CLINICAL_DISCIPLINE_CODES } from '../team/index.ts';
import type { GoalAchievement, GoalLifecycle } from './goal-lifecycle.ts';
import { GOAL_ACHIEVEMENTS, GOAL_LIFECYCLES } from './goal-lifecycle.ts';
import { PLAN_TEXT_LIMITS } from './plan-codes.ts';

/** The fields of a goal as they are edited. */
export interface GoalFields {
  readonly ownWords: string;
  readonly description: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly dueOn: LocalDate | null;
  readonly ownerDisciplineCode: string;
  readonly sharedDisciplineCodes: readonly string[];
  readonly lifecycle: GoalLifecycle;
  readonly achievement: GoalAchievement;
}

const GOAL_TEXTS = [
  ['ownWords', PLAN_TEXT_LIMITS.ownWords, false],
  ['description', PLAN_TEXT_LIMITS.goalDescription, true],
  ['measure', PLAN_TEXT_LIMITS.goalMeasure, false],
  ['baseline', PLAN_TEXT_LIMITS.goalBaseline, false],
  ['target', PLAN_TEXT_LIMITS.goalTarget, false],
] as const;

/**
 * Checks the fields of a goal; absent ones are not checked, so an edit can be checked as well as a whole goal.
 * `disciplineCodes` are the clinic's clinical disciplines.
 */
export function checkGoal(
  fields: Partial<GoalFields>,
  disciplineCodes: readonly string[] = CLINICAL_DISCIPLINE_CODES,
): FieldProblem[] {
  const problems = GOAL_TEXTS.flatMap(([field, max, required]) => {
    const value = fields[field];
    return value === undefined ? [] : textProblems(field, value, { max, required, multiline: true });
  });
  const { dueOn, ownerDisciplineCode: owner, sharedDisciplineCodes: shared, lifecycle, achievement } = fields;
  if (dueOn !== undefined && dueOn !== null && !isLocalDate(dueOn)) {
    problems.push({ field: 'dueOn', code: 'DATE_INVALID', message: 'Give a date that the calendar has.' });
  }
  if (owner !== undefined && !disciplineCodes.includes(owner)) {
    problems.push({
      field: 'ownerDisciplineCode',
      code: 'DISCIPLINE_UNKNOWN',
      message: 'Choose a discipline that treats patients in this clinic.',
    });
  }
  if (shared !== undefined) {
    problems.push(...disciplineListProblems('sharedDisciplineCodes', shared, owner, disciplineCodes));
  }
  if (lifecycle !== undefined && !GOAL_LIFECYCLES.includes(lifecycle)) {
    problems.push({
      field: 'lifecycle',
      code: 'CODE_UNKNOWN',
      message: 'Choose a lifecycle that goals have.',
    });
  }
  if (achievement !== undefined && !GOAL_ACHIEVEMENTS.includes(achievement)) {
    problems.push({
      field: 'achievement',
      code: 'CODE_UNKNOWN',
      message: 'Choose an achievement that goals have.',
    });
  }
  return problems;
}

/** Problems of a list of further disciplines: known, each once, without the owner. */
export function disciplineListProblems(
  field: string,
  codes: readonly string[],
  owner: string | undefined,
  disciplineCodes: readonly string[],
): FieldProblem[] {
  if (codes.some((code) => !disciplineCodes.includes(code))) {
    return [
      {
        field,
        code: 'DISCIPLINE_UNKNOWN',
        message: 'Choose disciplines that treat patients in this clinic.',
      },
    ];
  }
  if (owner !== undefined && codes.includes(owner)) {
    return [{ field, code: 'DISCIPLINE_IS_OWNER', message: 'Leave out the discipline that owns it.' }];
  }
  if (new Set(codes).size !== codes.length) {
    return [{ field, code: 'DISCIPLINE_TWICE', message: 'Name each discipline once.' }];
  }
  return [];
}

/** The text fields of a section. */
export interface SectionFields {
  readonly summary: string;
  readonly precautions: string;
}

/** Checks the texts of a section; absent ones are not checked. */
export function checkSection(fields: Partial<SectionFields>): FieldProblem[] {
  const { summary, precautions } = fields;
  return [
    ...(summary === undefined
      ? []
      : textProblems('summary', summary, { max: PLAN_TEXT_LIMITS.sectionSummary, multiline: true })),
    ...(precautions === undefined
      ? []
      : textProblems('precautions', precautions, {
          max: PLAN_TEXT_LIMITS.sectionPrecautions,
          multiline: true,
        })),
  ];
}

/** Checks the note of a new plan version: what was decided, for the reader of the history. */
export function checkVersionNote(note: string): FieldProblem[] {
  return textProblems('note', note, { max: PLAN_TEXT_LIMITS.versionNote, required: true, multiline: true });
}
