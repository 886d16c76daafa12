import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AgendaItem, Conference, ConferenceDecision, ConferenceFlag } from './conference.object.ts';

export const ConferenceResult = createUnionType({
  name: 'ConferenceResult',
  description: 'The conference as it is now, or why not: CONFERENCE_OVER, AGENDA_ITEMS_UNSIGNED …',
  types: () => [Conference, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Conference),
});

export const AgendaItemResult = createUnionType({
  name: 'AgendaItemResult',
  description: 'The part as it is now, or why not: AGENDA_ITEM_SETTLED, VERSION_CONFLICT …',
  types: () => [AgendaItem, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : AgendaItem),
});

export const ConferenceFlagResult = createUnionType({
  name: 'ConferenceFlagResult',
  description: 'The point, or why not.',
  types: () => [ConferenceFlag, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : ConferenceFlag),
});

export const ConferenceDecisionResult = createUnionType({
  name: 'ConferenceDecisionResult',
  description: 'The decision, or why not: AGENDA_ITEM_SETTLED, a problem of the text or of its task …',
  types: () => [ConferenceDecision, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : ConferenceDecision),
});
