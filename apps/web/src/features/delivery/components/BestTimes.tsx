import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';
import type { ProgressRow } from '../week-operations.ts';
import { Course } from './Course.tsx';

/** Every activity tried: first, last and best, with the line of all attempts. */
export function BestTimes({ rows }: { rows: readonly ProgressRow[] }) {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const { ago } = useFormats();
  if (rows.length === 0) return <Text c="dimmed">{t('best.none')}</Text>;
  return (
    <Table.ScrollContainer minWidth={300}>
      <Table verticalSpacing="xs" className="numbers">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('best.activity')}</Table.Th>
            <Table.Th ta="end" visibleFrom="sm">
              {t('best.firstColumn')}
            </Table.Th>
            <Table.Th ta="end">{t('best.lastColumn')}</Table.Th>
            <Table.Th ta="end">{t('best.bestColumn')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('best.course')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ activity, attempts, first, last, lastAt, best, trend, history }) => (
            <Table.Tr key={activity.code}>
              <Table.Td>
                {words.activity(activity)}
                <Text size="sm" c="dimmed">
                  {t('best.attempts', { count: attempts })} · {ago(lastAt)}
                </Text>
              </Table.Td>
              <Table.Td ta="end" visibleFrom="sm">
                {words.value(activity.unit, first)}
              </Table.Td>
              <Table.Td ta="end">{words.value(activity.unit, last)}</Table.Td>
              <Table.Td ta="end" fw={700}>
                {words.value(activity.unit, best)}
              </Table.Td>
              <Table.Td visibleFrom="sm">
                {history.length > 1 && (
                  <Course values={history.map(({ value }) => value)} better={activity.better} />
                )}
                <Text size="sm">{t(`trend.${trend}`)}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
