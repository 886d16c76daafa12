import type { CarePlanSectionModel, GoalModel, InterventionModel } from '@consilium/db';
import type {
  DeliveryMode,
  GoalAchievement,
  GoalFields,
  GoalLifecycle,
  InterventionFields,
  InterventionKind,
  InterventionStatus,
  SectionFields,
} from '@consilium/domain';
import { toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { Goal } from './graphql/goal.object.ts';
import { Intervention } from './graphql/intervention.object.ts';
import { CarePlanSection } from './graphql/section.object.ts';

export function sectionOf(row: CarePlanSectionModel): CarePlanSection {
  const { clinicId: _, ...fields } = row;
  return Object.assign(new CarePlanSection(), fields);
}

export function goalOf(row: GoalModel): Goal {
  const { clinicId: _, createdAt: __, ...fields } = row;
  return Object.assign(new Goal(), {
    ...fields,
    dueOn: toLocalDateOrNull(row.dueOn),
    lifecycle: row.lifecycle as GoalLifecycle,
    achievement: row.achievement as GoalAchievement,
  });
}

export function interventionOf(row: InterventionModel): Intervention {
  const { clinicId: _, createdAt: __, ...fields } = row;
  return Object.assign(new Intervention(), {
    ...fields,
    kind: row.kind as InterventionKind,
    mode: row.mode as DeliveryMode,
    status: row.status as InterventionStatus,
  });
}

/** The fields that are edited and merged; what a revision keeps. */
export const sectionFields = ({ summary, precautions }: CarePlanSection): SectionFields => ({
  summary,
  precautions,
});

export const goalFields = (goal: Goal): GoalFields => ({
  ownWords: goal.ownWords,
  description: goal.description,
  measure: goal.measure,
  baseline: goal.baseline,
  target: goal.target,
  dueOn: goal.dueOn,
  ownerDisciplineCode: goal.ownerDisciplineCode,
  sharedDisciplineCodes: goal.sharedDisciplineCodes,
  lifecycle: goal.lifecycle,
  achievement: goal.achievement,
});

export const interventionFields = (intervention: Intervention): InterventionFields => ({
  kind: intervention.kind,
  title: intervention.title,
  minutes: intervention.minutes,
  timesPerDay: intervention.timesPerDay,
  daysPerWeek: intervention.daysPerWeek,
  mode: intervention.mode,
  precautions: intervention.precautions,
  disciplineCode: intervention.disciplineCode,
  coTreatingDisciplineCodes: intervention.coTreatingDisciplineCodes,
  goalIds: intervention.goalIds,
  status: intervention.status,
});
