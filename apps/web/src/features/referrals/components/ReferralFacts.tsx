import { Code, Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralFieldsFragment } from '../../../gql/graphql.ts';
import { InstantText, LocalDateText, useFormats } from '../../../ui/index.ts';
import { Facts } from '../../patients/index.ts';
import { useFileSize } from '../hooks/use-file-size.ts';

/** Who, why, from whom, and which file it was. */
export function ReferralFacts({ referral }: { referral: ReferralFieldsFragment }) {
  const { t } = useTranslation('referrals');
  const { instant } = useFormats();
  const fileSize = useFileSize();
  return (
    <Paper p="md" component="section">
      <Title order={2} mb="xs">
        {t('page.arrived')}
      </Title>
      <Facts
        facts={[
          [
            t('page.born'),
            <span key="born">
              <LocalDateText date={referral.birthDate} /> ({t('page.age', { count: referral.age })})
            </span>,
          ],
          [t('page.reason'), referral.reason ?? t('list.noReason')],
          [t('page.referrer'), referral.referrerName ?? t('list.noReferrer')],
          [t('page.received'), <InstantText key="at" at={referral.receivedAt} />],
          [
            t('page.file'),
            t('page.fileSize', { name: referral.fileName, size: fileSize(referral.bundleBytes) }),
          ],
          [
            t('page.triaged'),
            referral.triagedAt &&
              [
                t('page.triagedBy', {
                  name: referral.triagedByName ?? '',
                  time: instant(referral.triagedAt),
                }),
                referral.triageReason,
              ]
                .filter((part) => part)
                .join(': '),
          ],
          [
            t('page.hash'),
            <Code key="hash" style={{ overflowWrap: 'anywhere' }}>
              {referral.bundleSha256}
            </Code>,
          ],
        ]}
      />
    </Paper>
  );
}
