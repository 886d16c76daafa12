import { Chip, Fieldset, Group, NumberInput, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import type { ScheduleWords } from '../hooks/use-schedule-words.ts';
import type { Repeat } from '../repeat-rule.ts';

interface RepeatFieldProps {
  readonly value: Repeat;
  readonly weekdays: readonly number[];
  readonly words: ScheduleWords;
  readonly problem: string | null;
  /** A series that is changed: it repeats already. */
  readonly booked?: boolean;
  readonly onChange: (repeat: Repeat) => void;
}

/** Occurrences a series may ask for; the server expands no further than its horizon. */
const MOST_OCCURRENCES = 260;

/** Builds the rule of a series and says it in words. */
export function RepeatField({ value, weekdays, words, problem, booked = false, onChange }: RepeatFieldProps) {
  const { t } = useTranslation('schedule');
  const change = (more: Partial<Repeat>) => onChange({ ...value, ...more });
  const chosen = [...value.weekdays].sort((a, b) => a - b);
  const shown = [...new Set([...weekdays, ...chosen])].sort((a, b) => a - b);
  const days = words.list(chosen.map((weekday) => words.weekday(weekday)));
  const end =
    value.ends === 'COUNT'
      ? t('repeat.inWords.count', { count: value.count })
      : value.ends === 'UNTIL'
        ? t('repeat.inWords.until', { date: words.month(value.until) })
        : t('repeat.inWords.open');
  return (
    <Stack gap="xs">
      {!booked && (
        <Switch
          label={t('repeat.repeats')}
          checked={value.repeats}
          onChange={(event) => change({ repeats: event.currentTarget.checked })}
        />
      )}
      {value.repeats && (
        <Fieldset legend={t('repeat.legend')}>
          <Stack gap="sm">
            <Group gap={6} role="group" aria-label={t('repeat.weekdays')}>
              {shown.map((weekday) => (
                <Chip
                  key={weekday}
                  size="sm"
                  checked={value.weekdays.includes(weekday)}
                  onChange={(checked) =>
                    change({
                      weekdays: checked
                        ? [...value.weekdays, weekday]
                        : value.weekdays.filter((other) => other !== weekday),
                    })
                  }
                >
                  {words.weekdayShort(weekday)}
                </Chip>
              ))}
            </Group>
            {problem && (
              <Text size="sm" c="var(--mantine-color-error)">
                {problem}
              </Text>
            )}
            <NumberInput
              label={t('repeat.interval')}
              min={1}
              max={12}
              allowDecimal={false}
              value={value.interval}
              onChange={(interval) => typeof interval === 'number' && change({ interval })}
            />
            <SegmentedControl
              aria-label={t('repeat.ends')}
              value={value.ends}
              onChange={(ends) => change({ ends: ends })}
              data={(['COUNT', 'UNTIL', 'OPEN'] as const).map((code) => ({
                value: code,
                label: t(`repeat.end.${code}`),
              }))}
            />
            {value.ends === 'COUNT' && (
              <NumberInput
                label={t('repeat.count')}
                {...(booked ? { description: t('repeat.countHint') } : {})}
                min={1}
                max={MOST_OCCURRENCES}
                allowDecimal={false}
                value={value.count}
                onChange={(count) => typeof count === 'number' && change({ count })}
              />
            )}
            {value.ends === 'UNTIL' && (
              <DatePickerInput
                label={t('repeat.until')}
                value={value.until}
                onChange={(until) => until && change({ until })}
              />
            )}
            {chosen.length > 0 && (
              <Text size="sm" role="status">
                {t('repeat.inWords.every', { count: value.interval, days })} {end}
              </Text>
            )}
          </Stack>
        </Fieldset>
      )}
    </Stack>
  );
}
