import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import {
  currentInstrument,
  INSTRUMENTS,
  TIME_POINTS,
  type Instrument,
  type TimePoint,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { EnterScoresDocument } from '../operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';

interface EnterScoresDialogProps {
  readonly patientId: string;
  readonly onClose: () => void;
  readonly onEntered: () => void;
}

/** What a clinician measures or ticks, what comes from a publisher's own form, and T scores of a licensee's tables. */
const isEntered = (one: Instrument) =>
  one.licence.texts === 'NEVER' ||
  one.respondents.some(({ respondent }) => respondent === 'CLINICIAN') ||
  one.scales.some(({ unit }) => unit === 'T_SCORE');
const ENTERED = INSTRUMENTS.filter(
  (one) => isEntered(one) && currentInstrument(one.code)?.version === one.version,
);

export function EnterScoresDialog({ patientId, onClose, onEntered }: EnterScoresDialogProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const notify = useNotify();
  const { number } = useFormats();
  const today = useClinicToday();
  // One id for one form: sent twice, it counts once.
  const [id] = useState(() => crypto.randomUUID());
  const [code, setCode] = useState(ENTERED[0]?.code ?? '');
  const [timePoint, setTimePoint] = useState<TimePoint>('AD_HOC');
  const [assessedOn, setDay] = useState(today);
  const [values, setValues] = useState<Readonly<Record<string, number>>>({});
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [enter, { loading }] = useMutation(EnterScoresDocument);
  const instrument = currentInstrument(code);
  if (!instrument) return null;
  const scales = instrument.scales.filter(({ code: scale }) => scale !== 'raw');
  const scores = scales.flatMap((scale) => {
    const value = values[scale.code];
    return value === undefined ? [] : [{ scaleCode: scale.code, value }];
  });

  const send = async () => {
    setRefusal(null);
    const respondent = instrument.respondents.some((one) => one.respondent === 'CLINICIAN')
      ? ('CLINICIAN' as const)
      : ('PATIENT' as const);
    const input = { id, patientId, instrumentCode: code, respondent, timePoint, assessedOn, scores };
    try {
      const answer = (await enter({ variables: { input } })).data?.enterScores;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('enter.done'));
      onEntered();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('enter.title')}>
      <Stack>
        <NativeSelect
          label={t('enter.what')}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setValues({});
          }}
          data={ENTERED.map((one) => ({ value: one.code, label: words.title(one) }))}
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('enter.day')}
            value={assessedOn}
            max={today}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('enter.when')}
            value={timePoint}
            onChange={(event) => setTimePoint(event.currentTarget.value as TimePoint)}
            data={TIME_POINTS.map((value) => ({ value, label: t(`timePoint.${value}`) }))}
          />
        </Group>
        {instrument.licence.texts === 'NEVER' && (
          <Text size="sm" c="dimmed">
            {t('enter.publisher')}
          </Text>
        )}
        {scales.map((scale) =>
          scale.unit === 'YES_NO' ? (
            <NativeSelect
              key={`${code} ${scale.code}`}
              label={words.scale(scale.code)}
              value={values[scale.code] ?? ''}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                const rest = Object.fromEntries(Object.entries(values).filter(([key]) => key !== scale.code));
                setValues(chosen === '' ? rest : { ...rest, [scale.code]: Number(chosen) });
              }}
              data={[
                { value: '', label: t('enter.notSaid') },
                { value: '1', label: t('yes') },
                { value: '0', label: t('no') },
              ]}
            />
          ) : (
            <NumberInput
              key={`${code} ${scale.code}`}
              label={words.scale(scale.code)}
              description={t('range', { min: number(scale.min), max: number(scale.max) })}
              value={values[scale.code] ?? ''}
              onChange={(value) => {
                const rest = Object.fromEntries(Object.entries(values).filter(([key]) => key !== scale.code));
                setValues(typeof value === 'number' ? { ...rest, [scale.code]: value } : rest);
              }}
              min={scale.min}
              max={scale.max}
            />
          ),
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={scores.length === 0} onClick={() => void send()}>
            {t('enter.send')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
