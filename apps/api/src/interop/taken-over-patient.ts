import {
  canonicalLanguage,
  checkBirthDate,
  checkNames,
  checkText,
  GIVEN_NAMES_MAX,
  LANGUAGES_MAX,
  NAME_MAX_LENGTH,
  PATIENT_TEXT_LIMITS,
  type SexForNorms,
} from '@consilium/domain';
import { identifierToken, type ReferralPatient } from '@consilium/fhir';
import { Refusal } from '../platform/graphql/refusal.object.ts';

/** What the patient's row takes over from a referral. */
export interface TakenOverPatient {
  readonly givenNames: string[];
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly pronouns: string | null;
  readonly sexForNorms: SexForNorms;
  readonly genderIdentity: string | null;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
  readonly languages: string[];
  readonly interpreterNeeded: boolean;
  readonly identifiers: string[];
}

const SEXES: Readonly<Record<ReferralPatient['sexForNorms'], SexForNorms>> = {
  female: 'FEMALE',
  male: 'MALE',
  unknown: 'UNKNOWN',
};

/** The patient of a file as a row, or why the clinic cannot keep such a patient. */
export function takeOverPatient(patient: ReferralPatient, today: string): TakenOverPatient | Refusal {
  const names = namesOf(patient);
  if (checkNames(names).length > 0) {
    return new Refusal(
      'NAME_TOO_LONG',
      `A name has more than ${NAME_MAX_LENGTH} characters or nothing to read. Ask the sender to correct it.`,
      'bundle',
    );
  }
  const birth = checkBirthDate(patient.birthDate, today);
  if (birth)
    return new Refusal(birth.code, `${birth.message} Ask the sender to correct Patient.birthDate.`, 'bundle');
  return {
    ...names,
    pronouns: shortText(patient.pronouns, PATIENT_TEXT_LIMITS.pronouns),
    sexForNorms: SEXES[patient.sexForNorms],
    genderIdentity: shortText(patient.genderIdentity, PATIENT_TEXT_LIMITS.genderIdentity),
    birthDate: patient.birthDate,
    languages: languagesOf(patient),
    interpreterNeeded: patient.interpreterNeeded ?? false,
    identifiers: [...new Set(patient.identifiers.map(identifierToken))],
  };
}

function namesOf({ names, preferredName }: ReferralPatient) {
  const [name] = names;
  const isReadable = (text: string) => checkText(text, { max: NAME_MAX_LENGTH, required: true }).ok;
  const given = (name?.given ?? []).filter(isReadable);
  // More given names than are kept apart are kept together.
  const last = given.slice(GIVEN_NAMES_MAX - 1).join(' ');
  const isParted = name?.family !== undefined || given.length > 0;
  return {
    givenNames: last ? [...given.slice(0, GIVEN_NAMES_MAX - 1), last] : given,
    familyName: isParted ? (name?.family ?? '') : (name?.text ?? ''),
    preferredName: preferredName && isReadable(preferredName) ? preferredName : null,
  };
}

/** The preferred language first; what is not a language tag stays in the bundle only. */
function languagesOf({ languages }: ReferralPatient): string[] {
  const ordered = [...languages].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  const tags = ordered.flatMap(({ code }) => canonicalLanguage(code ?? '') ?? []);
  return [...new Set(tags)].slice(0, LANGUAGES_MAX);
}

/** A text that fits its column; a longer one stays in the bundle rather than being cut in the middle. */
function shortText(value: string | undefined, max: number): string | null {
  const check = checkText(value ?? '', { max });
  return check.ok && check.value !== '' ? check.value : null;
}
