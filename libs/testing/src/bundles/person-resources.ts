import type { HumanName, Patient, RelatedPerson } from '@medplum/fhirtypes';
import type { PersonaGuardian, ReferralPersona } from './referral-personas.ts';
import type { SeededChance } from './seeded-chance.ts';

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition';
const HL7 = 'http://hl7.org/fhir/StructureDefinition';

const places = [
  { city: 'Northfield', state: 'MN', postalCode: '55000' },
  { city: 'Harborview', state: 'ME', postalCode: '04000' },
  { city: 'Cedar Glen', state: 'OR', postalCode: '97000' },
] as const;

const roleCodes: Record<PersonaGuardian['relationship'], string> = {
  mother: 'MTH',
  father: 'FTH',
  grandmother: 'GRMTH',
  'foster mother': 'MTHFOST',
};

/** The young person. Telephone numbers are of the range kept free for fiction, addresses are invented. */
export function patientResource(
  persona: ReferralPersona,
  birthDate: string,
  seed: number,
  chance: SeededChance,
): Patient {
  const [guardian] = persona.guardians;
  return {
    resourceType: 'Patient',
    meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }] },
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'https://records.example.org/mrn',
        value: `SYN-${String(100000 + seed)}`,
      },
    ],
    extension: patientExtensions(persona),
    active: true,
    name: patientNames(persona),
    gender: persona.gender,
    birthDate,
    telecom: [{ system: 'phone', value: fictionalPhone(chance), use: 'home' }],
    address: [
      {
        use: 'home',
        line: [`${chance.between(1, 90)} Example Street`],
        ...chance.pick(places),
        country: 'US',
      },
    ],
    communication: [
      {
        language: {
          coding: [{ system: 'urn:ietf:bcp:47', code: persona.language.code }],
          text: persona.language.text,
        },
        preferred: true,
      },
    ],
    ...(guardian && seed % 2 === 1
      ? {
          contact: [
            { relationship: [relationshipOf(guardian)], name: nameOf(guardian.family, [guardian.given]) },
          ],
        }
      : {}),
  };
}

export function guardianResource(
  guardian: PersonaGuardian,
  patient: RelatedPerson['patient'],
  chance: SeededChance,
): RelatedPerson {
  return {
    resourceType: 'RelatedPerson',
    active: true,
    patient,
    relationship: [relationshipOf(guardian)],
    name: [nameOf(guardian.family, [guardian.given])],
    telecom: [
      { system: 'phone', value: fictionalPhone(chance), use: 'mobile' },
      { system: 'email', value: `guardian-${chance.between(1000, 9999)}@example.org` },
    ],
  };
}

function patientNames(persona: ReferralPersona): HumanName[] {
  const official = nameOf(persona.family, persona.given);
  const text = persona.fullName === undefined ? {} : { text: persona.fullName };
  const names: HumanName[] = [{ ...official, ...text, use: 'official' }];
  if (persona.nickname !== undefined) names.push({ use: 'nickname', given: [persona.nickname] });
  return names;
}

function nameOf(family: string, given: readonly string[]): HumanName {
  return { family, given: [...given] };
}

function relationshipOf({ relationship }: PersonaGuardian): {
  coding: { system: string; code: string }[];
  text: string;
} {
  return {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: roleCodes[relationship] }],
    text: relationship,
  };
}

function patientExtensions(persona: ReferralPersona): NonNullable<Patient['extension']> {
  return [
    { url: `${US_CORE}/us-core-birthsex`, valueCode: persona.birthSex },
    { url: `${HL7}/patient-interpreterRequired`, valueBoolean: persona.interpreterNeeded },
    ...nested(`${HL7}/individual-genderIdentity`, persona.genderIdentity),
    ...nested(`${HL7}/individual-pronouns`, persona.pronouns),
  ];
}

function nested(url: string, text: string | undefined): NonNullable<Patient['extension']> {
  return text === undefined ? [] : [{ url, extension: [{ url: 'value', valueCodeableConcept: { text } }] }];
}

function fictionalPhone(chance: SeededChance): string {
  return `+1-${chance.between(201, 989)}-555-01${String(chance.between(0, 99)).padStart(2, '0')}`;
}
