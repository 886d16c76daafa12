import { ReferralBundle } from './referral-bundle.ts';
import { readContacts } from './contacts-section.ts';
import { compareFhirDates } from './fhir-date.ts';
import { present, type FhirElement } from './fhir-element.ts';
import {
  readAllergies,
  readCarePlans,
  readConditions,
  readEncounters,
  readProcedures,
} from './history-sections.ts';
import { readImaging } from './imaging-section.ts';
import { readMedications } from './medication-section.ts';
import { summariseObservations } from './observation-section.ts';
import { parseBundle } from './parse-bundle.ts';
import { readPatient } from './patient-section.ts';
import {
  describeProblem,
  MAX_REFERRAL_BYTES,
  ReferralRefused,
  type ReferralProblem,
} from './referral-problem.ts';
import type { ClinicalItem, ReferralRecord, ReferralSource } from './referral-record.ts';
import { readReferral, readReferrer } from './request-section.ts';

export interface ReadReferralOptions {
  /** The calendar date in the clinic's zone, YYYY-MM-DD. A birth date may not be later. */
  today: string;
  /** Largest accepted size in bytes of UTF-8; `MAX_REFERRAL_BYTES` when absent. */
  maxBytes?: number;
}

export type ReferralReading =
  { ok: true; referral: ReferralRecord } | { ok: false; problem: ReferralProblem };

/**
 * Reads a FHIR R4 Bundle into a referral record, or says why not. Pure: no clock, no hashing, no I/O.
 * Whatever the text is, this returns and does not throw, and a problem quotes nothing of the file.
 */
export function readReferralBundle(text: string, { today, maxBytes }: ReadReferralOptions): ReferralReading {
  try {
    return { ok: true, referral: readRecord(new ReferralBundle(parseBundle(text, maxBytes)), today) };
  } catch (error) {
    if (error instanceof ReferralRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** As `readReferralBundle`, from the bytes as received: checks the size before decoding, and that they are UTF-8. */
export function readReferralBytes(bytes: Uint8Array, options: ReadReferralOptions): ReferralReading {
  if (bytes.byteLength > (options.maxBytes ?? MAX_REFERRAL_BYTES)) {
    return { ok: false, problem: describeProblem('FILE_TOO_LARGE') };
  }
  const text = decodeUtf8(bytes);
  return text === undefined
    ? { ok: false, problem: describeProblem('NOT_UTF8') }
    : readReferralBundle(text, options);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readRecord(bundle: ReferralBundle, today: string): ReferralRecord {
  const patient = readPatient(bundle, today);
  for (const { element } of bundle.all('Practitioner', 'Organization', 'RelatedPerson'))
    bundle.nameIn(element);
  const sections = {
    conditions: readConditions(bundle),
    medications: readMedications(bundle),
    allergies: readAllergies(bundle),
    procedures: readProcedures(bundle),
    imaging: readImaging(bundle),
    encounters: readEncounters(bundle),
    earlierCarePlans: readCarePlans(bundle),
  };
  return present<ReferralRecord>({
    source: readSource(bundle, Object.values(sections).flat()),
    patient,
    contacts: readContacts(bundle),
    referral: readReferral(bundle),
    referrer: readReferrer(bundle),
    ...sections,
    observations: summariseObservations(bundle),
    immunizationCount: bundle
      .all('Immunization')
      .filter(({ element }) => element.code('status') === 'completed').length,
    counts: countByType(bundle),
  });
}

function readSource(bundle: ReferralBundle, items: ClinicalItem[]): ReferralSource {
  const { bundle: root, type } = bundle.parsed;
  const dates = items.flatMap(({ date }) => date ?? []).sort(compareFhirDates);
  return present<ReferralSource>({
    bundleType: type,
    generatedAt: root.date('timestamp'),
    latestRecordDate: dates.at(-1),
    synthetic: [root, bundle.patient.element].some(isSaidToBeSynthetic),
  });
}

// HTEST is HL7's security label for test data; generators of synthetic records add a tag that says so.
function isSaidToBeSynthetic(element: FhirElement): boolean {
  const meta = element.element('meta');
  const labels = [...(meta?.elements('tag') ?? []), ...(meta?.elements('security') ?? [])];
  return labels.some((label) => /^(HTEST$|synth)/i.test(label.code('code') ?? ''));
}

function countByType(bundle: ReferralBundle): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of bundle.parsed.resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
