import type { Prisma } from '@consilium/db';
import { age, localDateIn, type DifferenceKind, type ReferralStatus } from '@consilium/domain';
import type { ReferralDifference as FoundDifference } from '@consilium/fhir';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { Referral, ReferralDifference } from './graphql/referral.object.ts';

/** Everything but what was read from the file, which is large and asked for on its own. */
export const REFERRAL_COLUMNS = {
  id: true,
  status: true,
  receivedAt: true,
  fileName: true,
  bundleSha256: true,
  bundleBytes: true,
  patientId: true,
  displayName: true,
  birthDate: true,
  reason: true,
  referrerName: true,
  triagedAt: true,
  triagedByName: true,
  triageReason: true,
  synthetic: true,
  version: true,
} as const satisfies Prisma.ReferralSelect;

export type ReferralRow = Prisma.ReferralGetPayload<{ select: typeof REFERRAL_COLUMNS }>;

export function referralOf(row: ReferralRow): Referral {
  const birthDate = toLocalDate(row.birthDate);
  const today = localDateIn(currentActor().timeZone, currentContext().now());
  return Object.assign(new Referral(), {
    ...row,
    status: row.status as ReferralStatus,
    birthDate,
    age: age(birthDate, today),
  });
}

const KINDS: Readonly<Record<FoundDifference['kind'], DifferenceKind>> = {
  added: 'ADDED',
  changed: 'CHANGED',
  removed: 'REMOVED',
};

/** A difference as it was found, as one line: the item, and the field of it that differs. */
export function differenceOf({
  section,
  kind,
  label,
  field,
  before,
  after,
}: FoundDifference): ReferralDifference {
  return Object.assign(new ReferralDifference(), {
    section,
    kind: KINDS[kind],
    label: field === undefined || field === label ? label : `${label} · ${field}`,
    before: before ?? null,
    after: after ?? null,
  });
}
