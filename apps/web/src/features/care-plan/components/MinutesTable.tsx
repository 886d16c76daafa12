import { Table, Text } from '@mantine/core';
import { compareDisciplines } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { disciplineColour } from '../../../ui/discipline-badge.tsx';
import { useFormats } from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import classes from './minutes-table.module.css';

interface PrescribedMinutes {
  readonly disciplineCode: string;
  readonly minutesPerDay: number;
  readonly minutesPerWeek: number;
}

/** Prescribed minutes by discipline: the bars compare, the numbers say how much. */
export function MinutesTable({ rows }: { rows: readonly PrescribedMinutes[] }) {
  const { t } = useTranslation('care-plan');
  const { number } = useFormats();
  const { discipline } = usePlanWords();
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('minutes.none')}
      </Text>
    );
  }
  const sorted = [...rows].sort((a, b) => compareDisciplines(a.disciplineCode, b.disciplineCode));
  const most = Math.max(...sorted.map((row) => row.minutesPerWeek));
  const sum = (pick: (row: PrescribedMinutes) => number) =>
    sorted.reduce((total, row) => total + pick(row), 0);
  const cells = (perDay: number, perWeek: number) => (
    <>
      <Table.Td className={classes['number']}>{number(perDay, 1)}</Table.Td>
      <Table.Td className={classes['number']}>{number(perWeek)}</Table.Td>
    </>
  );
  return (
    <Table verticalSpacing={6} horizontalSpacing={6} highlightOnHover={false}>
      <Table.Caption className={classes['caption']}>{t('minutes.caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('minutes.discipline')}</Table.Th>
          <Table.Th scope="col" className={classes['number']}>
            {t('minutes.perDay')}
          </Table.Th>
          <Table.Th scope="col" className={classes['number']}>
            {t('minutes.perWeek')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((row) => (
          <Table.Tr key={row.disciplineCode}>
            <Table.Th scope="row" fw={400} className={classes['name']}>
              {discipline(row.disciplineCode)}
              <div
                aria-hidden
                className={classes['bar']}
                style={{
                  width: `${(row.minutesPerWeek / most) * 100}%`,
                  background: disciplineColour(row.disciplineCode),
                }}
              />
            </Table.Th>
            {cells(row.minutesPerDay, row.minutesPerWeek)}
          </Table.Tr>
        ))}
        <Table.Tr className={classes['total']}>
          <Table.Th scope="row">{t('minutes.total')}</Table.Th>
          {cells(
            sum((row) => row.minutesPerDay),
            sum((row) => row.minutesPerWeek),
          )}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
