import { registerEnumType } from '@nestjs/graphql';
import {
  ADVERSE_EVENT_ACTIONS,
  ADVERSE_EVENT_CLASSES,
  ADVERSE_EVENT_OUTCOMES,
  RELATEDNESS,
  SAFETY_FLAG_KINDS,
  SAFETY_FLAG_SOURCES,
  SAFETY_FLAG_STATUSES,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const SafetyFlagKindEnum = enumOf(SAFETY_FLAG_KINDS);
registerEnumType(SafetyFlagKindEnum, {
  name: 'SafetyFlagKind',
  description: 'Why somebody must look the same day.',
});

export const SafetyFlagStatusEnum = enumOf(SAFETY_FLAG_STATUSES);
registerEnumType(SafetyFlagStatusEnum, {
  name: 'SafetyFlagStatus',
  description: 'Open until somebody takes it, closed with an assessment.',
});

export const SafetyFlagSourceEnum = enumOf(SAFETY_FLAG_SOURCES);
registerEnumType(SafetyFlagSourceEnum, {
  name: 'SafetyFlagSource',
  description: 'What a safety flag came from.',
});

export const AdverseEventClassEnum = enumOf(ADVERSE_EVENT_CLASSES);
registerEnumType(AdverseEventClassEnum, { name: 'AdverseEventClass', description: 'What kind of event.' });

export const RelatednessEnum = enumOf(RELATEDNESS);
registerEnumType(RelatednessEnum, {
  name: 'Relatedness',
  description: 'Whether the treatment brought the event about.',
});

export const AdverseEventActionEnum = enumOf(ADVERSE_EVENT_ACTIONS);
registerEnumType(AdverseEventActionEnum, {
  name: 'AdverseEventAction',
  description: 'What became of the treatment.',
});

export const AdverseEventOutcomeEnum = enumOf(ADVERSE_EVENT_OUTCOMES);
registerEnumType(AdverseEventOutcomeEnum, {
  name: 'AdverseEventOutcome',
  description: 'What became of the young person.',
});
