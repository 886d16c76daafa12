import { createHash } from 'node:crypto';
import { proposeTriggers, type LocalDate } from '@consilium/domain';
import { readReferralBundle, recordEntries, triggerSources, type ReferralRecord } from '@consilium/fhir';
import { aReferralBundle, type ReferralBundleOptions } from '@consilium/testing/bundles';
import type { GuardianSpec, PatientSpec } from '../scenarios/index.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import { dateColumn, type SeededMember } from './add-members.ts';

type Bundle = ReturnType<typeof aReferralBundle>;

export interface ReferredPatient {
  readonly spec: PatientSpec;
  readonly seed: number;
  readonly birthDate: LocalDate;
  readonly guardians: readonly GuardianSpec[];
  /** The day the file was made. */
  readonly madeOn: LocalDate;
  readonly revision?: number;
}

/** A bundle about a patient of a scenario, as another system would send it. */
export function bundleOf({
  spec,
  seed,
  birthDate,
  guardians,
  madeOn,
  revision = 0,
}: ReferredPatient): string {
  const gender = ({ FEMALE: 'female', MALE: 'male', OTHER: 'other', UNKNOWN: 'unknown' } as const)[spec.sex];
  const patient: NonNullable<ReferralBundleOptions['patient']> = {
    name: [{ use: 'official', family: spec.family, given: [...spec.given] }],
    birthDate,
    gender,
    extension: [],
    // The generator names a parent of its own here.
    contact: undefined,
    communication: [
      {
        language: { coding: [{ system: 'urn:ietf:bcp:47', code: spec.language }], text: spec.language },
        preferred: true,
      },
    ],
  };
  const bundle = aReferralBundle({ seed, today: madeOn, revision, patient });
  return `${JSON.stringify(withGuardians(bundle, guardians), null, 1)}\n`;
}

/** The generator invents parents of its own; the scenario's take their place. */
function withGuardians(bundle: Bundle, guardians: readonly GuardianSpec[]): Bundle {
  const entries = bundle.entry ?? [];
  const isParent = (item: (typeof entries)[number]) => item.resource?.resourceType === 'RelatedPerson';
  const pattern = entries.find(isParent);
  const parents = guardians.flatMap(({ given, family, relationship }, index) => {
    if (pattern?.resource?.resourceType !== 'RelatedPerson') return [];
    const { resource } = pattern;
    const suffix = String(index).padStart(4, '0');
    const other = (text = '') => `${text.slice(0, -4)}${suffix}`;
    const telecom = resource.telecom?.filter(({ system }) => index === 0 || system === 'phone');
    const name = [{ family, given: [given] }];
    const person = {
      ...resource,
      id: other(resource.id),
      name,
      telecom,
      relationship: [{ text: relationship }],
    };
    return [{ ...pattern, fullUrl: other(pattern.fullUrl), resource: person }];
  });
  const entry = [...entries.filter((item) => !isParent(item)), ...parents];
  return { ...bundle, entry, ...(bundle.total === undefined ? {} : { total: entry.length }) };
}

export interface ReceivedReferral {
  readonly clinicId: string;
  readonly patientId: string;
  readonly displayName: string;
  readonly referred: ReferredPatient;
  readonly receivedAt: Date;
  readonly receivedBy: SeededMember;
  readonly decision: {
    readonly status: string;
    readonly reason: string | null;
    readonly at: Date;
    readonly by: SeededMember;
  } | null;
  /** What the physician made of the proposed triggers; null while nobody has looked. */
  readonly triggersDecidedAt: Date | null;
}

/** Writes a referral as the import would have left it: file, record, triggers. Answers what was read. */
export function addReferral(rows: SeedRows, ids: SeedIds, received: ReceivedReferral): ReferralRecord {
  const { clinicId, patientId, referred, receivedAt, decision } = received;
  const text = bundleOf(referred);
  const reading = readReferralBundle(text, { today: referred.madeOn });
  if (!reading.ok) throw new Error(`A bundle of the demo clinic cannot be read: ${reading.problem.code}.`);
  const record = reading.referral;
  const referralId = ids.at(receivedAt);
  rows.add('referral', {
    ...{ clinicId, id: referralId, patientId, receivedAt },
    status: decision?.status ?? 'NEW',
    receivedByName: received.receivedBy.displayName,
    fileName: `referral-${referred.seed}.json`,
    bundleSha256: createHash('sha256').update(text).digest('hex'),
    bundleBytes: Buffer.byteLength(text),
    displayName: received.displayName,
    birthDate: dateColumn(referred.birthDate),
    reason: record.referral?.reasons.join('; ') ?? null,
    referrerName:
      [record.referrer?.practitioner, record.referrer?.organization].filter(Boolean).join(', ') || null,
    record: JSON.parse(JSON.stringify(record)) as object,
    triagedAt: decision?.at ?? null,
    triagedByName: decision?.by.displayName ?? null,
    triageReason: decision?.reason ?? null,
    synthetic: true,
    version: decision ? 2 : 1,
  });
  rows.add('referralBundle', { clinicId, referralId, content: new Uint8Array(Buffer.from(text)) });
  rows.add(
    'recordEntry',
    ...recordEntries(record).map((entry) => ({
      ...entry,
      clinicId,
      id: ids.at(receivedAt),
      patientId,
      referralId,
    })),
  );
  addTriggers(rows, ids, received, record);
  return record;
}

function addTriggers(rows: SeedRows, ids: SeedIds, received: ReceivedReferral, record: ReferralRecord): void {
  const { clinicId, patientId, receivedAt, triggersDecidedAt, decision } = received;
  const proposals = proposeTriggers(triggerSources(record));
  const decided = (index: number) => {
    if (!triggersDecidedAt || !decision) return {};
    const isTrigger = index === 0;
    return {
      decision: isTrigger ? 'ACCEPTED' : 'REJECTED',
      reason: isTrigger ? null : 'Years before the pain, no link in the history.',
      decidedAt: triggersDecidedAt,
      decidedByName: decision.by.displayName,
      version: 2,
    };
  };
  rows.add(
    'triggerProposal',
    ...proposals.map(({ category, cause, display, occurredOn, sourceReference }, index) => ({
      ...{
        clinicId,
        id: ids.at(receivedAt),
        patientId,
        category,
        cause,
        display,
        occurredOn,
        sourceReference,
      },
      ...decided(index),
    })),
  );
}
