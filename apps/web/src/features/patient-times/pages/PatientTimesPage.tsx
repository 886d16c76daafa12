import { Paper, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, PageHeader, useUrlState } from '../../../ui/index.ts';
import { AuthorizationsPanel } from '../../coverage/index.ts';
import { useWeekNames } from '../../week-builder/index.ts';
import { PatientTimesParts } from '../components/PatientTimesParts.tsx';

/** For whoever plans the week and opens no record: choose a patient, see and change when they can come. */
export function PatientTimesPage() {
  const { t } = useTranslation('patient-times');
  const { patients } = useWeekNames();
  const [patientId, setPatient] = useUrlState('patient');
  const may = useAccess();
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Paper p="md" mb="md">
        <Select
          label={t('patient')}
          placeholder={t('choose')}
          data={patients.map(({ id, name }) => ({ value: id, label: name }))}
          value={patientId || null}
          onChange={(value) => setPatient(value ?? '')}
          searchable
          maw={320}
        />
      </Paper>
      {patientId === '' ? (
        <Paper p="md">
          <EmptyState title={t('choose')} text={t('chooseHint')} />
        </Paper>
      ) : (
        <Stack>
          <PatientTimesParts key={patientId} patientId={patientId} named />
          {may('authorization.read') && (
            <AuthorizationsPanel patientId={patientId} mayManage={may('authorization.manage')} />
          )}
        </Stack>
      )}
    </>
  );
}
