import { compareDisciplines, type PlanContent } from '@consilium/domain';
import type { Goal } from './graphql/goal.object.ts';
import type { Intervention } from './graphql/intervention.object.ts';
import type { CarePlanSection } from './graphql/section.object.ts';
import { goalFields, interventionFields } from './plan-rows.ts';

export interface PlanRows {
  readonly sections: readonly CarePlanSection[];
  readonly goals: readonly Goal[];
  readonly interventions: readonly Intervention[];
}

/** The working rows of a plan as the frozen copy that a version keeps and a diff compares. */
export function planContentOf({ sections, goals, interventions }: PlanRows): PlanContent {
  const texts = new Map(sections.map((section) => [section.disciplineCode, section]));
  const codes = new Set([
    ...texts.keys(),
    ...goals.map((goal) => goal.ownerDisciplineCode),
    ...interventions.map((intervention) => intervention.disciplineCode),
  ]);
  return {
    sections: [...codes].sort(compareDisciplines).map((disciplineCode) => ({
      disciplineCode,
      summary: texts.get(disciplineCode)?.summary ?? '',
      precautions: texts.get(disciplineCode)?.precautions ?? '',
      goals: goals
        .filter((goal) => goal.ownerDisciplineCode === disciplineCode)
        .map((goal) => {
          const { ownerDisciplineCode: _, ...fields } = goalFields(goal);
          return { id: goal.id, ...fields };
        }),
      interventions: interventions
        .filter((intervention) => intervention.disciplineCode === disciplineCode)
        .map((intervention) => {
          const { disciplineCode: _, ...fields } = interventionFields(intervention);
          return { id: intervention.id, ...fields };
        }),
    })),
  };
}
