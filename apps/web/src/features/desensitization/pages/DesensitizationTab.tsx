import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconHandFinger } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/index.ts';
import { usePatientRecord } from '../../holds/index.ts';
import { ProtocolDialog } from '../components/ProtocolDialog.tsx';
import { ProtocolPanel } from '../components/ProtocolPanel.tsx';
import { DesensitizationProtocolsDocument } from '../operations.ts';

interface DesensitizationTabProps {
  readonly patient: { readonly id: string; readonly displayName: string; readonly relation: PatientRelation };
}

/** The ladders of one young person: how much touch and pressure the skin bears now, and how that grows. */
export function DesensitizationTab({ patient }: DesensitizationTabProps) {
  const { t } = useTranslation('desensitization');
  const may = useAccess();
  const [beginning, setBeginning] = useState(false);
  const { data, error, refetch } = useQuery(DesensitizationProtocolsDocument, {
    variables: { patientId: patient.id },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  const reload = () => void refetch().catch(() => undefined);
  usePatientRecord(patient.id, ['DESENSITIZATION', 'HOLD'], refetch);
  if (error && !data) return <ErrorState error={error} onRetry={reload} />;
  if (!data) return <LoadingState rows={6} />;
  const { desensitizationProtocols } = data.patient;
  const begin = may('protocol.manage', { relation: patient.relation }) && (
    <Button onClick={() => setBeginning(true)}>{t('protocol.begin')}</Button>
  );
  return (
    <Stack gap="xl">
      {desensitizationProtocols.length === 0 ? (
        <EmptyState icon={IconHandFinger} title={t('none')} text={t('noneHint')} action={begin} />
      ) : (
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('title')}
          </Title>
          {begin}
        </Group>
      )}
      {desensitizationProtocols.map((protocol) => (
        <ProtocolPanel
          key={protocol.id}
          protocol={protocol}
          patientName={patient.displayName}
          relation={patient.relation}
          onChanged={reload}
        />
      ))}
      {beginning && (
        <ProtocolDialog
          patientId={patient.id}
          onClose={() => setBeginning(false)}
          onSaved={() => {
            setBeginning(false);
            reload();
          }}
        />
      )}
    </Stack>
  );
}
