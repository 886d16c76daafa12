import { checkText } from '../text/index.ts';

/** RFC 5321: a path has at most 256 characters with its brackets. */
export const EMAIL_MAX_LENGTH = 254;

const SHAPE = /^[^\s@<>"(),:;\\[\]]+@[^\s@.<>"(),:;\\[\]]+(\.[^\s@.<>"(),:;\\[\]]+)+$/u;

/** The form in which addresses are stored and compared: trimmed, NFC, lower case. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** True for something that looks like one deliverable address; only sending a mail proves more. */
export function isEmail(email: string): boolean {
  const check = checkText(email, { max: EMAIL_MAX_LENGTH, required: true });
  return check.ok && SHAPE.test(check.value) && !check.value.includes('..');
}

/** The mailbox behind an address: `mum+sam@x.org` is delivered to `mum@x.org`. */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = normaliseEmail(email).split('@');
  const base = local.split('+')[0];
  return `${base ? base : local}@${domain}`;
}
