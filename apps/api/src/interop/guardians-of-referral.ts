import {
  checkText,
  GUARDIAN_TEXT_LIMITS,
  guardianEmailCollision,
  isEmail,
  NAME_MAX_LENGTH,
  normaliseEmail,
} from '@consilium/domain';
import type { ReferralContact, ReferralRecord, ReferralTelecom } from '@consilium/fhir';

/** A contact of a referral as a guardian row; nobody may act for the patient until a person says so. */
export interface ReferralGuardian {
  readonly givenName: string;
  readonly familyName: string;
  readonly relationship: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/**
 * The people around the patient. An address that is the patient's own, or another guardian's, is not taken over:
 * parents with different scopes must not read each other's mail (clinical.md 0.9).
 */
export function guardiansOfReferral({ contacts, patient }: ReferralRecord): ReferralGuardian[] {
  const patientEmails = emailsOf(patient.telecom);
  const guardians: ReferralGuardian[] = [];
  for (const contact of contacts) {
    const guardian = guardianOf(contact);
    if (!guardian || guardians.some((known) => isSamePerson(known, guardian))) continue;
    const guardianEmails = guardians.flatMap(({ email }) => email ?? []);
    const email = emailsOf(contact.telecom).find(
      (address) => guardianEmailCollision(address, { patientEmails, guardianEmails }) === null,
    );
    guardians.push({ ...guardian, email: email ?? null });
  }
  return guardians;
}

/** Whether two rows name one person: names as written, apart from case and accents typed differently. */
export const isSamePerson = (a: PersonName, b: PersonName): boolean => folded(a) === folded(b);

interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
}

const folded = ({ givenName, familyName }: PersonName): string =>
  `${givenName} ${familyName}`.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');

function guardianOf({
  name,
  relationship,
  relationshipCode,
  telecom,
}: ReferralContact): ReferralGuardian | null {
  // An organization has no parts to its name; it is a contact of the record, not a guardian.
  const given = name.given.join(' ') || (name.family === undefined ? '' : name.text);
  if (!checkText(given, { max: NAME_MAX_LENGTH, required: true }).ok) return null;
  const phone = telecom.find(({ system }) => system === 'phone' || system === 'sms');
  return {
    givenName: given,
    familyName: name.given.length > 0 ? (name.family ?? '') : '',
    relationship:
      fitting(relationship, GUARDIAN_TEXT_LIMITS.relationship) ?? relationshipCode?.slice(0, 60) ?? 'contact',
    phone: fitting(phone?.value, GUARDIAN_TEXT_LIMITS.phone),
    email: null,
  };
}

const emailsOf = (telecom: readonly ReferralTelecom[]): string[] =>
  telecom.flatMap(({ system, value }) =>
    system === 'email' && isEmail(value) ? [normaliseEmail(value)] : [],
  );

function fitting(value: string | undefined, max: number): string | null {
  const check = checkText(value ?? '', { max, required: true });
  return check.ok ? check.value : null;
}
