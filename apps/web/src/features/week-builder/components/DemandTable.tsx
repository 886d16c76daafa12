import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { WeekNames } from '../hooks/use-week-names.ts';
import type { Demand } from '../operations.ts';
import classes from './week-builder.module.css';

/** Per child: what the plan prescribes, what is booked, and what the builder would still place. Minutes as hours. */
export function DemandTable({ demand, names }: { demand: Demand; names: WeekNames }) {
  const { t } = useTranslation('week-builder');
  const { number } = useFormats();
  const hours = (minutes: number) => t('demand.hours', { hours: number(minutes / 60, 1) });
  const rows = [...demand.patients].sort((a, b) => b.askedMinutes - a.askedMinutes);
  const sessions = demand.lines.reduce((sum, line) => sum + line.sessions, 0);
  const held = demand.unasked.filter(({ reason }) => reason === 'COVERED_BY_HOLD').length;
  return (
    <section>
      <Text size="sm" mb="xs">
        {t('demand.summary', { sessions, patients: rows.length })}
        {demand.unasked.length > 0 && <> {t('demand.unasked', { count: demand.unasked.length })}</>}
        {held > 0 && <> {t('demand.held', { count: held })}</>}
      </Text>
      <div className={classes['scroll']} role="region" aria-label={t('demand.title')} tabIndex={0}>
        <Table verticalSpacing={6} striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('demand.child')}</Table.Th>
              <Table.Th scope="col">{t('demand.prescribed')}</Table.Th>
              <Table.Th scope="col">{t('demand.booked')}</Table.Th>
              <Table.Th scope="col">{t('demand.toPlace')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.patientId}>
                <Table.Td>
                  <bdi>{names.patient(row.patientId)}</bdi>
                </Table.Td>
                <Table.Td>{hours(row.prescribedMinutes)}</Table.Td>
                <Table.Td>{hours(row.bookedMinutes)}</Table.Td>
                <Table.Td>{hours(row.askedMinutes)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
