import { useQuery } from '@apollo/client/react';
import { Anchor, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { mayMerge } from '@consilium/domain';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { errorCode } from '../../../ui/error-state.tsx';
import { ErrorState, LoadingState, useDocumentTitle } from '../../../ui/index.ts';
import { PageNotice } from '../../patients/index.ts';
import { MergePanel } from '../components/MergePanel.tsx';
import { ReferralFacts } from '../components/ReferralFacts.tsx';
import { ReferralRecord } from '../components/ReferralRecord.tsx';
import { ReferralStatusBadge } from '../components/ReferralStatusBadge.tsx';
import { ResourceCounts } from '../components/ResourceCounts.tsx';
import { TriagePanel } from '../components/TriagePanel.tsx';
import { useReferralRelation } from '../hooks/use-referral-relation.ts';
import { ReferralDocument } from '../operations.ts';

/** One referral: what arrived, what it may mean, and the decision on it. */
export function ReferralPage() {
  const { t } = useTranslation('referrals');
  const id = useParams()['referralId'] ?? '';
  useDocumentTitle(t('list.title'));
  const { data, error, refetch } = useQuery(ReferralDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const referral = data?.referral;
  const relation = useReferralRelation(referral?.patientId ?? null);
  if (!referral) {
    if (!error) return <LoadingState rows={6} />;
    const code = errorCode(error);
    if (code === 'FORBIDDEN') return <PageNotice title={t('page.noRight')} text={t('page.noRightBody')} />;
    if (code === 'NOT_FOUND' || code === 'BAD_USER_INPUT') {
      return <PageNotice title={t('page.notFound')} text={t('page.notFoundBody')} />;
    }
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <Stack gap="md">
      <div>
        <Anchor component={Link} to="/referrals" size="sm">
          <Group gap={4} wrap="nowrap">
            <IconArrowLeft size={16} aria-hidden />
            {t('page.back')}
          </Group>
        </Anchor>
        <Group gap="sm">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            <bdi>{referral.displayName}</bdi>
          </Title>
          <ReferralStatusBadge status={referral.status} />
        </Group>
        {referral.patientId ? (
          <Anchor component={Link} to={`/patients/${referral.patientId}`}>
            {t('page.toPatient')}
          </Anchor>
        ) : (
          <Text size="sm" c="dimmed">
            {t('page.noPatient')}
          </Text>
        )}
      </div>
      {mayMerge(referral.status) && <MergePanel referral={referral} relation={relation} />}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
          {referral.patientId && relation && (
            <ReferralRecord patientId={referral.patientId} relation={relation} />
          )}
          {referral.patientId && relation === null && <Text c="dimmed">{t('page.closedRecord')}</Text>}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, xl: 4 }} order={{ base: -1, md: 0 }}>
          <Stack gap="md">
            <TriagePanel referral={referral} relation={relation} />
            <ReferralFacts referral={referral} />
            <ResourceCounts counts={referral.resourceCounts} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
