import { Box, Group, Table, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, useFormats } from '../../../ui/index.ts';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';
import type { DisciplineWeek, WeekOfDelivery } from '../week-operations.ts';
import classes from './sessions-tab.module.css';

type Lost = DisciplineWeek['lost'];

/** Minutes per discipline over a week, and on request over each of its days, with the cause of every loss. */
export function MinutesTable({ week }: { week: WeekOfDelivery }) {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const { localDate } = useFormats();
  const [open, setOpen] = useState<string | null>(null);
  if (week.disciplines.length === 0) return <Text c="dimmed">{t('week.none')}</Text>;
  return (
    <>
      <Box component="ul" hiddenFrom="sm" className={`${classes['list']} numbers`}>
        {week.disciplines.map((row) => (
          <li key={row.disciplineCode} className={classes['entry']}>
            <Group justify="space-between" gap="xs">
              <DisciplineBadge code={row.disciplineCode} />
              <Text fw={700}>
                {t('week.deliveredOf', { done: row.deliveredMinutes, planned: row.prescribedMinutesPerWeek })}
              </Text>
            </Group>
            <Share row={row} />
            <Text size="sm" c="dimmed">
              {row.toComeMinutes > 0 && <>{t('week.stillToCome', { minutes: row.toComeMinutes })} </>}
              <LostText lost={row.lost} />
            </Text>
            <details>
              <summary>{t('week.days', { discipline: words.discipline(row.disciplineCode) })}</summary>
              <ul className={classes['list']}>
                {row.days.filter(hasSomething).map((day) => (
                  <li key={day.on}>
                    <Text size="sm">
                      {localDate(day.on)}:{' '}
                      {t('week.deliveredOf', {
                        done: day.deliveredMinutes,
                        planned: row.prescribedMinutesPerDay,
                      })}{' '}
                      <LostText lost={day.lost} />
                    </Text>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </Box>
      <Table.ScrollContainer minWidth={620} visibleFrom="sm">
        <Table verticalSpacing="xs" className="numbers">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('week.discipline')}</Table.Th>
              <Table.Th ta="end">{t('week.prescribed')}</Table.Th>
              <Table.Th ta="end">{t('week.booked')}</Table.Th>
              <Table.Th ta="end">{t('week.delivered')}</Table.Th>
              <Table.Th ta="end">{t('week.toCome')}</Table.Th>
              <Table.Th>{t('week.lost')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {week.disciplines.map((row) => {
              const shown = open === row.disciplineCode;
              return (
                <Fragment key={row.disciplineCode}>
                  <Table.Tr>
                    <Table.Td>
                      <button
                        type="button"
                        className={classes['toggle']}
                        aria-expanded={shown}
                        aria-label={t('week.days', { discipline: words.discipline(row.disciplineCode) })}
                        onClick={() => setOpen(shown ? null : row.disciplineCode)}
                      >
                        {shown ? (
                          <IconChevronDown size={16} aria-hidden />
                        ) : (
                          <IconChevronRight size={16} aria-hidden />
                        )}
                        <DisciplineBadge code={row.disciplineCode} />
                      </button>
                      <Share row={row} />
                    </Table.Td>
                    <Table.Td ta="end">{row.prescribedMinutesPerWeek}</Table.Td>
                    <Table.Td ta="end">{row.bookedMinutes}</Table.Td>
                    <Table.Td ta="end" fw={700}>
                      {row.deliveredMinutes}
                    </Table.Td>
                    <Table.Td ta="end">{row.toComeMinutes}</Table.Td>
                    <Table.Td>
                      <LostText lost={row.lost} />
                    </Table.Td>
                  </Table.Tr>
                  {shown &&
                    row.days.filter(hasSomething).map((day) => <DayRow key={day.on} day={day} row={row} />)}
                </Fragment>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

type Day = DisciplineWeek['days'][number];
const hasSomething = ({ bookedMinutes, deliveredMinutes, lost }: Day) =>
  bookedMinutes > 0 || deliveredMinutes > 0 || lost.length > 0;

function DayRow({ day, row }: { day: Day; row: DisciplineWeek }) {
  const { localDate } = useFormats();
  return (
    <Table.Tr className={classes['day']}>
      <Table.Td pl="xl">{localDate(day.on)}</Table.Td>
      <Table.Td ta="end">{row.prescribedMinutesPerDay}</Table.Td>
      <Table.Td ta="end">{day.bookedMinutes}</Table.Td>
      <Table.Td ta="end">{day.deliveredMinutes}</Table.Td>
      <Table.Td ta="end">{day.toComeMinutes}</Table.Td>
      <Table.Td>
        <LostText lost={day.lost} />
      </Table.Td>
    </Table.Tr>
  );
}

function LostText({ lost }: { lost: Lost }) {
  const { t } = useTranslation('delivery');
  const { list } = useFormats();
  return (
    <>
      {list(lost.map(({ cause, minutes }) => t('week.lostFor', { minutes, cause: t(`lossCause.${cause}`) })))}
    </>
  );
}

/** Delivered and to come as parts of what the plan asks for; the numbers stand beside it. */
function Share({ row }: { row: DisciplineWeek }) {
  const whole = Math.max(row.prescribedMinutesPerWeek, row.deliveredMinutes + row.toComeMinutes, 1);
  const percent = (minutes: number) => `${(minutes / whole) * 100}%`;
  return (
    <div className={classes['share']} aria-hidden>
      <span className={classes['done']} style={{ width: percent(row.deliveredMinutes) }} />
      <span className={classes['coming']} style={{ width: percent(row.toComeMinutes) }} />
    </div>
  );
}
