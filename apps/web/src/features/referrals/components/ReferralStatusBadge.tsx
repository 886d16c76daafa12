import { Badge } from '@mantine/core';
import type { ReferralStatus } from '@consilium/domain';
import { useTranslation } from 'react-i18next';

/** What waits for somebody stands out; the word says what. */
const LOOKS = {
  NEW: { color: 'teal', variant: 'light' },
  DIFFERS: { color: 'teal', variant: 'light' },
  MORE_INFORMATION: { color: 'teal', variant: 'outline' },
  ACCEPTED: { color: 'gray', variant: 'light' },
  MERGED: { color: 'gray', variant: 'light' },
  DECLINED: { color: 'gray', variant: 'outline' },
} as const;

export function ReferralStatusBadge({ status }: { status: ReferralStatus }) {
  const { t } = useTranslation('referrals');
  return (
    <Badge
      {...LOOKS[status]}
      styles={{ root: { color: 'var(--mantine-color-text)' }, label: { overflow: 'visible' } }}
    >
      {t(`status.${status}`)}
    </Badge>
  );
}
