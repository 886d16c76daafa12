import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { stepToDo } from '../block-entry.ts';
import { usePatientRecord } from '../../holds/index.ts';
import { DesensitizationProtocolsDocument } from '../operations.ts';
import { BlockForm } from './BlockForm.tsx';

/** Blocks that a family does at home: the step of the clinic, or the highest below it that was tried for home. */
export function HomeBlocks({ patientId, patientName }: { patientId: string; patientName: string }) {
  const { t } = useTranslation('desensitization');
  const { data, refetch } = useQuery(DesensitizationProtocolsDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  // A hold or a new step is felt here at once.
  usePatientRecord(patientId, ['DESENSITIZATION', 'HOLD'], refetch);
  const atHome = data?.patient.desensitizationProtocols.filter(
    (protocol) => protocol.status === 'ACTIVE' && stepToDo(protocol, 'HOME') !== undefined,
  );
  const notAtHome = data?.patient.desensitizationProtocols.filter(
    ({ status, content }) => status === 'ACTIVE' && content.noHomePractice,
  );
  return (
    <Stack gap="lg" mt="lg">
      {notAtHome?.map(({ id, title }) => (
        <div key={id}>
          <Text fw={600}>{title}</Text>
          <Text size="sm">{t('home.notAtHome')}</Text>
        </div>
      ))}
      {atHome?.map((protocol) => (
        <div key={protocol.id}>
          <Text fw={600}>{protocol.title}</Text>
          <BlockForm
            key={`${protocol.currentStepKey} ${protocol.currentVersion}`}
            protocol={protocol}
            patientName={patientName}
            setting="HOME"
            onRecorded={() => void refetch().catch(() => undefined)}
          />
        </div>
      ))}
    </Stack>
  );
}
