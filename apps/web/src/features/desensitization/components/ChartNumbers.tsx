import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './desensitization.module.css';

interface ChartNumbersProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a chart. */
export function ChartNumbers({ caption, heads, rows }: ChartNumbersProps) {
  const { t } = useTranslation('desensitization');
  return (
    <details className={classes['table']}>
      <summary>{t('chart.numbers')}</summary>
      <Table.ScrollContainer minWidth={320}>
        <Table aria-label={caption} withRowBorders>
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
