import { compareDisciplines } from '../team/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { GoalAchievement, GoalLifecycle } from './goal-lifecycle.ts';
import type { DeliveryMode, InterventionKind, InterventionStatus } from './intervention-kinds.ts';

/** A frozen copy of a plan: what a version is, what a diff compares, what is printed. */
export interface PlanContent {
  readonly sections: readonly PlanContentSection[];
}

/** The section of one discipline: its texts, and the goals and interventions that it owns. */
export interface PlanContentSection {
  readonly disciplineCode: string;
  readonly summary: string;
  readonly precautions: string;
  readonly goals: readonly PlanContentGoal[];
  readonly interventions: readonly PlanContentIntervention[];
}

export interface PlanContentGoal {
  readonly id: string;
  readonly ownWords: string;
  readonly description: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly dueOn: LocalDate | null;
  readonly sharedDisciplineCodes: readonly string[];
  readonly lifecycle: GoalLifecycle;
  readonly achievement: GoalAchievement;
}

export interface PlanContentIntervention {
  readonly id: string;
  readonly kind: InterventionKind;
  readonly title: string;
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
  readonly mode: DeliveryMode;
  readonly precautions: string;
  readonly coTreatingDisciplineCodes: readonly string[];
  readonly goalIds: readonly string[];
  readonly status: InterventionStatus;
}

export const EMPTY_PLAN_CONTENT: PlanContent = { sections: [] };

/** True when the section says anything that still counts; entries made in error do not. */
export function hasContent(section: PlanContentSection): boolean {
  return (
    section.summary.trim() !== '' ||
    section.precautions.trim() !== '' ||
    section.goals.some((goal) => goal.lifecycle !== 'ENTERED_IN_ERROR') ||
    section.interventions.some((intervention) => intervention.status !== 'ENTERED_IN_ERROR')
  );
}

/** Codes of the disciplines that must sign this content: clinical ones whose section says something. Display order. */
export function requiredSignOffs(
  content: PlanContent,
  disciplines: readonly { readonly code: string; readonly clinical: boolean }[],
): string[] {
  const clinical = new Set(disciplines.filter((row) => row.clinical).map((row) => row.code));
  const codes = content.sections
    .filter((section) => clinical.has(section.disciplineCode) && hasContent(section))
    .map((section) => section.disciplineCode);
  return [...new Set(codes)].sort(compareDisciplines);
}
