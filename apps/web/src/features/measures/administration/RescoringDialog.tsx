import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import {
  ErrorState,
  LoadingState,
  RefusalAlert,
  useFormats,
  useNotify,
  type RefusalLike,
} from '../../../ui/index.ts';
import { RescoreDocument, RescoringPreviewDocument } from '../register-operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';

interface RescoringDialogProps {
  readonly instrumentCode: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What scoring again would change, scale by scale, before it is done. Old scores stay beside the new ones. */
export function RescoringDialog({ instrumentCode, onClose, onDone }: RescoringDialogProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const { number } = useFormats();
  const notify = useNotify();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { data, error, refetch } = useQuery(RescoringPreviewDocument, {
    variables: { instrumentCode },
    fetchPolicy: 'no-cache',
  });
  const [rescore, { loading }] = useMutation(RescoreDocument);
  const send = async () => {
    const answer = await rescore({ variables: { instrumentCode } }).catch(notify.failed);
    const result = answer?.data?.rescoreMeasures;
    if (!result) return;
    if (result.__typename === 'Refusal') return setRefusal(result);
    notify.done(t('rescore.done', { count: result.count }));
    onDone();
  };
  const preview = data?.rescoringPreview;
  const change = (value: number | null) =>
    value === null ? '–' : `${value > 0 ? '+' : '−'}${number(Math.abs(value), 2)}`;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('rescore.of', {
        title: words.title({ code: instrumentCode, title: instrumentCode }),
      })}
    >
      {!preview &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />)}
      {preview && (
        <Stack>
          <Text size="sm">
            {t('rescore.newRows', { count: preview.lookedAt, version: preview.scorerVersion })}
          </Text>
          {preview.administrations > preview.lookedAt && (
            <Text size="sm">{t('rescore.more', { count: preview.administrations - preview.lookedAt })}</Text>
          )}
          <Table.ScrollContainer minWidth={520}>
            <Table aria-label={t('rescore.changes')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('rescore.scale')}</Table.Th>
                  <Table.Th ta="right">{t('rescore.rows')}</Table.Th>
                  <Table.Th ta="right">{t('rescore.values')}</Table.Th>
                  <Table.Th ta="right">{t('rescore.bands')}</Table.Th>
                  <Table.Th ta="right">{t('rescore.range')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {preview.scales.map((scale) => (
                  <Table.Tr key={scale.scaleCode}>
                    <Table.Td>{words.scale(scale.scaleCode)}</Table.Td>
                    <Table.Td ta="right">{number(scale.rows)}</Table.Td>
                    <Table.Td ta="right">{number(scale.valuesChanged)}</Table.Td>
                    <Table.Td ta="right">{number(scale.bandsChanged)}</Table.Td>
                    <Table.Td ta="right">
                      {change(scale.largestDrop)} / {change(scale.largestRise)}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button loading={loading} onClick={() => void send()}>
              {t('rescore.send')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
