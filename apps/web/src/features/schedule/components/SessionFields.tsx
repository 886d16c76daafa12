import { Autocomplete, MultiSelect, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { SimpleGrid, Text, Textarea } from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import { CHANGE_SCOPES, CLINICAL_DISCIPLINE_CODES, SESSION_KINDS } from '@consilium/domain';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import { SESSION_LIMITS, type SessionValues } from '../session-values.ts';
import { EquipmentField } from './EquipmentField.tsx';
import { PrescribedField, type Prescribed } from './PrescribedField.tsx';
import { RepeatField } from './RepeatField.tsx';

interface SessionFieldsProps {
  readonly form: UseFormReturn<SessionValues>;
  readonly values: SessionValues;
  readonly schedule: ScheduleContext;
  /** Booked already: its kind and discipline stay what they are. */
  readonly booked: boolean;
  readonly inSeries: boolean;
  readonly problem: (name: keyof SessionValues) => string | null;
}

/** Who, what, when, where, and how often. */
export function SessionFields({ form, values, schedule, booked, inSeries, problem }: SessionFieldsProps) {
  const { t } = useTranslation('schedule');
  const { people, words, nameOf } = schedule;
  const { control, setValue, getValues } = form;
  const set = <K extends keyof SessionValues>(name: K, value: SessionValues[K]) =>
    setValue(name as never, value as never, { shouldDirty: true });
  const prescribe = (patientId: string, intervention: Prescribed | null) => {
    set('interventionIds', { ...getValues('interventionIds'), [patientId]: intervention?.id ?? null });
    if (!intervention || booked) return;
    set('title', intervention.title);
    set('minutes', intervention.minutes);
    set('disciplineCode', intervention.disciplineCode);
    set('kind', intervention.mode === 'HOME' ? 'INDIVIDUAL' : intervention.mode);
  };
  const members = people.members.map(({ id, displayName, discipline }) => ({
    value: id,
    label: `${displayName} · ${words.code('discipline', discipline.code)}`,
  }));
  const patients = [
    ...people.patients
      .filter(({ bookable }) => bookable)
      .map(({ id, displayName }) => ({ value: id, label: displayName })),
    ...values.patientIds
      .filter((id) => !people.patients.some((patient) => patient.id === id && patient.bookable))
      .map((id) => ({ value: id, label: nameOf(id) ?? t('somebody') })),
  ];

  return (
    <>
      <Controller
        control={control}
        name="patientIds"
        render={({ field }) => (
          <MultiSelect
            label={t('form.patients')}
            data={patients}
            searchable
            hidePickedOptions
            value={[...field.value]}
            onChange={(ids) => {
              field.onChange(ids);
              if (ids.length > 1 && values.kind === 'INDIVIDUAL') set('kind', 'GROUP');
            }}
            error={problem('patientIds')}
            {...(booked ? {} : { 'data-autofocus': true })}
          />
        )}
      />
      {values.patientIds.map((id) => (
        <PrescribedField
          key={id}
          patientId={id}
          patientName={nameOf(id) ?? t('somebody')}
          value={values.interventionIds[id] ?? null}
          onChange={(intervention) => prescribe(id, intervention)}
        />
      ))}
      <Controller
        control={control}
        name="title"
        render={({ field }) => (
          <Autocomplete
            {...field}
            label={t('form.title')}
            description={t('form.titleHint')}
            required
            maxLength={SESSION_LIMITS.title}
            data={schedule.titles}
            error={problem('title')}
          />
        )}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Controller
          control={control}
          name="startsOn"
          render={({ field }) => (
            <DatePickerInput
              label={t('form.day')}
              value={field.value}
              onChange={(on) => on && field.onChange(on)}
            />
          )}
        />
        <Controller
          control={control}
          name="startTime"
          render={({ field }) => (
            <TimeInput {...field} label={t('form.start')} error={problem('startTime')} />
          )}
        />
        <Controller
          control={control}
          name="minutes"
          render={({ field }) => (
            <NumberInput
              label={t('form.minutes')}
              step={15}
              min={SESSION_LIMITS.fewestMinutes}
              max={SESSION_LIMITS.mostMinutes}
              allowDecimal={false}
              clampBehavior="none"
              value={field.value}
              onChange={(minutes) => field.onChange(typeof minutes === 'number' ? minutes : 0)}
              error={problem('minutes')}
            />
          )}
        />
      </SimpleGrid>
      <Controller
        control={control}
        name="memberIds"
        render={({ field }) => (
          <MultiSelect
            label={t('form.members')}
            data={members}
            searchable
            hidePickedOptions
            value={[...field.value]}
            onChange={field.onChange}
            error={problem('memberIds')}
          />
        )}
      />
      <Controller
        control={control}
        name="roomId"
        render={({ field }) => (
          <Select
            label={t('form.room')}
            data={people.rooms.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            clearable
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {(people.equipment.length > 0 || values.equipment.length > 0) && (
        <EquipmentField
          value={values.equipment}
          known={people.equipment}
          nameOf={nameOf}
          onChange={(equipment) => set('equipment', equipment)}
        />
      )}
      {!booked && (
        <>
          <Controller
            control={control}
            name="kind"
            render={({ field }) => (
              <SegmentedControl
                aria-label={t('form.kind')}
                fullWidth
                value={field.value}
                onChange={field.onChange}
                data={SESSION_KINDS.map((code) => ({
                  value: code,
                  label: words.code('sessionKind', code),
                }))}
              />
            )}
          />
          <Controller
            control={control}
            name="disciplineCode"
            render={({ field }) => (
              <Select
                label={t('form.discipline')}
                allowDeselect={false}
                data={CLINICAL_DISCIPLINE_CODES.map((code) => ({
                  value: code,
                  label: words.code('discipline', code),
                }))}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
        </>
      )}
      {values.kind === 'GROUP' && (
        <Controller
          control={control}
          name="capacity"
          render={({ field }) => (
            <NumberInput
              label={t('form.capacity')}
              description={t('form.capacityHint')}
              min={1}
              max={SESSION_LIMITS.capacity}
              allowDecimal={false}
              value={field.value ?? ''}
              onChange={(most) => field.onChange(typeof most === 'number' ? most : null)}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="note"
        render={({ field }) => (
          <Textarea {...field} label={t('form.note')} autosize minRows={1} maxLength={SESSION_LIMITS.note} />
        )}
      />
      {inSeries && (
        <Controller
          control={control}
          name="scope"
          render={({ field }) => (
            <SegmentedControl
              aria-label={t('scope.label')}
              value={field.value}
              onChange={(scope) => {
                field.onChange(scope);
                set('leaveOut', []);
              }}
              data={CHANGE_SCOPES.map((code) => ({ value: code, label: t(`scope.${code}`) }))}
            />
          )}
        />
      )}
      {inSeries && values.scope !== 'THIS' && !values.repeat.repeats && (
        <Text size="sm" c="dimmed">
          {t('repeat.otherRule')}
        </Text>
      )}
      {((inSeries && values.scope !== 'THIS' && values.repeat.repeats) || !booked) && (
        <RepeatField
          value={values.repeat}
          weekdays={schedule.weekdays}
          words={words}
          problem={problem('repeat')}
          booked={booked}
          onChange={(repeat) => {
            set('repeat', repeat);
            set('leaveOut', []);
          }}
        />
      )}
    </>
  );
}
