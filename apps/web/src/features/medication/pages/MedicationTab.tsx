import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Paper, Stack, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconPill, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, PrintButton } from '../../../ui/index.ts';
import { MedicationCard } from '../components/MedicationCard.tsx';
import { MedicationDialog } from '../components/MedicationDialog.tsx';
import { MedicationsDocument } from '../operations.ts';

interface MedicationTabProps {
  readonly patientId: string;
  readonly relation: PatientRelation;
}

/** What is taken, and what it is weaned by. */
export function MedicationTab({ patientId, relation }: MedicationTabProps) {
  const { t } = useTranslation('medication');
  const may = useAccess();
  const [adding, setAdding] = useState(false);
  const [withStopped, setWithStopped] = useState(false);
  const { data, error, refetch } = useQuery(MedicationsDocument, {
    variables: { id: patientId },
    fetchPolicy: 'cache-and-network',
  });
  const medications = data?.patient?.medications;
  const taken = (medications ?? []).filter(({ current }) => current.status !== 'STOPPED');
  const stopped = (medications ?? []).filter(({ current }) => current.status === 'STOPPED');
  const mayRecord = may('medication.record', { relation });
  const rights = {
    mayRecord,
    mayPrescribe: may('medication.prescribe', { relation }),
    mayObserve: may('medication.observe', { relation }),
  };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2}>{t('title')}</Title>
        <Group gap="xs" className="no-print">
          <PrintButton />
          {mayRecord && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
        </Group>
      </Group>
      {!medications &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={4} />)}
      {medications && taken.length === 0 && (
        <Paper>
          <EmptyState icon={IconPill} title={t('none')} {...(mayRecord ? { text: t('noneHint') } : {})} />
        </Paper>
      )}
      {[...taken, ...(withStopped ? stopped : [])].map((medication) => (
        <MedicationCard key={medication.id} medication={medication} {...rights} />
      ))}
      {stopped.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          py={4}
          ta="left"
          className="no-print"
          aria-expanded={withStopped}
          onClick={() => setWithStopped(!withStopped)}
        >
          {withStopped ? t('hideStopped') : t('showStopped', { count: stopped.length })}
        </Anchor>
      )}
      {adding && (
        <MedicationDialog patientId={patientId} medication={null} onClose={() => setAdding(false)} />
      )}
    </Stack>
  );
}
