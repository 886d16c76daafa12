import { useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { RescoringsDocument } from '../register-operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import { RescoringDialog } from './RescoringDialog.tsx';

/** Answers that an older scorer scored; shown only where there are any. */
export function RescoringPart() {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const may = useAccess();
  const [code, setCode] = useState<string | null>(null);
  const { data, refetch } = useQuery(RescoringsDocument, {
    skip: !may('measure.rescore'),
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.rescorings ?? [];
  if (rows.length === 0 && code === null) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('rescore.title')}>
      <Title order={3} size="h5">
        {t('rescore.title')}
      </Title>
      <Text size="sm" mb="xs">
        {t('rescore.hint')}
      </Text>
      {rows.map((row) => (
        <Group key={row.instrumentCode} justify="space-between" py={4}>
          <Text size="sm">
            {words.title({ code: row.instrumentCode, title: row.instrumentCode })}:{' '}
            {t('rescore.waiting', { count: row.administrations })}
          </Text>
          <Button variant="default" size="xs" onClick={() => setCode(row.instrumentCode)}>
            {t('rescore.preview')}
          </Button>
        </Group>
      ))}
      {code && (
        <RescoringDialog
          instrumentCode={code}
          onClose={() => setCode(null)}
          onDone={() => {
            setCode(null);
            void refetch();
          }}
        />
      )}
    </Paper>
  );
}
