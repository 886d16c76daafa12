import type { BundleResource } from './bundle-resource.ts';
import { readItem, readSpan } from './clinical-item.ts';
import { present, type FhirElement } from './fhir-element.ts';
import { readConcept, type Concept } from './concept.ts';
import type { ReferralBundle } from './referral-bundle.ts';
import type { ReferralDosage, ReferralMedication } from './referral-record.ts';

/** What was prescribed (MedicationRequest) and what is said to be taken (MedicationStatement). */
export function readMedications(bundle: ReferralBundle): ReferralMedication[] {
  return bundle.aboutPatient('MedicationRequest', 'MedicationStatement').map((resource) => {
    const { element, type } = resource;
    const isRequest = type === 'MedicationRequest';
    const authoredOn = element.date(isRequest ? 'authoredOn' : 'dateAsserted');
    const { start, end } = readSpan(element, 'effective');
    const dosage = isRequest ? 'dosageInstruction' : 'dosage';
    return present<ReferralMedication>({
      ...readItem(resource, undefined, start ?? authoredOn),
      ...medicationOf(resource, bundle),
      kind: isRequest ? 'request' : 'statement',
      intent: element.code('intent'),
      doNotPerform: element.flag('doNotPerform') ?? false,
      authoredOn,
      start,
      end,
      dosages: element.elements(dosage).map(readDosage),
      reasons: bundle.reasonsOf(resource, 'reasonCode', 'reasonReference'),
      requester: bundle.nameOf(element.element(isRequest ? 'requester' : 'informationSource'), resource),
    });
  });
}

// R4 gives the medication as a code, or as a reference to a Medication (often contained).
function medicationOf(resource: BundleResource, bundle: ReferralBundle): Concept {
  const concept = resource.element.element('medicationCodeableConcept');
  if (concept) return readConcept(concept);
  const reference = resource.element.element('medicationReference');
  const medication = readConcept(bundle.follow(reference, resource)?.element('code'));
  return medication.text === '' ? { ...medication, text: reference?.text('display') ?? '' } : medication;
}

function readDosage(dosage: FhirElement): ReferralDosage {
  const dose = dosage.elements('doseAndRate').flatMap((rate) => rate.element('doseQuantity') ?? [])[0];
  const repeat = dosage.element('timing')?.element('repeat');
  return present<ReferralDosage>({
    text: dosage.text('text') ?? dosage.text('patientInstruction'),
    asNeeded: dosage.flag('asNeededBoolean') ?? (dosage.has('asNeededCodeableConcept') ? true : undefined),
    doseValue: dose?.number('value'),
    doseUnit: dose?.text('unit') ?? dose?.code('code'),
    frequency: repeat?.number('frequency'),
    period: repeat?.number('period'),
    periodUnit: repeat?.code('periodUnit'),
  });
}
