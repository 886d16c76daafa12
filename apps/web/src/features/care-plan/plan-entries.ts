import type {
  GoalAchievement,
  GoalLifecycle,
  InterventionKind,
  DeliveryMode,
  InterventionStatus,
} from '@consilium/domain';
import { DEFAULT_GOAL_LIFECYCLE, INITIAL_GOAL_ACHIEVEMENT } from '@consilium/domain';
import type {
  CarePlanQuery,
  GoalFieldsFragment,
  InterventionFieldsFragment,
  SectionFieldsFragment,
} from '../../gql/graphql.ts';

export type Plan = CarePlanQuery['carePlan'];
export type Section = SectionFieldsFragment;
export type Goal = GoalFieldsFragment;
export type Intervention = InterventionFieldsFragment;
export type PlanChange = Plan['draftChanges'][number];

// Types, not interfaces: only these fit an index signature of flat values.
export type SectionValues = { summary: string; precautions: string };

export type GoalValues = {
  ownWords: string;
  description: string;
  measure: string;
  baseline: string;
  target: string;
  dueOn: string | null;
  sharedDisciplineCodes: string[];
  lifecycle: GoalLifecycle;
  achievement: GoalAchievement;
};

export type InterventionValues = {
  kind: InterventionKind;
  title: string;
  minutes: number;
  timesPerDay: number;
  daysPerWeek: number;
  mode: DeliveryMode;
  precautions: string;
  coTreatingDisciplineCodes: string[];
  goalIds: string[];
  status: InterventionStatus;
};

export const sectionValues = ({ summary, precautions }: Section): SectionValues => ({ summary, precautions });

export const goalValues = (goal: Goal): GoalValues => ({
  ownWords: goal.ownWords,
  description: goal.description,
  measure: goal.measure,
  baseline: goal.baseline,
  target: goal.target,
  dueOn: goal.dueOn,
  sharedDisciplineCodes: goal.sharedDisciplineCodes,
  lifecycle: goal.lifecycle,
  achievement: goal.achievement,
});

export const interventionValues = (intervention: Intervention): InterventionValues => ({
  kind: intervention.kind,
  title: intervention.title,
  minutes: intervention.minutes,
  timesPerDay: intervention.timesPerDay,
  daysPerWeek: intervention.daysPerWeek,
  mode: intervention.mode,
  precautions: intervention.precautions,
  coTreatingDisciplineCodes: intervention.coTreatingDisciplineCodes,
  goalIds: intervention.goalIds,
  status: intervention.status,
});

export const NEW_GOAL: GoalValues = {
  ownWords: '',
  description: '',
  measure: '',
  baseline: '',
  target: '',
  dueOn: null,
  sharedDisciplineCodes: [],
  lifecycle: DEFAULT_GOAL_LIFECYCLE,
  achievement: INITIAL_GOAL_ACHIEVEMENT,
};

/** The kind a discipline most often prescribes: where its form starts. */
const FIRST_KIND: Readonly<Record<string, InterventionKind>> = {
  MEDICINE: 'MEDICATION_REVIEW',
  NURSING: 'EDUCATION',
  OCCUPATIONAL_THERAPY: 'ACTIVITIES_OF_DAILY_LIVING',
  PSYCHOLOGY: 'COGNITIVE_BEHAVIOURAL_THERAPY',
  MUSIC_THERAPY: 'MUSIC_THERAPY',
  ART_THERAPY: 'ART_THERAPY',
  WELLNESS: 'MIND_BODY_SKILLS',
  SOCIAL_WORK: 'FAMILY_SESSION',
  SCHOOL_LIAISON: 'SCHOOL_WORK',
};

export const newIntervention = (disciplineCode: string): InterventionValues => ({
  kind: FIRST_KIND[disciplineCode] ?? 'AEROBIC_EXERCISE',
  title: '',
  minutes: 30,
  timesPerDay: 1,
  daysPerWeek: 5,
  mode: 'INDIVIDUAL',
  precautions: '',
  coTreatingDisciplineCodes: [],
  goalIds: [],
  status: 'ACTIVE',
});
