import { isJsonObject, type FhirElement } from './fhir-element.ts';
import { refuse } from './referral-problem.ts';

/**
 * FHIR JSON does not say its release. These are elements that exist, or have that JSON type, only before R4
 * (DSTU2, STU3) or only after it (R5): one is proof enough, because reading such a record as R4 would lose or
 * turn its meaning. R4B (4.3) does not differ from R4 in anything that is read here and passes.
 */
interface Sign {
  resourceType: string;
  element: string;
  release: 'earlier' | 'later';
  when: (value: unknown) => boolean;
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const holdsConceptOrReference = (value: unknown): boolean =>
  isJsonObject(value) && ('concept' in value || 'reference' in value);
const holdsSome =
  (...keys: string[]) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.some((item) => isJsonObject(item) && keys.some((key) => key in item));

function signs(release: Sign['release'], when: Sign['when'], elements: string): Sign[] {
  return elements.split(/\s+/).map((name) => {
    const [resourceType = '', element = ''] = name.split('.');
    return { resourceType, element, release, when };
  });
}

const allSigns: Sign[] = [
  ...signs(
    'earlier',
    isText,
    `Condition.clinicalStatus Condition.verificationStatus AllergyIntolerance.clinicalStatus
    AllergyIntolerance.verificationStatus Encounter.class`,
  ),
  ...signs(
    'earlier',
    isPresent,
    `Patient.animal Condition.context Condition.assertedDate Condition.dateRecorded Condition.patient
    AllergyIntolerance.assertedDate AllergyIntolerance.substance Procedure.context Procedure.notDone
    Procedure.notPerformed MedicationRequest.context MedicationStatement.taken MedicationStatement.wasNotTaken
    CarePlan.context CarePlan.definition Observation.context Observation.related Observation.comment
    DiagnosticReport.context DiagnosticReport.codedDiagnosis Immunization.notGiven Immunization.date
    Encounter.patient ImagingStudy.patient`,
  ),
  ...signs('earlier', (value) => isJsonObject(value) && 'agent' in value, 'MedicationRequest.requester'),
  ...signs('earlier', holdsSome('coding', 'text'), 'Encounter.reason'),
  ...signs('later', holdsSome('value', 'use'), 'Encounter.reason'),
  ...signs('later', Array.isArray, 'Encounter.class'),
  ...signs(
    'later',
    isPresent,
    `Encounter.actualPeriod Encounter.plannedStartDate Encounter.admission Procedure.occurrenceDateTime
    Procedure.occurrencePeriod Procedure.occurrenceString Condition.participant
    Observation.triggeredBy Observation.instantiatesReference AllergyIntolerance.participant
    MedicationRequest.medication MedicationStatement.medication MedicationStatement.adherence
    MedicationRequest.reason MedicationStatement.reason ServiceRequest.reason Procedure.reason
    Immunization.reason Encounter.virtualService DiagnosticReport.supportingInfo`,
  ),
  ...signs('later', isJsonObject, 'AllergyIntolerance.type'),
  ...signs('later', holdsConceptOrReference, 'ServiceRequest.code'),
  ...signs('later', holdsSome('coding'), 'ImagingStudy.modality'),
];

const asIn = {
  earlier: 'It looks like an earlier release (DSTU2 or STU3).',
  later: 'It looks like a later release (R5).',
} as const;

/** Refuses a resource that is shaped like another release than R4. */
export function refuseOtherRelease(resource: FhirElement): void {
  for (const { resourceType, element, release, when } of allSigns) {
    if (resourceType === resource.resourceType && when(resource.json[element]))
      refuse('NOT_R4', { ...resource.placeOf(element), detail: asIn[release] });
  }
}

/** Refuses a resource whose meta names a FHIR version other than R4 or R4B. R4 has no such element; some servers add it. */
export function refuseOtherVersion(resource: FhirElement): void {
  const meta = resource.element('meta');
  for (const holder of [resource, meta]) {
    const version = holder?.code('fhirVersion');
    if (holder && version !== undefined && !/^4\.[0-3](\.|$)/.test(version)) {
      refuse('NOT_R4', holder.placeOf('fhirVersion'));
    }
  }
}

export function refuseTypeOfOtherRelease(release: 'earlier' | 'later', at: FhirElement): never {
  refuse('NOT_R4', { ...at.placeOf('resourceType'), detail: asIn[release] });
}
