import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { MarkAdministrationInErrorDocument } from '../operations.ts';
import type { ScaleSeries } from '../score-series.ts';
import { useMeasureWords } from '../use-measure-words.ts';

interface StrikeDialogProps {
  readonly series: readonly ScaleSeries[];
  readonly onClose: () => void;
  readonly onStruck: () => void;
}

/** Strikes a wrong form through, with a reason. The answers stay in the record; figures leave them out. */
export function StrikeDialog({ series, onClose, onStruck }: StrikeDialogProps) {
  const { t } = useTranslation('measures');
  const { localDate } = useFormats();
  const words = useMeasureWords();
  const notify = useNotify();
  const forms = new Map(
    series.flatMap(({ instrument, people }) =>
      people.flatMap((person) =>
        person.points.map((point) => [
          point.administrationId,
          {
            on: point.assessedOn,
            label: [words.title(instrument), words.person(person), localDate(point.assessedOn)].join(', '),
          },
        ]),
      ),
    ),
  );
  const options = [...forms].sort(([, a], [, b]) => b.on.localeCompare(a.on));
  const [id, setId] = useState(options[0]?.[0] ?? '');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [mark, { loading }] = useMutation(MarkAdministrationInErrorDocument);

  const send = async () => {
    setRefusal(null);
    try {
      const answer = (await mark({ variables: { id, reason } })).data?.markAdministrationInError;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('strike.done'));
      onStruck();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('strike.title')}>
      <Stack>
        <Text size="sm">{t('strike.hint')}</Text>
        <NativeSelect
          label={t('strike.what')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          data={options.map(([value, { label }]) => ({ value, label }))}
        />
        <TextInput
          label={t('strike.why')}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={reason.trim() === '' || id === ''} onClick={() => void send()}>
            {t('strike.title')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
