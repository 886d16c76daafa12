import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, type LocalDate } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';

interface WeekPickerProps {
  /** A Monday. */
  readonly weekOf: LocalDate;
  readonly onChange: (weekOf: LocalDate) => void;
}

export function WeekPicker({ weekOf, onChange }: WeekPickerProps) {
  const { t } = useTranslation('week-builder');
  const { localDate } = useFormats();
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('weekBefore')}
        onClick={() => onChange(addDays(weekOf, -7))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text fw={600} aria-live="polite">
        {t('weekOf', { date: localDate(weekOf) })}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('weekAfter')}
        onClick={() => onChange(addDays(weekOf, 7))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
