import {
  dayOfHalf,
  HALF_DAYS,
  plannedHalfDays,
  SCHOOL_WEEK_NOTE,
  type HalfDay,
  type SchoolStep,
} from '@consilium/domain';
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolWeekFieldsFragment } from '../../../gql/graphql.ts';
import { RefusalAlert, useClinicToday, useFormats, useNotify, useWrite } from '../../../ui/index.ts';
import { RecordSchoolWeekDocument, SchoolCareDocument } from '../operations.ts';
import classes from './school.module.css';

interface SchoolWeekFormProps {
  readonly patientId: string;
  readonly weekOf: string;
  /** As it is recorded; undefined: it is not. */
  readonly week: SchoolWeekFieldsFragment | undefined;
  readonly steps: readonly SchoolStep[];
}

const EMPTY: readonly null[] = Array.from({ length: 10 }, () => null);
const HALVES = ['morning', 'afternoon'] as const;

/** Ten half-days: one choice each. */
export function SchoolWeekForm({ patientId, weekOf, week, steps }: SchoolWeekFormProps) {
  const { t } = useTranslation('school');
  const { weekday } = useFormats();
  const notify = useNotify();
  const today = useClinicToday();
  const [halfDays, setHalfDays] = useState<readonly (HalfDay | null)[]>(week?.halfDays ?? EMPTY);
  const [note, setNote] = useState(week?.note ?? '');
  const { write, refusal, loading } = useWrite(RecordSchoolWeekDocument, [SchoolCareDocument]);
  const choose = (at: number, half: HalfDay | null) =>
    setHalfDays((before) => before.map((one, index) => (index === at ? half : one)));
  const save = async () => {
    const input = { patientId, weekOf, version: week?.version ?? 0, halfDays: [...halfDays], note };
    if (await write({ input })) notify.done(t('weeks.saved'));
  };
  const planned = plannedHalfDays(steps, weekOf);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="xs">
        {planned > 0 && <Text size="sm">{t('weeks.planned', { count: planned })}</Text>}
        <div className={classes['days']}>
          {[0, 1, 2, 3, 4].map((day) => {
            const on = dayOfHalf(weekOf, 2 * day);
            return (
              <fieldset key={on} className={classes['day']}>
                <legend>{weekday(on)}</legend>
                {HALVES.map((half, which) => (
                  <NativeSelect
                    key={half}
                    size="xs"
                    label={t(`weeks.${half}`)}
                    value={halfDays[2 * day + which] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      choose(2 * day + which, value === '' ? null : (value as HalfDay))
                    }
                    data={[
                      { value: '', label: t('weeks.notRecorded') },
                      ...HALF_DAYS.map((code) => ({
                        value: code,
                        label: t(`weeks.half.${code}`),
                        disabled: code === 'ATTENDED' && on > today,
                      })),
                    ]}
                  />
                ))}
              </fieldset>
            );
          })}
        </div>
        <Textarea
          label={t('weeks.note')}
          autosize
          minRows={1}
          maxLength={SCHOOL_WEEK_NOTE}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button type="submit" loading={loading}>
            {t('weeks.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
