import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { stepToDo } from '../block-entry.ts';
import { DesensitizationProtocolsDocument } from '../operations.ts';

/** What is done of each ladder at home, to be read and printed. */
export function HomeSteps({ patientId }: { patientId: string }) {
  const { t } = useTranslation('desensitization');
  const { data, error, refetch } = useQuery(DesensitizationProtocolsDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={2} />;
  const steps = data.patient.desensitizationProtocols.flatMap((protocol) => {
    const step = protocol.status === 'ACTIVE' ? stepToDo(protocol, 'HOME') : undefined;
    return step ? [{ id: protocol.id, title: protocol.title, step }] : [];
  });
  if (steps.length === 0) return <Text size="sm">{t('home.noSteps')}</Text>;
  return (
    <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
      {steps.map(({ id, title, step }) => (
        <li key={id}>
          <Text>
            <strong>{title}</strong>:{' '}
            {t('home.step', {
              stimulus: step.stimulusName,
              minutes: Math.max(1, Math.round(step.plannedSeconds / 60)),
              count: step.timesPerDay,
            })}
          </Text>
          {step.instructions && <Text size="sm">{step.instructions}</Text>}
        </li>
      ))}
    </ul>
  );
}
