import { useMutation } from '@apollo/client/react';
import { Button, Chip, Group, NumberInput, Select, Stack, Textarea } from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import { DISCIPLINES, WAITING_MINUTES, WAITING_PRIORITIES } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import { AddToWaitingListDocument } from '../operations.ts';

interface AddEntryProps {
  readonly names: WeekNames;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

const toMinute = (time: string): number | null => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
};

/** Puts a patient on the list, with what the slot must be like. */
export function AddEntry({ names, opened, onClose, onAdded }: AddEntryProps) {
  const { t, i18n } = useTranslation(['waiting-list', 'codes']);
  const notify = useNotify();
  const [patientId, setPatientId] = useState<string | null>(null);
  const [disciplineCode, setDiscipline] = useState('PHYSIOTHERAPY');
  const [minutes, setMinutes] = useState(45);
  const [priority, setPriority] = useState('2');
  const [weekdays, setWeekdays] = useState<string[]>([]);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [latestOn, setLatestOn] = useState<string | null>(null);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [add, { loading }] = useMutation(AddToWaitingListDocument);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });

  const save = async () => {
    if (!patientId) return;
    setRefusal(null);
    const input = {
      ...{ patientId, disciplineCode, minutes, memberId, note, latestOn },
      priority: Number(priority),
      weekdays: weekdays.map(Number),
      fromMinute: from ? toMinute(from) : null,
      untilMinute: until ? toMinute(until) : null,
    };
    try {
      const answer = (await add({ variables: { input } })).data?.addToWaitingList;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('waiting-list:added', { name: answer.patient.displayName }));
      onAdded();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened={opened} onClose={onClose} title={t('waiting-list:add')}>
      <Stack>
        <Select
          label={t('waiting-list:patient')}
          data={names.patients.map(({ id, name }) => ({ value: id, label: name }))}
          value={patientId}
          onChange={setPatientId}
          searchable
          required
        />
        <Group grow>
          <Select
            label={t('waiting-list:discipline')}
            data={DISCIPLINES.filter(({ clinical }) => clinical).map(({ code }) => ({
              value: code,
              label: t(`codes:discipline.${code}`),
            }))}
            value={disciplineCode}
            onChange={(value) => value && setDiscipline(value)}
          />
          <NumberInput
            label={t('waiting-list:length')}
            min={WAITING_MINUTES.min}
            max={WAITING_MINUTES.max}
            step={5}
            value={minutes}
            onChange={(value) => setMinutes(Number(value))}
          />
        </Group>
        <Select
          label={t('waiting-list:urgency')}
          data={WAITING_PRIORITIES.map((value) => ({
            value: String(value),
            label: t(`waiting-list:priority.${value}`),
          }))}
          value={priority}
          onChange={(value) => value && setPriority(value)}
        />
        <Chip.Group multiple value={weekdays} onChange={setWeekdays}>
          <Group gap={6} role="group" aria-label={t('waiting-list:days')}>
            {[1, 2, 3, 4, 5].map((day) => (
              <Chip key={day} value={String(day)} size="sm">
                {weekday.format(new Date(Date.UTC(2026, 0, 4 + day)))}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Group grow>
          <TimeInput
            label={t('waiting-list:notBefore')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TimeInput
            label={t('waiting-list:overBy')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </Group>
        <DatePickerInput label={t('waiting-list:latest')} value={latestOn} onChange={setLatestOn} clearable />
        <Select
          label={t('waiting-list:only')}
          data={names.members
            .filter((member) => member.disciplineCode === disciplineCode)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={memberId}
          onChange={setMemberId}
          searchable
          clearable
        />
        <Textarea
          label={t('waiting-list:note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('waiting-list:cancel')}
          </Button>
          <Button loading={loading} disabled={!patientId} onClick={() => void save()}>
            {t('waiting-list:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
