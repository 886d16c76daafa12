import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { currentInstrument, isForRespondent, type Respondent } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { RequestMeasuresDocument, type MeasureGuardian, type RegisteredInstrument } from '../operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';

interface AskDialogProps {
  readonly patientId: string;
  readonly ageYears: number;
  readonly guardians: readonly MeasureGuardian[];
  readonly instruments: readonly RegisteredInstrument[];
  readonly onClose: () => void;
  readonly onAsked: () => void;
}

const PATIENT = 'PATIENT';
const DAYS = ['3', '7', '14'] as const;

/** Asks one person now, outside the calendar. */
export function AskDialog({ patientId, ageYears, guardians, instruments, onClose, onAsked }: AskDialogProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const notify = useNotify();
  const [who, setWho] = useState(PATIENT);
  const [codes, setCodes] = useState<string[]>([]);
  const [days, setDays] = useState<string>('7');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [request, { loading }] = useMutation(RequestMeasuresDocument);
  const respondent: Respondent = who === PATIENT ? 'PATIENT' : 'GUARDIAN';
  const fitting = instruments.filter((one) => {
    const known = currentInstrument(one.code);
    return known !== undefined && one.itemCount > 0 && isForRespondent(known, respondent, ageYears);
  });
  // Those that can be answered alone come first.
  const offered = [...fitting.filter((one) => one.readable), ...fitting.filter((one) => !one.readable)];

  const send = async () => {
    setRefusal(null);
    const guardianId = who === PATIENT ? null : who;
    const instrumentCodes = offered.map((one) => one.code).filter((code) => codes.includes(code));
    const input = { patientId, respondent, guardianId, instrumentCodes, openDays: Number(days) };
    try {
      const answer = (await request({ variables: { input } })).data?.requestMeasures;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('ask.done'));
      onAsked();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('ask.title')}>
      <Stack>
        <NativeSelect
          label={t('ask.who')}
          value={who}
          onChange={(event) => {
            setWho(event.currentTarget.value);
            setCodes([]);
          }}
          data={[
            { value: PATIENT, label: t('respondent.PATIENT') },
            ...guardians.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
        />
        <Checkbox.Group label={t('ask.what')} value={codes} onChange={setCodes}>
          <Stack gap="xs" mt="xs">
            {offered.map((one) => (
              <Checkbox
                key={one.code}
                value={one.code}
                label={words.title(one)}
                {...(one.readable ? {} : { description: t('ask.onPaper') })}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          label={t('ask.days')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={DAYS.map((value) => ({ value, label: t('ask.dayCount', { count: Number(value) }) }))}
        />
        <Text size="sm" c="dimmed">
          {t('ask.apart')}
        </Text>
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={codes.length === 0} onClick={() => void send()}>
            {t('ask.send')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
