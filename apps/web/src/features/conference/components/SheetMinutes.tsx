import { Table, Text, Title } from '@mantine/core';
import { compareDisciplines } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, useFormats } from '../../../ui/index.ts';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

/** Prescribed against delivered in the seven days before, by discipline. */
export function SheetMinutes({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('conference');
  const { number } = useFormats();
  const rows = [...sheet.minutes].sort((a, b) => compareDisciplines(a.disciplineCode, b.disciplineCode));
  return (
    <section>
      <Title order={3}>{t('sheet.minutes')}</Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('sheet.minutesNone')}
        </Text>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={4} highlightOnHover={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('sheet.discipline')}</Table.Th>
              <Table.Th scope="col" fz="xs" className={classes['number']}>
                {t('sheet.prescribed')}
              </Table.Th>
              <Table.Th scope="col" fz="xs" className={classes['number']}>
                {t('sheet.delivered')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ disciplineCode, prescribed, delivered }) => (
              <Table.Tr key={disciplineCode}>
                <Table.Th scope="row" fw={400}>
                  <DisciplineBadge code={disciplineCode} />
                </Table.Th>
                <Table.Td className={classes['number']}>{number(prescribed)}</Table.Td>
                <Table.Td className={classes['number']}>{number(delivered)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {sheet.expected > 0 && (
        <Text size="sm" mt={4}>
          {t('sheet.attended', { attended: sheet.attended, expected: sheet.expected })}
        </Text>
      )}
    </section>
  );
}
