import type { RuleRefusal } from '../text/index.ts';
import { characterCount, refuse } from '../text/index.ts';
import { COMMON_PASSWORDS, COMMON_PASSWORD_WORDS } from './common-passwords.ts';
import { normaliseEmail } from './email.ts';

/** security.md 2.4: length instead of composition rules. Characters. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

export type PasswordProblemCode = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON';

export type PasswordCheck = { readonly ok: true } | RuleRefusal<PasswordProblemCode>;

/** Decides whether a new password is acceptable for the account with this e-mail address. */
export function checkPassword(password: string, email: string): PasswordCheck {
  const length = characterCount(password);
  if (length < PASSWORD_MIN_LENGTH) {
    return refuse(
      'PASSWORD_TOO_SHORT',
      `Use at least ${PASSWORD_MIN_LENGTH} characters; a short sentence works well.`,
      'newPassword',
    );
  }
  if (length > PASSWORD_MAX_LENGTH) {
    return refuse('PASSWORD_TOO_LONG', `Use at most ${PASSWORD_MAX_LENGTH} characters.`, 'newPassword');
  }
  if (isGuessable(password, email)) {
    return refuse(
      'PASSWORD_TOO_COMMON',
      'This password is among the first that are tried; choose another one.',
      'newPassword',
    );
  }
  return { ok: true };
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function isGuessable(password: string, email: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase().trim();
  const address = normaliseEmail(email);
  if (lower === address || COMMON_PASSWORDS.has(lower)) return true;
  if (isRun(lower) || isRepetition(lower)) return true;
  // "Password2024!!" and "p4ssw0rd-p4ssw0rd" are "password" with decoration.
  const words = [...COMMON_PASSWORD_WORDS, lettersOf(address.split('@')[0] ?? '')];
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const plain = [...core].map((letter) => LEET[letter] ?? letter).join('');
  return [lettersOf(lower), lettersOf(plain)].some((text) =>
    words.some((word) => word.length >= 4 && (text === word || text === word.repeat(2))),
  );
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '');
}

/** Every character follows the one before it ("123456789012", "abcdefghijkl", "zyxw..."), wrapping at 9 and 0. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return [1, -1].some((step) => steps.every((found) => found === step || found === -9 * step));
}

/** A unit of at most four characters repeated ("aaaaaaaaaaaa", "abcabcabcabc"). */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+$/su.test(text);
}
