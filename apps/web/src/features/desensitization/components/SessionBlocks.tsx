import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { usePatientRecord } from '../../holds/index.ts';
import { DesensitizationProtocolsDocument } from '../operations.ts';
import { BlockForm } from './BlockForm.tsx';

interface SessionBlocksProps {
  readonly sessionId: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly onRecorded: () => void;
}

/** Blocks of a patient's ladders inside a session. */
export function SessionBlocks({ sessionId, patientId, patientName, onRecorded }: SessionBlocksProps) {
  const { t } = useTranslation('desensitization');
  const { data, error, refetch } = useQuery(DesensitizationProtocolsDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  // A hold or a new step is felt here at once.
  usePatientRecord(patientId, ['DESENSITIZATION', 'HOLD'], refetch);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={2} />;
  const active = data.patient.desensitizationProtocols.filter(({ status }) => status === 'ACTIVE');
  if (active.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <Stack gap="lg">
      {active.map((protocol) => (
        <div key={protocol.id}>
          <Text size="sm" c="dimmed">
            {protocol.title}
          </Text>
          <BlockForm
            key={`${protocol.currentStepKey} ${protocol.currentVersion}`}
            protocol={protocol}
            patientName={patientName}
            sessionId={sessionId}
            onRecorded={() => {
              void refetch().catch(() => undefined);
              onRecorded();
            }}
          />
        </div>
      ))}
    </Stack>
  );
}
