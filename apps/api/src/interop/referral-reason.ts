import type { ReferralRecord } from '@consilium/fhir';

const LONGEST = 2_000;

/** Why the child is sent, in the referrer's words: the reasons, else what is asked for. */
export function reasonOf({ referral }: ReferralRecord): string | null {
  const text = referral?.reasons.join('; ') || referral?.text || '';
  return text === '' ? null : [...text].slice(0, LONGEST).join('');
}

/** Who sends the child: the person and the place, as far as the file tells. */
export function referrerOf({ referrer }: ReferralRecord): string | null {
  const text = [referrer?.practitioner, referrer?.organization]
    .filter((part) => part !== undefined)
    .join(', ');
  return text === '' ? null : text;
}
