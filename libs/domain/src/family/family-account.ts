import { isEmail, mailboxOf } from '../identity/email.ts';
import type { RuleRefusal } from '../text/index.ts';
import { refuse } from '../text/index.ts';

/**
 * An account of a young person has a mailbox of its own: in one hospital 62 % of the adolescents' accounts were really
 * opened with a guardian's address, and what was confidential went to the guardian (clinical.md 0.9).
 * `others`: addresses of everybody else round this patient. `mum+sam@x.org` is `mum@x.org`.
 */
export function checkFamilyEmail(
  email: string,
  others: readonly string[],
): { readonly ok: true } | RuleRefusal<'EMAIL_COLLISION' | 'EMAIL_INVALID'> {
  if (!isEmail(email)) {
    return refuse('EMAIL_INVALID', 'Give one e-mail address, such as name@example.org.', 'email');
  }
  const mailbox = mailboxOf(email);
  return others.some((other) => mailboxOf(other) === mailbox)
    ? refuse(
        'EMAIL_COLLISION',
        'This address reaches somebody else of the family. Use one that only this person reads.',
        'email',
      )
    : { ok: true };
}
