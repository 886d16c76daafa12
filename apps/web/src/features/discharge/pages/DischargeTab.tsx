import { useQuery } from '@apollo/client/react';
import { Button, Grid, Group, Stack, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, PrintButton } from '../../../ui/index.ts';
import { FlareCarePanel, LettersPanel } from '../../aftercare/index.ts';
import { BarriersPanel } from '../components/BarriersPanel.tsx';
import { CriteriaPanel } from '../components/CriteriaPanel.tsx';
import { ExpectationPanel } from '../components/ExpectationPanel.tsx';
import { DischargeDocument } from '../operations.ts';

interface DischargeTabProps {
  readonly patientId: string;
  readonly relation: PatientRelation;
}

/** The way out: what is regained, what stands in the way, and the day that is aimed at. */
export function DischargeTab({ patientId, relation }: DischargeTabProps) {
  const { t } = useTranslation(['discharge', 'aftercare']);
  const may = useAccess();
  const { data, error, refetch } = useQuery(DischargeDocument, {
    variables: { id: patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data?.patient)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  const { discharge } = data.patient;
  if (!discharge) return <EmptyState icon={IconDoorExit} title={t('none')} />;
  const props = { patientId, discharge, mayWrite: may('discharge.write', { relation }) };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2}>{t('title')}</Title>
        <Group gap="xs" className="no-print">
          <Button component={Link} to={`/patients/${patientId}/home-programme`} variant="default">
            {t('aftercare:sheet.link')}
          </Button>
          <PrintButton />
        </Group>
      </Group>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <CriteriaPanel
            {...props}
            mayManage={may('dischargeCriteria.manage')}
            mayOverride={may('discharge.override', { relation })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <ExpectationPanel {...props} />
            <BarriersPanel {...props} />
            <LettersPanel patientId={patientId} relation={relation} />
            <FlareCarePanel patientId={patientId} relation={relation} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
