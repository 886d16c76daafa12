import { useMutation } from '@apollo/client/react';
import { Button, Chip, Group, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import { AVAILABILITY_LIMITS, PATIENT_TIME_KINDS, type PatientTimeKind } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteOfField } from '../../../ui/clock-field.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { blockInputs } from '../block-inputs.ts';
import { AddPatientTimeBlockDocument } from '../operations.ts';
import { useWeekdayName } from '../use-block-text.ts';

interface TimeBlockDialogProps {
  readonly patientId: string;
  readonly onClose: () => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Time in which a patient cannot come: on some days of every week between dates, or once. */
export function TimeBlockDialog({ patientId, onClose }: TimeBlockDialogProps) {
  const { t } = useTranslation(['patient-times', 'codes']);
  const notify = useNotify();
  const { zone } = useFormats();
  const weekdayName = useWeekdayName();
  const today = useClinicToday();
  const [kind, setKind] = useState<PatientTimeKind>('SCHOOL');
  const [weekly, setWeekly] = useState(true);
  const [weekdays, setWeekdays] = useState<string[]>([]);
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [add] = useMutation(AddPatientTimeBlockDocument);
  const [startMinute, endMinute] = [minuteOfField(start), minuteOfField(end)];
  const complete =
    from !== null && startMinute !== null && endMinute !== null && (!weekly || weekdays.length > 0);

  const save = async () => {
    if (!complete) return;
    setRefusal(null);
    setBusy(true);
    const times = { startMinute, endMinute, from, until };
    const inputs = blockInputs(zone, {
      ...{ patientId, kind, note, weekly, ...times },
      weekdays: weekdays.map(Number),
    });
    try {
      for (const input of inputs) {
        const answer = (await add({ variables: { input } })).data?.addPatientTimeBlock;
        if (!answer) return;
        if ('code' in answer) return setRefusal(answer);
        // What is saved is not sent again when a later day is refused.
        setWeekdays((days) => days.filter((day) => Number(day) !== input.weekday));
      }
      notify.done(t('patient-times:block.added'));
      onClose();
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('patient-times:block.add')}>
      <Stack>
        <Select
          label={t('patient-times:block.kind')}
          data={PATIENT_TIME_KINDS.map((code) => ({ value: code, label: t(`codes:patientTime.${code}`) }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
          allowDeselect={false}
        />
        <SegmentedControl
          aria-label={t('patient-times:block.often')}
          value={weekly ? 'WEEKLY' : 'ONCE'}
          onChange={(value) => setWeekly(value === 'WEEKLY')}
          data={[
            { value: 'WEEKLY', label: t('patient-times:block.everyWeek') },
            { value: 'ONCE', label: t('patient-times:block.once') },
          ]}
        />
        {weekly && (
          <Chip.Group multiple value={weekdays} onChange={setWeekdays}>
            <Group gap={6} role="group" aria-label={t('patient-times:block.days')}>
              {WEEKDAYS.map((day) => (
                <Chip key={day} value={String(day)} size="sm">
                  {weekdayName(day)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        <Group grow>
          <TimeInput
            label={t('patient-times:block.start')}
            required
            value={start}
            onChange={(event) => setStart(event.currentTarget.value)}
          />
          <TimeInput
            label={t('patient-times:block.end')}
            required
            value={end}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DatePickerInput
            label={t('patient-times:block.firstDay')}
            required
            value={from}
            onChange={setFrom}
          />
          <DatePickerInput
            label={t('patient-times:block.lastDay')}
            placeholder={t(weekly ? 'patient-times:block.open' : 'patient-times:block.sameDay')}
            value={until}
            onChange={setUntil}
            clearable
          />
        </SimpleGrid>
        <TextInput
          label={t('patient-times:block.note')}
          maxLength={AVAILABILITY_LIMITS.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('patient-times:cancel')}
          </Button>
          <Button loading={busy} disabled={!complete} onClick={() => void save()}>
            {t('patient-times:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
