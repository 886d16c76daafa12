import { Button, Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { DONE_SECONDS_RANGE } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../offline/index.ts';
import { fieldOf, toInstant } from '../../../ui/clinic-clock.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { beforeOfLog, correctionOf, entryOfLog } from '../correction.ts';
import { RecordLogDocument, type DesensitizationLog, type Protocol } from '../operations.ts';
import { BlockAfter } from './BlockAfter.tsx';
import { RatingScale } from './RatingScale.tsx';

interface CorrectLogDialogProps {
  readonly log: DesensitizationLog;
  readonly protocol: Protocol;
  readonly patientName: string;
  readonly onClose: () => void;
  readonly onCorrected: () => void;
}

const longest = DONE_SECONDS_RANGE[1] / 60;

/** A block as it was written down, to be put right: the new one holds, the old one stays, struck through. */
export function CorrectLogDialog({
  log,
  protocol,
  patientName,
  onClose,
  onCorrected,
}: CorrectLogDialogProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const { zone } = useFormats();
  const record = useRecord('DESENSITIZATION_LOG', RecordLogDocument);
  const [id] = useState(() => crypto.randomUUID());
  const [entry, setEntry] = useState(() => entryOfLog(log));
  const [before, setBefore] = useState(() => beforeOfLog(log));
  const [began, setBegan] = useState<string | null>(() => fieldOf(zone, log.occurredAt));
  const [minutes, setMinutes] = useState<number | string>(log.doneSeconds / 60);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [saving, setSaving] = useState(false);
  // The field knows minutes only: an untouched time stays as it was, to the second.
  const startedAt =
    began === fieldOf(zone, log.occurredAt) ? log.occurredAt : began && toInstant(zone, began);
  const seconds = Math.round(Number(minutes) * 60);
  const endedAt = startedAt && new Date(Date.parse(startedAt) + seconds * 1000).toISOString();

  const save = async () => {
    if (!startedAt || !endedAt) return;
    setRefusal(null);
    setSaving(true);
    const now = new Date().toISOString();
    const written = { entry, before: { ...before, startedAt, endedAt } };
    try {
      const answer = await record(id, patientName, {
        input: correctionOf(log, written, { id, protocol, now }),
      });
      if (answer.kind === 'REFUSED') return setRefusal(answer.refusal);
      notify.done(t(answer.kind === 'SENT' ? 'log.corrected' : 'block.kept'));
      onCorrected();
    } catch (error) {
      notify.failed(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('log.correctTitle')} size="lg">
      <Stack gap="md">
        <Text size="sm">
          {log.stepOrdinal}. {log.stimulusName}. {t('log.correctText')}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateTimePicker label={t('earlier.began')} value={began} onChange={setBegan} />
          <NumberInput
            label={t('earlier.minutes')}
            min={0}
            max={longest}
            decimalScale={2}
            value={minutes}
            onChange={setMinutes}
          />
        </SimpleGrid>
        <RatingScale
          label={t('block.painBefore')}
          value={before.painBefore}
          onChange={(painBefore) => setBefore({ ...before, painBefore })}
        />
        <RatingScale
          label={t('block.distressBefore')}
          value={before.distressBefore}
          onChange={(distressBefore) => setBefore({ ...before, distressBefore })}
        />
        <BlockAfter
          {...{ entry, modality: log.modality, setting: log.setting }}
          site={protocol}
          endedAt={endedAt ?? log.occurredAt}
          now={Date.parse(log.recordedAt)}
          early={seconds < log.plannedSeconds}
          enteredLater
          onChange={(changes) => setEntry((current) => ({ ...current, ...changes }))}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            size="md"
            loading={saving}
            disabled={!endedAt || minutes === ''}
            onClick={() => void save()}
          >
            {t('log.correctSave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
