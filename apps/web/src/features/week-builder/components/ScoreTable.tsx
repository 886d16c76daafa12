import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { WeekProposal } from '../operations.ts';

/** What each soft goal costs. Lower is better; a goal that is met entirely stays in the table with nought. */
export function ScoreTable({
  proposal: { score, total },
}: {
  proposal: Pick<WeekProposal, 'score' | 'total'>;
}) {
  const { t } = useTranslation('week-builder');
  const { number } = useFormats();
  if (total === null) return null;
  return (
    <Table verticalSpacing={4} aria-label={t('score.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('score.goal')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('score.count')}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {t('score.cost')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {score.map(({ goal, count, cost }) => (
          <Table.Tr key={goal}>
            <Table.Td>
              {t(`goal.${goal}.name`)}
              <Text size="xs" c="dimmed">
                {t(`goal.${goal}.unit`)}
              </Text>
            </Table.Td>
            <Table.Td ta="end">{number(count, 1)}</Table.Td>
            <Table.Td ta="end">{number(cost, 1)}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td fw={650}>{t('score.total')}</Table.Td>
          <Table.Td />
          <Table.Td ta="end" fw={650}>
            {number(total, 1)}
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
