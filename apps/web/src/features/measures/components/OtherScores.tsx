import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { ScaleSeries } from '../score-series.ts';
import { useMeasureWords } from '../use-measure-words.ts';

interface OtherScoresProps {
  readonly title: string;
  readonly series: readonly ScaleSeries[];
}

/** First and latest value of subscales, and of pain, which stays in the background. */
export function OtherScores({ title, series }: OtherScoresProps) {
  const { t } = useTranslation('measures');
  const { localDate } = useFormats();
  const words = useMeasureWords();
  if (series.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text fw={650} mb={4}>
        {title}
      </Text>
      <Table.ScrollContainer minWidth={520}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {(['scale', 'who', 'first', 'latest', 'date'] as const).map((head) => (
                <Table.Th key={head}>{t(`column.${head}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {series.flatMap(({ key, instrument, scale, people }) =>
              people.map((person) => {
                const [first, last] = [person.points[0], person.points.at(-1)];
                return (
                  <Table.Tr key={`${key} ${person.key}`}>
                    <Table.Td>
                      {words.title(instrument)}: {words.scale(scale.code)}
                    </Table.Td>
                    <Table.Td>{words.person(person)}</Table.Td>
                    <Table.Td>
                      {person.points.length > 1 ? words.value(first?.value ?? null, scale.unit) : '–'}
                    </Table.Td>
                    <Table.Td>{words.value(last?.value ?? null, scale.unit)}</Table.Td>
                    <Table.Td>{last ? localDate(last.assessedOn) : '–'}</Table.Td>
                  </Table.Tr>
                );
              }),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
