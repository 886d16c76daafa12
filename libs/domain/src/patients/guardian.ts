import { EMAIL_MAX_LENGTH, isEmail, mailboxOf } from '../identity/email.ts';
import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import type { LocalDate, Period } from '../time/index.ts';
import { isCurrent, isLocalDate, isPeriod } from '../time/index.ts';
import { age, turns18On } from './age.ts';
import { NAME_MAX_LENGTH } from './names.ts';

/** FULL: everything releasable; GENERAL: no adolescent-confidential content; NONE: no access, a contact only. */
export const PROXY_SCOPES = ['FULL', 'GENERAL', 'NONE'] as const;
export type ProxyScope = (typeof PROXY_SCOPES)[number];

/** From this age on a guardian sees the general class only (clinical.md 5.5 default; state law may differ). Years. */
export const ADOLESCENT_CONFIDENTIAL_FROM_AGE = 13;

export const GUARDIAN_TEXT_LIMITS = { relationship: 60, phone: 40 } as const;

/** True when the guardian may act for the patient on the day `on`; ends by itself on the 18th birthday. */
export function proxyIsCurrent(
  scope: ProxyScope,
  period: Period,
  birthOn: LocalDate,
  on: LocalDate,
): boolean {
  return scope !== 'NONE' && isCurrent(period, on) && on < turns18On(birthOn);
}

/** True when a current proxy also sees adolescent-confidential facts, gender identity among them. */
export function proxySeesConfidential(scope: ProxyScope, birthOn: LocalDate, on: LocalDate): boolean {
  return scope === 'FULL' && age(birthOn, on) < ADOLESCENT_CONFIDENTIAL_FROM_AGE;
}

export interface GuardianFields extends Period {
  readonly givenName: string;
  readonly familyName: string;
  readonly relationship: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Checks the fields of a guardian; empty when all are fine. */
export function checkGuardian(fields: GuardianFields): FieldProblem[] {
  const problems = [
    ...textProblems('givenName', fields.givenName, { max: NAME_MAX_LENGTH, required: true }),
    ...textProblems('familyName', fields.familyName, { max: NAME_MAX_LENGTH }),
    ...textProblems('relationship', fields.relationship, {
      max: GUARDIAN_TEXT_LIMITS.relationship,
      required: true,
    }),
    ...textProblems('phone', fields.phone ?? '', { max: GUARDIAN_TEXT_LIMITS.phone }),
    ...textProblems('email', fields.email ?? '', { max: EMAIL_MAX_LENGTH }),
  ];
  if (fields.email !== null && fields.email.trim() !== '' && !isEmail(fields.email)) {
    problems.push({
      field: 'email',
      code: 'EMAIL_INVALID',
      message: 'Give one e-mail address, such as name@example.org.',
    });
  }
  const dated = isLocalDate(fields.startsOn) && (fields.endsOn === null || isLocalDate(fields.endsOn));
  if (!dated || !isPeriod(fields)) {
    problems.push({
      field: dated ? 'endsOn' : 'startsOn',
      code: 'PERIOD_INVALID',
      message: 'Give two calendar dates, the last day not before the first.',
    });
  }
  return problems;
}

/**
 * Whose mailbox a guardian's address would share: the patient's own (in one hospital 62 % of adolescents' portal
 * accounts were registered with a guardian's address, clinical.md 0.9) or another guardian's (parents with
 * different scopes must not read each other's mail). Null when it is free.
 */
export function guardianEmailCollision(
  email: string,
  others: { readonly patientEmails: readonly string[]; readonly guardianEmails: readonly string[] },
): 'PATIENT' | 'GUARDIAN' | null {
  const mailbox = mailboxOf(email);
  if (others.patientEmails.some((other) => mailboxOf(other) === mailbox)) return 'PATIENT';
  if (others.guardianEmails.some((other) => mailboxOf(other) === mailbox)) return 'GUARDIAN';
  return null;
}
