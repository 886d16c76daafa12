import { useMutation } from '@apollo/client/react';
import { Button, Chip, Group, NumberInput, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import { DISCIPLINES, WAITING_MINUTES, WAITING_PRIORITIES } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockField, minuteOfField } from '../../../ui/clock-field.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import {
  AddToWaitingListDocument,
  UpdateWaitingListEntryDocument,
  type WaitingEntry,
} from '../operations.ts';

interface EntryDialogProps {
  readonly names: WeekNames;
  /** Null puts somebody on the list. */
  readonly entry: WaitingEntry | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Who waits, and what the slot must be like: entered once, changed while the patient waits. */
export function EntryDialog({ names, entry, onClose, onSaved }: EntryDialogProps) {
  const { t, i18n } = useTranslation(['waiting-list', 'codes']);
  const notify = useNotify();
  const [patientId, setPatientId] = useState<string | null>(entry?.patientId ?? null);
  const [disciplineCode, setDiscipline] = useState(entry?.disciplineCode ?? 'PHYSIOTHERAPY');
  const [minutes, setMinutes] = useState(entry?.minutes ?? 45);
  const [priority, setPriority] = useState(String(entry?.priority ?? 2));
  const [weekdays, setWeekdays] = useState<string[]>(entry?.weekdays.map(String) ?? []);
  const [from, setFrom] = useState(clockField(entry?.fromMinute ?? null));
  const [until, setUntil] = useState(clockField(entry?.untilMinute ?? null));
  const [earliestOn, setEarliestOn] = useState<string | null>(entry?.earliestOn ?? null);
  const [latestOn, setLatestOn] = useState<string | null>(entry?.latestOn ?? null);
  const [memberId, setMemberId] = useState<string | null>(entry?.memberId ?? null);
  const [note, setNote] = useState(entry?.note ?? '');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [add, adding] = useMutation(AddToWaitingListDocument);
  const [update, updating] = useMutation(UpdateWaitingListEntryDocument);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });

  const save = async () => {
    if (!patientId) return;
    setRefusal(null);
    const fields = {
      ...{ disciplineCode, minutes, memberId, note, earliestOn, latestOn },
      priority: Number(priority),
      weekdays: weekdays.map(Number).sort(),
      fromMinute: minuteOfField(from),
      untilMinute: minuteOfField(until),
    };
    try {
      const answer = entry
        ? (await update({ variables: { input: { ...fields, ...keptOf(entry, disciplineCode) } } })).data
            ?.updateWaitingListEntry
        : (await add({ variables: { input: { ...fields, patientId } } })).data?.addToWaitingList;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(
        t(entry ? 'waiting-list:changed' : 'waiting-list:added', { name: answer.patient.displayName }),
      );
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={entry ? t('waiting-list:editOf', { name: entry.patient.displayName }) : t('waiting-list:add')}
    >
      <Stack>
        {!entry && (
          <Select
            label={t('waiting-list:patient')}
            data={names.patients.map(({ id, name }) => ({ value: id, label: name }))}
            value={patientId}
            onChange={setPatientId}
            searchable
            required
          />
        )}
        <Group grow>
          <Select
            label={t('waiting-list:discipline')}
            data={DISCIPLINES.filter(({ clinical }) => clinical).map(({ code }) => ({
              value: code,
              label: t(`codes:discipline.${code}`),
            }))}
            value={disciplineCode}
            onChange={(value) => {
              if (!value || value === disciplineCode) return;
              setDiscipline(value);
              setMemberId(null);
            }}
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
            {WEEKDAYS.map((day) => (
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
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DatePickerInput
            label={t('waiting-list:earliest')}
            value={earliestOn}
            onChange={setEarliestOn}
            clearable
          />
          <DatePickerInput
            label={t('waiting-list:latest')}
            value={latestOn}
            onChange={setLatestOn}
            clearable
          />
        </SimpleGrid>
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
          <Button
            loading={adding.loading || updating.loading}
            disabled={!patientId}
            onClick={() => void save()}
          >
            {t(entry ? 'waiting-list:saveChanges' : 'waiting-list:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** What the form does not show goes back as it was read; an intervention belongs to its discipline. */
const keptOf = ({ id, version, interventionId, ...entry }: WaitingEntry, disciplineCode: string) => ({
  ...{ entryId: id, version },
  interventionId: entry.disciplineCode === disciplineCode ? interventionId : null,
});
