import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { DesensitizationProtocolsDocument } from '../operations.ts';
import { BlockForm } from './BlockForm.tsx';

/** Blocks that a family does at home: the steps at or below the ceiling that was set in the clinic. */
export function HomeBlocks({ patientId, patientName }: { patientId: string; patientName: string }) {
  const { data, refetch } = useQuery(DesensitizationProtocolsDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  const atHome = data?.patient.desensitizationProtocols.filter(({ status, content, currentStepKey }) =>
    content.steps.some(
      ({ key, homeAllowed }) => status === 'ACTIVE' && key === currentStepKey && homeAllowed,
    ),
  );
  return (
    <Stack gap="lg">
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
