import { useQuery } from '@apollo/client/react';
import type { PatientRelation } from '@consilium/domain';
import { Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, LoadingState, PrintButton } from '../../../ui/index.ts';
import { SchoolLettersPanel } from '../components/SchoolLettersPanel.tsx';
import { SchoolPlanPanel } from '../components/SchoolPlanPanel.tsx';
import { SchoolWeeksPanel } from '../components/SchoolWeeksPanel.tsx';
import { SchoolCareDocument } from '../operations.ts';

/** The way back to school, for the team and the family alike: how the weeks go, what is agreed, and the letters. */
export function SchoolTab({ patientId, relation }: { patientId: string; relation: PatientRelation }) {
  const { t } = useTranslation('school');
  const may = useAccess();
  const { data, error, refetch } = useQuery(SchoolCareDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={5} />;
  const { schoolCare: care } = data;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{t('title')}</Title>
        <PrintButton />
      </Group>
      <SchoolWeeksPanel
        patientId={patientId}
        care={care}
        mayRecord={may('school.recordWeek', { relation })}
      />
      <SchoolPlanPanel patientId={patientId} care={care} mayWrite={may('school.write', { relation })} />
      <SchoolLettersPanel
        patientId={patientId}
        care={care}
        maySign={may('schoolLetter.sign', { relation })}
      />
    </Stack>
  );
}
