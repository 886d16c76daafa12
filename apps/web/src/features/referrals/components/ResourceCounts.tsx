import { Paper, Table, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralFieldsFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';

/** How many resources of each kind the file holds; the names are those of FHIR. */
export function ResourceCounts({ counts }: { counts: ReferralFieldsFragment['resourceCounts'] }) {
  const { t } = useTranslation('referrals');
  const { number } = useFormats();
  if (counts.length === 0) return null;
  const sorted = [...counts].sort((a, b) => b.count - a.count);
  return (
    <Paper p="md" component="section">
      <Title order={2} mb="xs">
        {t('page.counts')}
      </Title>
      <Table verticalSpacing={4} highlightOnHover={false}>
        <Table.Caption>
          <VisuallyHidden>{t('page.countsCaption')}</VisuallyHidden>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('page.resourceType')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('page.count')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(({ resourceType, count }) => (
            <Table.Tr key={resourceType}>
              <Table.Th scope="row" fw={400}>
                {resourceType}
              </Table.Th>
              <Table.Td ta="right" className="numbers">
                {number(count)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
