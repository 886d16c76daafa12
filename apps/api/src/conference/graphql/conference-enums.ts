import { registerEnumType } from '@nestjs/graphql';
import {
  AGENDA_STATUSES,
  CONFERENCE_STATUSES,
  DECISION_KINDS,
  DOCUMENTATION_GAPS,
  GOAL_MOVEMENTS,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const ConferenceStatusEnum = enumOf(CONFERENCE_STATUSES);
export const AgendaStatusEnum = enumOf(AGENDA_STATUSES);
export const DecisionKindEnum = enumOf(DECISION_KINDS);
export const GoalMovementEnum = enumOf(GOAL_MOVEMENTS);
export const DocumentationGapEnum = enumOf(DOCUMENTATION_GAPS);
registerEnumType(ConferenceStatusEnum, { name: 'ConferenceStatus', description: 'Where a conference is.' });
registerEnumType(AgendaStatusEnum, {
  name: 'AgendaStatus',
  description: 'Where one young person is on the agenda.',
});
registerEnumType(DecisionKindEnum, { name: 'DecisionKind', description: 'What a decision becomes.' });
registerEnumType(GoalMovementEnum, {
  name: 'GoalMovement',
  description: 'How a goal moved since the last conference.',
});
registerEnumType(DocumentationGapEnum, {
  name: 'DocumentationGapCode',
  description: 'What the record of a conference still lacks.',
});
