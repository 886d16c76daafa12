import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

/** Newest, the one before, and the first of the episode. Pain is recorded beside function, in the same ink. */
export function SheetScores({ scores }: { scores: Sheet['scores'] }) {
  const { t } = useTranslation('conference');
  const { number, localDate } = useFormats();
  const value = (score: number | null) => (score === null ? '–' : number(score, 1));
  return (
    <section>
      <Title order={3}>{t('sheet.function')}</Title>
      {scores.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('sheet.functionNone')}
        </Text>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={6} highlightOnHover={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('sheet.measure')}</Table.Th>
              {(['now', 'before', 'first'] as const).map((head) => (
                <Table.Th key={head} scope="col" className={classes['number']}>
                  {t(`sheet.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {scores.map((score) => (
              <Table.Tr key={`${score.instrumentCode} ${score.scaleCode}`}>
                <Table.Th scope="row" fw={400}>
                  {nameOf(score)}{' '}
                  <Text span size="xs" c="dimmed">
                    {localDate(score.on)}
                  </Text>
                </Table.Th>
                <Table.Td className={classes['number']} fw={650}>
                  {value(score.value)}
                </Table.Td>
                <Table.Td className={classes['number']}>{value(score.before)}</Table.Td>
                <Table.Td className={classes['number']}>{value(score.first)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );

  function nameOf({ instrumentCode, scaleCode }: Sheet['scores'][number]): string {
    const keys = [`sheet.score.${instrumentCode}-${scaleCode}`, `sheet.score.${instrumentCode}`];
    return t(keys as never, { defaultValue: instrumentCode });
  }
}
