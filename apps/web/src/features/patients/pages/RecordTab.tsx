import { useQuery } from '@apollo/client/react';
import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, InstantText, LoadingState } from '../../../ui/index.ts';
import { RecordSections } from '../components/RecordSections.tsx';
import { TriggerList } from '../components/TriggerList.tsx';
import type { PatientIdentity } from '../hooks/use-patient.ts';
import { PatientRecordDocument } from '../record-operations.ts';

/** What the referral brought, and what it may say about how the pain began. */
export function RecordTab({ patient }: { patient: PatientIdentity }) {
  const { t } = useTranslation('patients');
  const may = useAccess();
  const { relation } = patient;
  const { data, error, refetch } = useQuery(PatientRecordDocument, {
    variables: { id: patient.id, withReferrals: may('referral.read', { relation }) },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  const { record, triggers, referrals } = data.patient;
  return (
    <Stack gap="md">
      <Stack gap={2}>
        <Text size="sm" c="dimmed">
          {t('record.intro')}
        </Text>
        {referrals?.map((referral) => (
          <Text size="sm" key={referral.id}>
            <Anchor component={Link} to={`/referrals/${referral.id}`} size="sm" underline="always">
              {referral.fileName}
            </Anchor>
            , <InstantText at={referral.receivedAt} />
          </Text>
        ))}
      </Stack>
      <Paper p="md" component="section">
        <Title order={2} mb={4}>
          {t('triggers.title')}
        </Title>
        <TriggerList
          triggers={triggers}
          entries={record.entries}
          mayDecide={may('trigger.decide', { relation })}
        />
      </Paper>
      <RecordSections entries={record.entries} observationsNotShown={record.observationsNotShown} />
    </Stack>
  );
}
