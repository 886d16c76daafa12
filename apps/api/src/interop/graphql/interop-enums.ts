import { registerEnumType } from '@nestjs/graphql';
import {
  IMPORT_OUTCOMES,
  RECORD_SECTIONS,
  REFERRAL_STATUSES,
  TRIAGE_DECISIONS,
  TRIGGER_CATEGORIES,
  TRIGGER_DECISIONS,
  type ImportOutcome,
  type RecordSection,
  type ReferralStatus,
  type TriageDecision,
  type TriggerCategory,
  type TriggerDecision,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const ReferralStatusEnum = enumOf<ReferralStatus>(REFERRAL_STATUSES);
registerEnumType(ReferralStatusEnum, {
  name: 'ReferralStatus',
  description: 'Where a referral stands. DIFFERS: a newer file of a known patient waits to be merged.',
});

export const ImportOutcomeEnum = enumOf<ImportOutcome>(IMPORT_OUTCOMES);
registerEnumType(ImportOutcomeEnum, {
  name: 'ImportOutcome',
  description: 'What became of an imported file.',
});

export const TriageDecisionEnum = enumOf<TriageDecision>(TRIAGE_DECISIONS);
registerEnumType(TriageDecisionEnum, {
  name: 'TriageDecision',
  description: 'What is decided about a referral.',
});

export const RecordSectionEnum = enumOf<RecordSection>(RECORD_SECTIONS);
registerEnumType(RecordSectionEnum, {
  name: 'RecordSection',
  description: 'The part of the record an entry stands in.',
});

export const TriggerCategoryEnum = enumOf<TriggerCategory>(TRIGGER_CATEGORIES);
registerEnumType(TriggerCategoryEnum, {
  name: 'TriggerCategory',
  description: 'What kind of cause a trigger is.',
});

export const TriggerDecisionEnum = enumOf<TriggerDecision>(TRIGGER_DECISIONS);
registerEnumType(TriggerDecisionEnum, {
  name: 'TriggerDecision',
  description: 'What a clinician made of a proposed trigger; PROPOSED is undecided.',
});
