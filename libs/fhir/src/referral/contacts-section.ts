import { conceptText, conceptTexts } from './concept.ts';
import { readAddress, readTelecoms } from './contact-details.ts';
import { present, type FhirElement } from './fhir-element.ts';
import { readName } from './human-name.ts';
import { referenceTo, type ReferralBundle } from './referral-bundle.ts';
import type { ReferralContact, ReferralName } from './referral-record.ts';

/**
 * The people around the patient: `Patient.contact` first, then RelatedPerson. Those without a name are left out;
 * who stands in both with the same name is taken once, from the fuller RelatedPerson.
 */
export function readContacts(bundle: ReferralBundle): ReferralContact[] {
  const ofPatient = bundle.patient.element.elements('contact').flatMap((contact, index) => {
    const name = contact.element('name');
    const organization = bundle.nameOf(contact.element('organization'), bundle.patient);
    const named = (name && readName(name)) ?? organizationName(organization);
    return contactOf(
      contact,
      `${referenceTo(bundle.patient)}#contact-${index}`,
      named,
      contact.element('address'),
    );
  });
  const related = bundle.aboutPatient('RelatedPerson').flatMap((person) => {
    if (person.element.flag('active') === false) return [];
    const named = person.element.elements('name').flatMap((name) => readName(name) ?? [])[0];
    return contactOf(person.element, referenceTo(person), named, person.element.elements('address')[0]);
  });
  const onlyInPatient = ofPatient.filter(
    ({ name }) => !related.some((person) => person.name.text === name.text),
  );
  return [...onlyInPatient, ...related.map((person) => withTelecomsOf(person, ofPatient))];
}

function withTelecomsOf(person: ReferralContact, contacts: ReferralContact[]): ReferralContact {
  const known = new Set(person.telecom.map(({ value }) => value));
  const more = contacts
    .filter(({ name }) => name.text === person.name.text)
    .flatMap(({ telecom }) => telecom.filter(({ value }) => !known.has(value)));
  return { ...person, telecom: [...person.telecom, ...more] };
}

function contactOf(
  element: FhirElement,
  sourceReference: string,
  name: ReferralName | undefined,
  address: FhirElement | undefined,
): ReferralContact[] {
  if (name === undefined) return [];
  const relationships = element.elements('relationship');
  const texts = conceptTexts(relationships);
  return [
    present<ReferralContact>({
      sourceReference,
      name,
      relationship: texts.length > 0 ? texts.join(', ') : conceptText(element.element('relationship')),
      relationshipCode: relationships.flatMap((relationship) => firstCode(relationship))[0],
      telecom: readTelecoms(element),
      address: address && readAddress(address),
    }),
  ];
}

function firstCode(relationship: FhirElement): string[] {
  return relationship.elements('coding').flatMap((coding) => coding.code('code') ?? []);
}

function organizationName(text: string | undefined): ReferralName | undefined {
  return text === undefined ? undefined : { given: [], prefix: [], suffix: [], text };
}
