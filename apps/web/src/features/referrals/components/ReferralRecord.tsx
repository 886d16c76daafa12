import { useQuery } from '@apollo/client/react';
import { Paper, Stack, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { PatientRecordDocument, RecordSections, TriggerList } from '../../patients/index.ts';

interface ReferralRecordProps {
  readonly patientId: string;
  readonly relation: PatientRelation;
}

/** The sections of what arrived and the triggers that the rule proposes from them. */
export function ReferralRecord({ patientId, relation }: ReferralRecordProps) {
  const { t } = useTranslation(['referrals', 'patients']);
  const may = useAccess();
  const { data, error, refetch } = useQuery(PatientRecordDocument, {
    variables: { id: patientId, withReferrals: false },
    fetchPolicy: 'cache-and-network',
  });
  if (!may('record.read', { relation })) return null;
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={5} />;
  const { record, triggers } = data.patient;
  return (
    <Stack gap="md">
      <Paper p="md" component="section">
        <Title order={2} mb={4}>
          {t('patients:triggers.title')}
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
