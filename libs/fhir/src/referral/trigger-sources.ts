import type { ClinicalItem, ReferralRecord } from './referral-record.ts';

/** The shape in which `proposeTriggers` of `@consilium/domain` takes records. */
export interface TriggerSourceItem {
  kind: 'condition' | 'medication' | 'procedure';
  sourceReference: string;
  text: string;
  system?: string;
  code?: string;
  otherCodes: { system?: string; code: string; display?: string }[];
  date?: string;
  status?: string;
  verificationStatus?: string;
}

/** The records of a referral in which a trigger can be found. What must not be given is not among them. */
export function triggerSources(referral: ReferralRecord): TriggerSourceItem[] {
  const medications = referral.medications.filter(({ doNotPerform }) => !doNotPerform);
  return [
    ...referral.conditions.map((item) => ({ ...pick(item), kind: 'condition' as const })),
    ...medications.map((item) => ({ ...pick(item), kind: 'medication' as const })),
    ...referral.procedures.map((item) => ({ ...pick(item), kind: 'procedure' as const })),
  ];
}

function pick(item: ClinicalItem): Omit<TriggerSourceItem, 'kind'> {
  const { sourceReference, text, system, code, otherCodes, date, status, verificationStatus } = item;
  return {
    sourceReference,
    text,
    otherCodes,
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
    ...(date === undefined ? {} : { date }),
    ...(status === undefined ? {} : { status }),
    ...(verificationStatus === undefined ? {} : { verificationStatus }),
  };
}
