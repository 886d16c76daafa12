import { useQuery } from '@apollo/client/react';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, PageHeader, useDocumentTitle } from '../../../ui/index.ts';
import { OutcomeTabs } from '../components/OutcomeTabs.tsx';
import { ExtractTable } from './ExtractTable.tsx';
import { MakeExtract } from './MakeExtract.tsx';
import { ResearchExtractsDocument } from './operations.ts';

/** De-identified extracts: made for a purpose, handed out as files, led back to a person by whoever keeps the key. */
export function ResearchExtractsPage() {
  const { t } = useTranslation('research');
  const may = useAccess();
  useDocumentTitle(t('title'));
  const { data, error, refetch } = useQuery(ResearchExtractsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Stack>
      <PageHeader title={t('title')} />
      <OutcomeTabs />
      <Text maw={720}>{t('intro')}</Text>
      {may('outcome.export') && <MakeExtract />}
      <Paper p="md" component="section" aria-label={t('made')}>
        <Title order={2} size="h4" mb="xs">
          {t('made')}
        </Title>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !data && <LoadingState rows={4} />}
        {data?.researchExtracts.length === 0 && <EmptyState title={t('none')} />}
        {data && data.researchExtracts.length > 0 && <ExtractTable extracts={data.researchExtracts} />}
      </Paper>
    </Stack>
  );
}
