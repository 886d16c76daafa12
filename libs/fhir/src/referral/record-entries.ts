import { present } from './fhir-element.ts';
import type {
  ClinicalItem,
  Measurement,
  ReferralCarePlan,
  ReferralContact,
  ReferralDosage,
  ReferralImaging,
  ReferralMedication,
  ReferralRecord,
} from './referral-record.ts';

export type RecordEntrySection =
  | 'CONDITION'
  | 'MEDICATION'
  | 'ALLERGY'
  | 'PROCEDURE'
  | 'IMAGING'
  | 'ENCOUNTER'
  | 'EARLIER_CARE_PLAN'
  | 'CONTACT'
  | 'MEASUREMENT';

/** One line of the patient's record. Words are those of the file; nothing is worded here, so nothing needs translation. */
export interface RecordEntryFields {
  section: RecordEntrySection;
  display: string;
  codeSystem?: string;
  code?: string;
  status?: string;
  /** Also `do-not-perform`, for a medicine that must not be given. */
  verificationStatus?: string;
  /** ISO 8601 with the precision of the file. */
  startedOn?: string;
  endedOn?: string;
  detail?: string;
  sourceReference: string;
}

/** The record as lines to read, section by section, each in the order of the file. Refuted items are kept, with their status. */
export function recordEntries(record: ReferralRecord): RecordEntryFields[] {
  return [
    ...record.conditions.map((item) =>
      entryOf('CONDITION', item, {
        startedOn: item.onset ?? item.date,
        endedOn: item.abatement,
        detail: joined([item.onsetText, item.abatementText, item.severity, ...item.bodySites, ...item.notes]),
      }),
    ),
    ...record.medications.map(medicationEntry),
    ...record.allergies.map((item) =>
      entryOf('ALLERGY', item, {
        startedOn: item.onset ?? item.date,
        detail: joined([item.type, ...item.categories, item.criticality, ...item.reactions]),
      }),
    ),
    ...record.procedures.map((item) =>
      entryOf('PROCEDURE', item, {
        startedOn: item.start ?? item.date,
        endedOn: item.end,
        detail: joined([...item.bodySites, ...item.reasons, ...item.performers]),
      }),
    ),
    ...record.imaging.map(imagingEntry),
    ...record.encounters.map((item) =>
      entryOf('ENCOUNTER', item, {
        startedOn: item.start ?? item.date,
        endedOn: item.end,
        detail: joined([item.encounterClass, ...item.reasons, ...item.practitioners, item.organization]),
      }),
    ),
    ...record.earlierCarePlans.map(carePlanEntry),
    ...record.contacts.map(contactEntry),
    ...measurementEntries(record),
  ];
}

type EntryExtras = Pick<RecordEntryFields, 'startedOn' | 'endedOn' | 'detail' | 'verificationStatus'>;

function entryOf(section: RecordEntrySection, item: ClinicalItem, extras: EntryExtras): RecordEntryFields {
  return present<RecordEntryFields>({
    section,
    display: item.text || item.code || item.sourceReference,
    codeSystem: item.system,
    code: item.code,
    status: item.status,
    verificationStatus: item.verificationStatus,
    sourceReference: item.sourceReference,
    ...extras,
  });
}

function medicationEntry(item: ReferralMedication): RecordEntryFields {
  return entryOf('MEDICATION', item, {
    startedOn: item.start ?? item.authoredOn ?? item.date,
    endedOn: item.end,
    detail: joined([...item.dosages.map(dosageText), ...item.reasons, item.requester]),
    ...(item.doNotPerform ? { verificationStatus: 'do-not-perform' } : {}),
  });
}

/** The dosage in the file's words, else as `2 mg, 3/1 d`: how often per period. */
function dosageText({ text, doseValue, doseUnit, frequency, period, periodUnit }: ReferralDosage): string {
  if (text !== undefined) return text;
  const dose = doseValue === undefined ? undefined : [doseValue, doseUnit].filter(Boolean).join(' ');
  const rhythm =
    frequency === undefined || period === undefined
      ? undefined
      : `${frequency}/${period} ${periodUnit ?? ''}`.trim();
  return [dose, rhythm].filter((part) => part !== undefined).join(', ');
}

function imagingEntry(item: ReferralImaging): RecordEntryFields {
  return entryOf('IMAGING', item, {
    startedOn: item.start ?? item.date,
    detail: joined([...item.modalities, ...item.bodySites, item.conclusion]),
  });
}

function carePlanEntry(item: ReferralCarePlan): RecordEntryFields {
  return entryOf('EARLIER_CARE_PLAN', item, {
    startedOn: item.start ?? item.date,
    endedOn: item.end,
    detail: joined([...item.addresses, ...item.activities.map(({ text }) => text), ...item.goals]),
  });
}

function contactEntry({
  name,
  relationship,
  telecom,
  address,
  sourceReference,
}: ReferralContact): RecordEntryFields {
  return present<RecordEntryFields>({
    section: 'CONTACT',
    display: name.text,
    status: relationship,
    detail: joined([...telecom.map(({ value }) => value), address?.text]),
    sourceReference,
  });
}

const LOINC = 'http://loinc.org';

/** What the record keeps of the measurements, under the names LOINC gives them. */
const measured = {
  height: ['8302-2', 'Body height'],
  weight: ['29463-7', 'Body weight'],
  bmi: ['39156-5', 'Body mass index'],
  pain: ['72514-3', 'Pain severity, 0-10'],
} as const;

type Measured = (typeof measured)[keyof typeof measured];

function measurementEntries({ observations }: ReferralRecord): RecordEntryFields[] {
  const { latestHeight, latestWeight, latestBmi, painSeverity } = observations;
  const latest: [Measured, Measurement | undefined][] = [
    [measured.height, latestHeight],
    [measured.weight, latestWeight],
    [measured.bmi, latestBmi],
  ];
  return [
    ...latest.flatMap(([what, value]) => (value === undefined ? [] : [measurementEntry(what, value)])),
    ...painSeverity.map((value) => measurementEntry(measured.pain, value)),
  ];
}

function measurementEntry(
  [code, display]: Measured,
  { value, unit, at, sourceReference }: Measurement,
): RecordEntryFields {
  return present<RecordEntryFields>({
    section: 'MEASUREMENT',
    display,
    codeSystem: LOINC,
    code,
    startedOn: at,
    detail: [value, unit === '{score}' ? undefined : unit].filter((part) => part !== undefined).join(' '),
    sourceReference,
  });
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const words = parts.filter((part) => part !== undefined && part !== '');
  return words.length === 0 ? undefined : words.join(' · ');
}
