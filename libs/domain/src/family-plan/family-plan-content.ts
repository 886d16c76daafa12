import {
  INTERVENTION_KIND_GROUPS,
  type DeliveryMode,
  type GoalAchievement,
  type InterventionKind,
  type PlanContent,
  type PlanContentGoal,
  type PlanContentIntervention,
} from '../care-plan/index.ts';
import type { DataClass } from '../family/index.ts';
import type { LocalDate } from '../time/index.ts';

/** A goal in the young person's own words. What is measured, and how the team words it, is left to the team. */
export interface FamilyGoal {
  readonly id: string;
  readonly disciplineCode: string;
  readonly ownWords: string;
  readonly target: string;
  readonly dueOn: LocalDate | null;
  readonly achievement: GoalAchievement;
}

/** What is done, how long and how often. Minutes of one time; times a day; days a week. */
export interface FamilyIntervention {
  readonly id: string;
  readonly disciplineCode: string;
  readonly kind: InterventionKind;
  readonly title: string;
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
  readonly mode: DeliveryMode;
  readonly onHold: boolean;
  /** Of what is done at home; empty otherwise. */
  readonly watchFor: string;
}

/** What one discipline does at the clinic. */
export interface FamilyPlanPart {
  readonly disciplineCode: string;
  /** Of everything active, also of what is kept between the young person and the therapist. */
  readonly minutesPerWeek: number;
  readonly interventions: readonly FamilyIntervention[];
  /** True: more is done than is told to this reader. */
  readonly keepsSomething: boolean;
}

export interface FamilyPlanContent {
  readonly goals: readonly FamilyGoal[];
  readonly reachedGoals: readonly FamilyGoal[];
  readonly parts: readonly FamilyPlanPart[];
  readonly homeProgramme: readonly FamilyIntervention[];
}

/** Whether a reader sees a class of data today. */
export type Sight = (dataClass: DataClass) => boolean;

const COUNSELLING: ReadonlySet<InterventionKind> = new Set(INTERVENTION_KIND_GROUPS.PSYCHOLOGY);
/** The family takes part in these, whoever gives them. */
const WITH_THE_FAMILY: ReadonlySet<InterventionKind> = new Set(INTERVENTION_KIND_GROUPS.FAMILY_AND_SCHOOL);
/** What a young person works on in counselling is theirs (clinical.md 5.5); that they go is not a secret. */
const CONFIDENTIAL_DISCIPLINE = 'PSYCHOLOGY';
const REACHED: ReadonlySet<GoalAchievement> = new Set(['ACHIEVED', 'SUSTAINING']);

/** What a goal of a discipline is to those outside the team. */
export const planGoalClass = (disciplineCode: string): DataClass =>
  disciplineCode === CONFIDENTIAL_DISCIPLINE ? 'ADOLESCENT_CONFIDENTIAL' : 'GENERAL';
/** What an intervention is to those outside the team. */
export function planInterventionClass(disciplineCode: string, kind: InterventionKind): DataClass {
  if (COUNSELLING.has(kind)) return 'ADOLESCENT_CONFIDENTIAL';
  return WITH_THE_FAMILY.has(kind) ? 'GENERAL' : planGoalClass(disciplineCode);
}

/** A plan as this reader of the family may see it: no assessments of the team, nothing in error; null: nothing at all. */
export function familyPlanContent(content: PlanContent, sees: Sight): FamilyPlanContent | null {
  if (!sees('GENERAL')) return null;
  const goals = content.sections.flatMap(({ disciplineCode, goals: all }) =>
    sees(planGoalClass(disciplineCode)) ? all.map((goal) => ({ ...goal, disciplineCode })) : [],
  );
  return {
    goals: goals.filter((goal) => goal.lifecycle === 'ACTIVE' && !REACHED.has(goal.achievement)).map(goalOf),
    reachedGoals: goals.filter(isReached).map(goalOf),
    parts: content.sections.flatMap(({ disciplineCode, interventions }) =>
      partOf(disciplineCode, interventions, sees),
    ),
    homeProgramme: content.sections.flatMap(({ disciplineCode, interventions }) =>
      interventions
        .filter(
          ({ mode, status, kind }) =>
            mode === 'HOME' && status === 'ACTIVE' && sees(planInterventionClass(disciplineCode, kind)),
        )
        .map((one) => interventionOf(one, disciplineCode)),
    ),
  };
}

const isReached = ({ lifecycle, achievement }: PlanContentGoal): boolean =>
  (lifecycle === 'ACTIVE' || lifecycle === 'COMPLETED') && REACHED.has(achievement);

function partOf(
  disciplineCode: string,
  all: readonly PlanContentIntervention[],
  sees: Sight,
): FamilyPlanPart[] {
  const here = all.filter(
    ({ mode, status }) => mode !== 'HOME' && (status === 'ACTIVE' || status === 'ON_HOLD'),
  );
  if (here.length === 0) return [];
  const told = here.filter(({ kind }) => sees(planInterventionClass(disciplineCode, kind)));
  const minutesPerWeek = here
    .filter(({ status }) => status === 'ACTIVE')
    .reduce((sum, { minutes, timesPerDay, daysPerWeek }) => sum + minutes * timesPerDay * daysPerWeek, 0);
  return [
    {
      ...{ disciplineCode, minutesPerWeek, keepsSomething: told.length < here.length },
      interventions: told.map((one) => interventionOf(one, disciplineCode)),
    },
  ];
}

const goalOf = (goal: PlanContentGoal & { readonly disciplineCode: string }): FamilyGoal => {
  const { id, disciplineCode, ownWords, target, dueOn, achievement } = goal;
  return { id, disciplineCode, ownWords, target, dueOn, achievement };
};

const interventionOf = (one: PlanContentIntervention, disciplineCode: string): FamilyIntervention => {
  const { id, kind, title, minutes, timesPerDay, daysPerWeek, mode, status, precautions } = one;
  return {
    ...{ id, disciplineCode, kind, title, minutes, timesPerDay, daysPerWeek, mode },
    onHold: status === 'ON_HOLD',
    watchFor: mode === 'HOME' ? precautions : '',
  };
};
