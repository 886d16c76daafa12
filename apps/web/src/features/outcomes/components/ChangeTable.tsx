import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Report } from '../operations.ts';

/** Function and, after it, pain: at the start and then, with the size of the change. */
export function ChangeTable({ report }: { report: Report }) {
  const { t } = useTranslation('outcomes');
  const { number } = useFormats();
  const summary = (one: Report['pain']['before']) =>
    one ? t('meanSd', { mean: number(one.mean, 1), sd: one.sd === null ? '–' : number(one.sd, 1) }) : '–';
  const rows = [
    [t('disability'), report.disability],
    [t('pain'), report.pain],
  ] as const;
  return (
    <section aria-label={t('change')}>
      <Title order={2} size="h4">
        {t('change')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('changeHint')}
      </Text>
      <Table.ScrollContainer minWidth={480}>
        <Table aria-label={t('change')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('value')}</Table.Th>
              <Table.Th ta="right">{t('number')}</Table.Th>
              <Table.Th ta="right">{t('before')}</Table.Th>
              <Table.Th ta="right">{t('after')}</Table.Th>
              <Table.Th ta="right">{t('effect')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([name, one]) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="right">{one.n === null ? t('hidden') : number(one.n)}</Table.Td>
                <Table.Td ta="right">{summary(one.before)}</Table.Td>
                <Table.Td ta="right">{summary(one.after)}</Table.Td>
                <Table.Td ta="right">
                  {one.effect
                    ? t('effectSize', {
                        g: number(one.effect.g, 2),
                        low: number(one.effect.interval.low, 2),
                        high: number(one.effect.interval.high, 2),
                      })
                    : '–'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
