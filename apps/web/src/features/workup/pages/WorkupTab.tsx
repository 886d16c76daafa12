import { useQuery } from '@apollo/client/react';
import { Group, Stack, Text, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconStethoscope } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, PrintButton } from '../../../ui/index.ts';
import { CriteriaPanel } from '../components/CriteriaPanel.tsx';
import { DiagnosisPanel } from '../components/DiagnosisPanel.tsx';
import { HistoryPanel } from '../components/HistoryPanel.tsx';
import { RedFlagBanner } from '../components/RedFlagBanner.tsx';
import { SafetyNotice } from '../components/SafetyNotice.tsx';
import { TestsPanel } from '../components/TestsPanel.tsx';
import { WorkupDocument, type Criteria, type Workup } from '../operations.ts';
import { HistoryPage } from './HistoryPage.tsx';

interface WorkupTabProps {
  readonly patientId: string;
  readonly relation: PatientRelation;
  /** Address of the patient. */
  readonly path: string;
}

/** The diagnostic work-up: what was told, what was tested, what follows, and what a physician signed. */
export function WorkupTab({ patientId, relation, path }: WorkupTabProps) {
  const { t } = useTranslation('workup');
  const may = useAccess();
  const { data, error, refetch } = useQuery(WorkupDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => void refetch(), [refetch]);
  if (!data) {
    return error ? <ErrorState error={error} onRetry={reload} /> : <LoadingState rows={6} />;
  }
  const { workup, diagnosticCriteria } = data;
  if (!workup) return <EmptyState icon={IconStethoscope} title={t('none')} text={t('noneText')} />;
  const rights = {
    write: workup.open && may('workup.write', { relation }),
    order: workup.open && may('workup.order', { relation }),
    sign: workup.open && may('diagnosis.sign', { relation }),
  };
  return (
    <Routes>
      <Route
        index
        element={<WorkupSheet workup={workup} criteria={diagnosticCriteria} path={path} rights={rights} />}
      />
      <Route
        path="history"
        element={
          rights.write ? (
            <HistoryPage patientId={patientId} workup={workup} reload={reload} path={path} />
          ) : (
            <Navigate to={`${path}/workup`} replace />
          )
        }
      />
    </Routes>
  );
}

/** What the viewer may do with this work-up now. */
interface WorkupRights {
  readonly write: boolean;
  readonly order: boolean;
  readonly sign: boolean;
}

interface WorkupSheetProps {
  readonly workup: Workup;
  readonly criteria: Criteria;
  readonly path: string;
  readonly rights: WorkupRights;
}

function WorkupSheet({ workup, criteria, path, rights }: WorkupSheetProps) {
  const { t } = useTranslation('workup');
  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Title order={2} size="h4">
            {t('title')}
          </Title>
          <Text size="sm" c="dimmed">
            {workup.open ? t('intro') : t('closed')}
          </Text>
        </div>
        <PrintButton />
      </Group>
      <RedFlagBanner history={workup.history} />
      <SafetyNotice safety={workup.history?.safety} path={path} />
      <DiagnosisPanel workup={workup} maySign={rights.sign} />
      <HistoryPanel workup={workup} path={path} mayWrite={rights.write} />
      <TestsPanel workup={workup} mayOrder={rights.order} />
      <CriteriaPanel criteria={criteria} />
    </Stack>
  );
}
