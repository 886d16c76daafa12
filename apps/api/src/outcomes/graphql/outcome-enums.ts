import { registerEnumType } from '@nestjs/graphql';
import {
  AMPS_SUBTYPES,
  BENCHMARK_ANCHORS,
  BENCHMARK_KINDS,
  CONTEXT_REASONS,
  FUNCTION_DEFINITIONS,
  INDICATOR_CODES,
  OUTCOME_ANCHORS,
  OUTCOME_TIME_POINTS,
  PROVENANCES,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const AmpsSubtypeEnum = enumOf(AMPS_SUBTYPES);
export const OutcomeAnchorEnum = enumOf(OUTCOME_ANCHORS);
export const OutcomeTimePointEnum = enumOf(OUTCOME_TIME_POINTS);
export const FunctionDefinitionEnum = enumOf(FUNCTION_DEFINITIONS);
export const IndicatorCodeEnum = enumOf(INDICATOR_CODES);
export const BenchmarkKindEnum = enumOf(BENCHMARK_KINDS);
export const BenchmarkAnchorEnum = enumOf(BENCHMARK_ANCHORS);
export const ProvenanceEnum = enumOf(PROVENANCES);
export const ContextReasonEnum = enumOf(CONTEXT_REASONS);

registerEnumType(AmpsSubtypeEnum, { name: 'AmpsSubtype', description: 'Form of amplified pain.' });
registerEnumType(OutcomeAnchorEnum, { name: 'OutcomeAnchor', description: 'Where time is counted from.' });
registerEnumType(OutcomeTimePointEnum, {
  name: 'OutcomeTimePoint',
  description: 'How long after the anchor.',
});
registerEnumType(FunctionDefinitionEnum, {
  name: 'FunctionDefinition',
  description: 'INSTRUMENT: by the questionnaire alone. STRICT: school, aids and daily living too.',
});
registerEnumType(IndicatorCodeEnum, {
  name: 'IndicatorCode',
  description: 'A question put to every episode.',
});
registerEnumType(BenchmarkKindEnum, { name: 'BenchmarkKind', description: 'What kind of figure it is.' });
registerEnumType(BenchmarkAnchorEnum, {
  name: 'BenchmarkAnchor',
  description: 'Where its time is counted from.',
});
registerEnumType(ProvenanceEnum, {
  name: 'Provenance',
  description: 'Read in the study, told by another text, or claimed.',
});
registerEnumType(ContextReasonEnum, { name: 'ContextReason', description: 'Why a figure is context only.' });
