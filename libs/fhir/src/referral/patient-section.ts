import { codingText, conceptCode, conceptText } from './concept.ts';
import { present, type FhirElement } from './fhir-element.ts';
import { readName } from './human-name.ts';
import { readIdentifier } from './identifier.ts';
import { checkFhirDate } from './fhir-date.ts';
import { readAddress, readTelecoms } from './contact-details.ts';
import { refuse } from './referral-problem.ts';
import { referenceTo, type ReferralBundle } from './referral-bundle.ts';
import type { ReferralLanguage, ReferralName, ReferralPatient, SexForNorms } from './referral-record.ts';

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition';
const HL7 = 'http://hl7.org/fhir/StructureDefinition';

/** Who the patient is. */
export function readPatient(bundle: ReferralBundle, today: string): ReferralPatient {
  const { element } = bundle.patient;
  const names = readNames(element);
  return present<ReferralPatient>({
    sourceReference: referenceTo(bundle.patient),
    identifiers: element.elements('identifier').flatMap(readIdentifier),
    names,
    preferredName: preferredName(names),
    birthDate: readBirthDate(element, today),
    ...readSexForNorms(element),
    gender: element.code('gender'),
    genderIdentity: extensionText(element, [
      `${HL7}/individual-genderIdentity`,
      `${US_CORE}/us-core-genderIdentity`,
      `${HL7}/patient-genderIdentity`,
    ]),
    pronouns: extensionText(element, [
      `${HL7}/individual-pronouns`,
      `${US_CORE}/us-core-individual-pronouns`,
    ]),
    deceased: element.flag('deceasedBoolean') ?? element.date('deceasedDateTime') !== undefined,
    languages: element.elements('communication').flatMap(readLanguage),
    interpreterNeeded: readInterpreterNeeded(element),
    telecom: readTelecoms(element),
    address: element.elements('address').flatMap((address) => readAddress(address) ?? [])[0],
    generalPractitioner: bundle.namesOf(element.elements('generalPractitioner'), bundle.patient)[0],
  });
}

// The official name leads; a former name never does.
const useOrder = ['official', 'usual', undefined, 'temp', 'nickname', 'anonymous', 'maiden', 'old'];

function readNames(patient: FhirElement): ReferralName[] {
  const names = patient.elements('name').flatMap((name) => readName(name) ?? []);
  if (names.length === 0) refuse('NAME_MISSING', patient.placeOf('name'));
  const order = ({ use }: ReferralName): number => useOrder.indexOf(use);
  return [...names].sort((a, b) => order(a) - order(b));
}

function preferredName(names: readonly ReferralName[]): string | undefined {
  const chosen = names.find(({ use }) => use === 'nickname') ?? names.find(({ use }) => use === 'usual');
  const preferred = chosen && (chosen.given[0] ?? chosen.text);
  return preferred === names[0]?.given[0] ? undefined : preferred;
}

function readBirthDate(patient: FhirElement, today: string): string {
  const place = patient.placeOf('birthDate');
  const value = patient.json['birthDate'];
  if (value === undefined || value === null || value === '') return refuse('BIRTH_DATE_MISSING', place);
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
    return refuse('BIRTH_DATE_INVALID', place);
  if (checkFhirDate(value) === 'invalid') refuse('BIRTH_DATE_INVALID', place);
  if (value > today) refuse('BIRTH_DATE_IN_FUTURE', place);
  return patient.date('birthDate') ?? value;
}

type SexReading = Pick<ReferralPatient, 'sexForNorms' | 'sexForNormsSource'>;

// The most specific statement wins: what HL7 defines for clinical use, the sex at birth, then the
// administrative gender. "Unknown" and "other" do not say which norms apply, so the next one is asked.
function readSexForNorms(patient: FhirElement): SexReading {
  const forClinicalUse = patient
    .extension(`${HL7}/patient-sexParameterForClinicalUse`)
    ?.extension('value')
    ?.element('valueCodeableConcept');
  const readings: [SexReading['sexForNormsSource'], string | undefined][] = [
    ['sex-parameter-for-clinical-use', conceptCode(forClinicalUse)],
    ['birth-sex', patient.extension(`${US_CORE}/us-core-birthsex`)?.code('valueCode')],
    ['recorded-sex', patient.extension(`${US_CORE}/us-core-sex`)?.code('valueCode')],
    ['gender', patient.code('gender')],
  ];
  for (const [sexForNormsSource, code] of readings) {
    const sexForNorms = sexOf(code);
    if (sexForNorms !== 'unknown') return { sexForNorms, sexForNormsSource };
  }
  return { sexForNorms: 'unknown' };
}

function sexOf(code: string | undefined): SexForNorms {
  // 248152002 and 248153007: SNOMED CT female and male, used by us-core-sex.
  if (['F', 'female', 'female-typical', '248152002'].includes(code ?? '')) return 'female';
  return ['M', 'male', 'male-typical', '248153007'].includes(code ?? '') ? 'male' : 'unknown';
}

// Either the value itself, or (HL7 Gender Harmony) a complex extension whose part "value" holds it.
function extensionText(patient: FhirElement, urls: string[]): string | undefined {
  for (const url of urls) {
    const extension = patient.extension(url);
    const holder = extension?.extension('value') ?? extension;
    const text =
      conceptText(holder?.element('valueCodeableConcept')) ?? codingText(holder?.element('valueCoding'));
    if (text !== undefined) return text;
  }
  return undefined;
}

function readLanguage(communication: FhirElement): ReferralLanguage[] {
  const language = communication.element('language');
  const text = conceptText(language);
  if (text === undefined) return [];
  const code = language?.elements('coding').flatMap((coding) => coding.code('code') ?? [])[0];
  return [present<ReferralLanguage>({ code, text, preferred: communication.flag('preferred') ?? false })];
}

function readInterpreterNeeded(patient: FhirElement): boolean | undefined {
  const required = patient.extension(`${HL7}/patient-interpreterRequired`)?.flag('valueBoolean');
  if (required !== undefined) return required;
  const needed = patient
    .extension(`${US_CORE}/us-core-interpreter-needed`)
    ?.element('valueCoding')
    ?.code('code');
  // 373066001 and 373067005: SNOMED CT yes and no.
  if (needed === '373066001') return true;
  return needed === '373067005' ? false : undefined;
}
