import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { Referral, ReferralImported } from './referral.object.ts';

export const ImportReferralResult = createUnionType({
  name: 'ImportReferralResult',
  description:
    'When refused, the code says why the file cannot be read: NOT_JSON, NOT_R4, SEVERAL_PATIENTS ...',
  types: () => [ReferralImported, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : ReferralImported),
});

export const TriageReferralResult = createUnionType({
  name: 'TriageReferralResult',
  description:
    'ALREADY_TRIAGED, REFERRAL_DIFFERS, REASON_REQUIRED, INVALID_INPUT, TRANSITION_IMPOSSIBLE or VERSION_CONFLICT when refused.',
  types: () => [Referral, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Referral),
});

export const MergeReferralResult = createUnionType({
  name: 'MergeReferralResult',
  description: 'NOTHING_TO_MERGE or VERSION_CONFLICT when refused.',
  types: () => [Referral, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Referral),
});
