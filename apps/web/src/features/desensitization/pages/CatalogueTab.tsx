import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, useDocumentTitle } from '../../../ui/index.ts';
import { StimulusList } from '../components/StimulusList.tsx';
import { TemplateList } from '../components/TemplateList.tsx';
import { ProtocolTemplatesDocument } from '../protocol-operations.ts';

/** The clinic's ladders to begin with, and the stimuli of which steps are made. */
export function CatalogueTab() {
  const { t } = useTranslation('desensitization');
  const { data, error, refetch } = useQuery(ProtocolTemplatesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  useDocumentTitle(t('catalogue.title'));
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />;
  }
  const reload = () => void refetch().catch(() => undefined);
  const { protocolTemplates, desensitizationStimuli } = data;
  return (
    <Stack gap="xl">
      <TemplateList templates={protocolTemplates} stimuli={desensitizationStimuli} onSaved={reload} />
      <StimulusList stimuli={desensitizationStimuli} onSaved={reload} />
    </Stack>
  );
}
