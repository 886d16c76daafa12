import { useMutation } from '@apollo/client/react';
import { Button, Group, List, Paper, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats, useNotify } from '../../../ui/index.ts';
import { MarkChartSeenDocument, PatientProgressDocument, type Progress } from '../operations.ts';

interface NewSinceProps {
  readonly patientId: string;
  readonly news: Progress['chartChanges'];
}

/** What others did since the reader last looked; "Seen" empties it. */
export function NewSince({ patientId, news }: NewSinceProps) {
  const { t } = useTranslation('progress');
  const { ago, instant } = useFormats();
  const notify = useNotify();
  const [see, { loading }] = useMutation(MarkChartSeenDocument, {
    variables: { patientId },
    refetchQueries: [PatientProgressDocument],
  });
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t('news.title')}>
      <Group justify="space-between" align="flex-start">
        <Text fw={650}>
          {news.since === null ? t('news.first') : t('news.since', { time: instant(news.since) })}
        </Text>
        {news.changes.length > 0 && (
          <Button
            variant="default"
            size="compact-md"
            loading={loading}
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={() => void see().catch(notify.failed)}
          >
            {t('news.seen')}
          </Button>
        )}
      </Group>
      {news.changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('news.nothing')}
        </Text>
      ) : (
        <List size="sm" mt="xs">
          {news.changes.map(({ kind, at, byName, count }) => (
            <List.Item key={kind}>
              {t(`news.kind.${kind}`, { count })}
              {byName !== null && `, ${byName}`}, {ago(at)}
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}
