import { addDays, FULL_WEEK, mondayOf, SCHOOL_WEEKS_BACK } from '@consilium/domain';
import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolCareQuery } from '../../../gql/graphql.ts';
import { LocalDateText, useClinicToday, useFormats } from '../../../ui/index.ts';
import { SchoolWeekForm } from './SchoolWeekForm.tsx';

interface SchoolWeeksPanelProps {
  readonly patientId: string;
  readonly care: SchoolCareQuery['schoolCare'];
  readonly mayRecord: boolean;
}

/** How school goes: the share of half-days, the week to be written down, and the weeks before it. */
export function SchoolWeeksPanel({ patientId, care, mayRecord }: SchoolWeeksPanelProps) {
  const { t } = useTranslation('school');
  const { localDate } = useFormats();
  const thisWeek = mondayOf(useClinicToday());
  const [weekOf, setWeekOf] = useState(thisWeek);
  const { lastFourWeeks: share, fullTime, weeks } = care;
  const week = weeks.find((one) => one.weekOf === weekOf);
  const move = (days: number) => setWeekOf(addDays(weekOf, days));
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="school-weeks">
      <Title order={3} id="school-weeks" mb="xs">
        {t('weeks.title')}
      </Title>
      <Stack>
        <div>
          <Text fw={650}>
            {share.percent === null
              ? t('weeks.noShare')
              : t('weeks.share', { percent: share.percent, attended: share.attended, of: share.of })}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`weeks.fullTime.${fullTime === null ? 'unknown' : fullTime ? 'yes' : 'no'}`)}
          </Text>
        </div>
        {mayRecord && (
          <Stack gap="xs" className="no-print">
            <Group gap="xs">
              <Button
                variant="default"
                size="xs"
                aria-label={t('weeks.before')}
                disabled={weekOf <= addDays(thisWeek, -7 * SCHOOL_WEEKS_BACK)}
                onClick={() => move(-7)}
              >
                <IconChevronLeft size={16} aria-hidden />
              </Button>
              <Text fw={600} aria-live="polite">
                {t('weeks.of', { date: localDate(weekOf) })}
              </Text>
              <Button
                variant="default"
                size="xs"
                aria-label={t('weeks.after')}
                disabled={weekOf >= thisWeek}
                onClick={() => move(7)}
              >
                <IconChevronRight size={16} aria-hidden />
              </Button>
            </Group>
            <SchoolWeekForm
              key={`${weekOf} ${String(week?.version ?? 0)}`}
              patientId={patientId}
              weekOf={weekOf}
              week={week}
              steps={care.plan?.steps ?? []}
            />
          </Stack>
        )}
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {weeks.slice(0, 12).map((one) => (
            <li key={one.weekOf}>
              <Group justify="space-between" gap="xs">
                <Text size="sm" fw={600}>
                  <LocalDateText date={one.weekOf} />
                </Text>
                <Text size="sm">
                  {t('weeks.line', { attended: one.attended, of: one.of, planned: one.planned })}
                </Text>
              </Group>
              <Progress
                value={(100 * one.attended) / FULL_WEEK}
                aria-label={t('weeks.bar', { date: localDate(one.weekOf) })}
              />
              <Text size="xs" c="dimmed">
                {[one.note, one.byName].filter(Boolean).join(' · ')}
              </Text>
            </li>
          ))}
        </Stack>
      </Stack>
    </Paper>
  );
}
