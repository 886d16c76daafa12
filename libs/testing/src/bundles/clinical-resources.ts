import type {
  AllergyIntolerance,
  CarePlan,
  CodeableConcept,
  Condition,
  DiagnosticReport,
  Encounter,
  ImagingStudy,
  MedicationRequest,
  Observation,
  Procedure,
} from '@medplum/fhirtypes';
import type { LiteralReference } from './bundle-writer.ts';
import { daysBefore, visitAt } from './calendar-dates.ts';
import type { ReferralStory, StoryRecord } from './referral-stories.ts';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

export function conceptOf({ text, coding }: StoryRecord): CodeableConcept {
  return coding === undefined ? { text } : { coding: [coding], text };
}

function status(system: string, code: string): CodeableConcept {
  return { coding: [{ system: `${TERMINOLOGY}/${system}`, code }] };
}

/** A condition; with an end it is resolved. */
export function conditionOf(
  subject: LiteralReference,
  record: StoryRecord,
  onset: string,
  end?: string,
): Condition {
  return {
    resourceType: 'Condition',
    clinicalStatus: status('condition-clinical', end === undefined ? 'active' : 'resolved'),
    verificationStatus: status('condition-ver-status', 'confirmed'),
    category: [status('condition-category', 'encounter-diagnosis')],
    code: conceptOf(record),
    subject,
    onsetDateTime: onset,
    recordedDate: onset,
    ...(end === undefined ? {} : { abatementDateTime: end }),
  };
}

/** Some systems code the medicine in place, others point to a contained Medication. */
export function medicationRequestOf(
  subject: LiteralReference,
  record: StoryRecord,
  authoredOn: string,
  options: { contained: boolean; active: boolean; requester: LiteralReference },
): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    status: options.active ? 'active' : 'stopped',
    intent: 'order',
    ...(options.contained
      ? {
          contained: [{ resourceType: 'Medication', id: 'medication', code: conceptOf(record) }],
          medicationReference: { reference: '#medication' },
        }
      : { medicationCodeableConcept: conceptOf(record) }),
    subject,
    authoredOn,
    requester: options.requester,
    dosageInstruction: [{ text: 'As told at the visit', asNeededBoolean: !options.active }],
  };
}

export function allergyOf(
  patient: LiteralReference,
  record: StoryRecord,
  recordedDate: string,
): AllergyIntolerance {
  return {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: status('allergyintolerance-clinical', 'active'),
    verificationStatus: status('allergyintolerance-verification', 'confirmed'),
    code: conceptOf(record),
    patient,
    recordedDate,
  };
}

export function procedureOf(
  subject: LiteralReference,
  record: StoryRecord,
  date: string,
  reason?: LiteralReference,
): Procedure {
  return {
    resourceType: 'Procedure',
    status: 'completed',
    code: conceptOf(record),
    subject,
    performedPeriod: { start: visitAt(date, 10, 0), end: visitAt(date, 10, 45) },
    ...(reason === undefined ? {} : { reasonReference: [reason] }),
  };
}

export function encounterOf(
  subject: LiteralReference,
  text: string,
  date: string,
  who: { practitioner: LiteralReference; organization: LiteralReference },
): Encounter {
  return {
    resourceType: 'Encounter',
    status: 'finished',
    class: { system: `${TERMINOLOGY}/v3-ActCode`, code: 'AMB', display: 'ambulatory' },
    type: [{ text }],
    subject,
    participant: [{ individual: who.practitioner }],
    period: { start: visitAt(date, 9, 0), end: visitAt(date, 9, 40) },
    reasonCode: [{ text }],
    serviceProvider: who.organization,
  };
}

export function imagingStudyOf(
  subject: LiteralReference,
  { imaging }: ReferralStory,
  date: string,
): ImagingStudy {
  return {
    resourceType: 'ImagingStudy',
    status: 'available',
    subject,
    started: visitAt(date, 11, 0),
    modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: imaging.modality }],
    description: imaging.text,
    numberOfSeries: 1,
    numberOfInstances: 2,
  };
}

export function imagingReportOf(
  subject: LiteralReference,
  { imaging }: ReferralStory,
  date: string,
  study: LiteralReference,
): DiagnosticReport {
  return {
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [{ coding: [{ system: `${TERMINOLOGY}/v2-0074`, code: 'RAD', display: 'Radiology' }] }],
    code: { text: imaging.text },
    subject,
    effectiveDateTime: visitAt(date, 11, 0),
    issued: visitAt(date, 15, 0),
    imagingStudy: [study],
    conclusion: imaging.conclusion,
  };
}

/** The outpatient treatment that was tried before. */
export function earlierCarePlanOf(
  subject: LiteralReference,
  start: string,
  addresses: LiteralReference,
  finished: boolean,
): CarePlan {
  const done = finished ? 'completed' : 'in-progress';
  return {
    resourceType: 'CarePlan',
    status: finished ? 'completed' : 'active',
    intent: 'order',
    title: 'Outpatient physiotherapy',
    category: [
      {
        coding: [
          { system: 'http://snomed.info/sct', code: '91251008', display: 'Physical therapy procedure' },
        ],
      },
    ],
    subject,
    period: finished ? { start, end: daysBefore(start, -56) } : { start },
    addresses: [addresses],
    activity: [
      { detail: { status: done, code: { text: 'Range of motion exercises, daily' } } },
      { detail: { status: done, code: { text: 'Walking with increasing distance' } } },
    ],
  };
}

/** A vital sign or score. Units are UCUM. */
export function observationOf(
  subject: LiteralReference,
  loinc: { code: string; display: string },
  quantity: { value: number; unit: string },
  date: string,
): Observation {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [status('observation-category', 'vital-signs')],
    code: { coding: [{ system: 'http://loinc.org', ...loinc }], text: loinc.display },
    subject,
    effectiveDateTime: visitAt(date, 9, 10),
    valueQuantity: { ...quantity, code: quantity.unit, system: 'http://unitsofmeasure.org' },
  };
}
