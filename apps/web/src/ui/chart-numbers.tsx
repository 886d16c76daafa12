import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './chart-numbers.module.css';

interface ChartNumbersProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a chart, folded under it: no chart is the only way to its numbers. */
export function ChartNumbers({ caption, heads, rows }: ChartNumbersProps) {
  const { t } = useTranslation('app');
  return (
    <details className={classes['numbers']}>
      <summary>{t('chartNumbers')}</summary>
      <Table.ScrollContainer minWidth={320}>
        <Table aria-label={caption}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells) => (
              <Table.Tr key={cells[0]}>
                {cells.map((cell, index) => (
                  <Table.Td key={heads[index]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
