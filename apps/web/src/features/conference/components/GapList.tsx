import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaPartFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';

type Gap = AgendaPartFragment['documentationGaps'][number];

/** What the record of a team conference still lacks. It tells; it refuses nothing. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation('conference');
  const { list } = useFormats();
  if (gaps.length === 0) return null;
  return (
    <Paper p="md" component="section" className="no-print">
      <Title order={3} mb={4}>
        {t('gap.title')}
      </Title>
      <Text component="ul" size="sm" m={0} pl="md">
        {gaps.map(({ code, found, needed, names }) => (
          <li key={code}>{t(`gap.${code}`, { found, needed, names: list(names) })}</li>
        ))}
      </Text>
      <Text size="xs" c="dimmed" mt="xs">
        {t('gap.source')}
      </Text>
    </Paper>
  );
}
