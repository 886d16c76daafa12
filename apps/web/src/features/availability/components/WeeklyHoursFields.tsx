import { Group, Stack, Text } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

export interface DayOfHours {
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

interface WeeklyHoursFieldsProps {
  readonly label: string;
  readonly value: readonly DayOfHours[];
  readonly onChange: (value: readonly DayOfHours[]) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const toText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const toMinute = (text: string): number | null => {
  const [hours, minutes] = text.split(':').map(Number);
  return text === '' || hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
};

/** Hours of each weekday, one stretch a day; an empty day is a day off. Further stretches of a day are kept. */
export function WeeklyHoursFields({ label, value, onChange }: WeeklyHoursFieldsProps) {
  const { t, i18n } = useTranslation('availability');
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const set = (weekday: number, from: string, until: string) => {
    const rest = value.filter((block) => block !== first(value, weekday));
    const [startMinute, endMinute] = [toMinute(from), toMinute(until)];
    if (startMinute === null && endMinute === null) return onChange(rest);
    onChange([...rest, { weekday, startMinute: startMinute ?? 0, endMinute: endMinute ?? 0 }]);
  };
  return (
    <Stack gap={6} role="group" aria-label={label}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {WEEKDAYS.map((weekday) => {
        const block = first(value, weekday);
        // 5 January 2026 is a Monday.
        const day = names.format(new Date(Date.UTC(2026, 0, 4 + weekday)));
        const [from, until] = [block ? toText(block.startMinute) : '', block ? toText(block.endMinute) : ''];
        return (
          <Group key={weekday} gap="xs" wrap="nowrap">
            <Text size="sm" w={110}>
              {day}
            </Text>
            <TimeInput
              aria-label={t('hours.from', { day })}
              value={from}
              onChange={(event) => set(weekday, event.currentTarget.value, until)}
            />
            <TimeInput
              aria-label={t('hours.until', { day })}
              value={until}
              onChange={(event) => set(weekday, from, event.currentTarget.value)}
            />
          </Group>
        );
      })}
    </Stack>
  );
}

const first = (value: readonly DayOfHours[], weekday: number): DayOfHours | undefined =>
  value.find((block) => block.weekday === weekday);
