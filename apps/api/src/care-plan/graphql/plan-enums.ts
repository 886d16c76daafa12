import { registerEnumType } from '@nestjs/graphql';
import {
  CARE_PLAN_EVENT_KINDS,
  CARE_PLAN_STATUSES,
  DELIVERY_MODES,
  DIFFERENCE_KINDS,
  GOAL_ACHIEVEMENTS,
  GOAL_LIFECYCLES,
  INTERVENTION_KINDS,
  INTERVENTION_STATUSES,
  PLAN_ENTITIES,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const CarePlanStatusEnum = enumOf(CARE_PLAN_STATUSES);
registerEnumType(CarePlanStatusEnum, {
  name: 'CarePlanStatus',
  description: 'Where a plan stands; DRAFT until its first version is published.',
});

export const PlanEntityEnum = enumOf(PLAN_ENTITIES);
registerEnumType(PlanEntityEnum, { name: 'PlanEntity', description: 'What a plan is made of.' });

export const CarePlanEventKindEnum = enumOf(CARE_PLAN_EVENT_KINDS);
registerEnumType(CarePlanEventKindEnum, {
  name: 'CarePlanEventKind',
  description: 'What happened to a plan; PRESENCE: somebody came or left.',
});

export const DifferenceKindEnum = enumOf(DIFFERENCE_KINDS);
registerEnumType(DifferenceKindEnum, {
  name: 'DifferenceKind',
  description: 'What became of a thing between two states.',
});

export const GoalLifecycleEnum = enumOf(GOAL_LIFECYCLES);
registerEnumType(GoalLifecycleEnum, {
  name: 'GoalLifecycle',
  description: 'Where a goal is in its life (FHIR R4 Goal.lifecycleStatus).',
});

export const GoalAchievementEnum = enumOf(GOAL_ACHIEVEMENTS);
registerEnumType(GoalAchievementEnum, {
  name: 'GoalAchievement',
  description: 'How far the young person has come (FHIR R4 Goal.achievementStatus).',
});

export const InterventionKindEnum = enumOf(INTERVENTION_KINDS);
registerEnumType(InterventionKindEnum, { name: 'InterventionKind', description: 'What is prescribed.' });

export const DeliveryModeEnum = enumOf(DELIVERY_MODES);
registerEnumType(DeliveryModeEnum, {
  name: 'DeliveryMode',
  description: 'Alone, in a group, or by two disciplines together.',
});

export const InterventionStatusEnum = enumOf(INTERVENTION_STATUSES);
registerEnumType(InterventionStatusEnum, {
  name: 'InterventionStatus',
  description: 'Where an intervention stands; only ACTIVE ones count as prescribed.',
});
