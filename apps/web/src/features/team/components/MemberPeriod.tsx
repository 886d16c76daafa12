import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClinicToday, useFormats } from '../../../ui/index.ts';

interface MemberPeriodProps {
  readonly activeFrom: string;
  readonly activeUntil?: string | null;
}

/** When a member works in the clinic, both days included, and whether that is over or still to come. */
export function MemberPeriod({ activeFrom, activeUntil }: MemberPeriodProps) {
  const { t } = useTranslation('team');
  const { localDate } = useFormats();
  const today = useClinicToday();
  const from = localDate(activeFrom);
  const state = activeFrom > today ? 'future' : activeUntil && activeUntil < today ? 'former' : null;
  return (
    <Group gap={6}>
      <Text span size="sm">
        {activeUntil
          ? t('period.closed', { from, until: localDate(activeUntil) })
          : t(state === 'future' ? 'period.future' : 'period.open', { from })}
      </Text>
      {state && (
        <Badge variant="outline" color="gray" styles={{ root: { color: 'var(--mantine-color-text)' } }}>
          {t(`state.${state}`)}
        </Badge>
      )}
    </Group>
  );
}
