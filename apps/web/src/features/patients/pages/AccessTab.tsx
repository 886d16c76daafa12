import { useQuery } from '@apollo/client/react';
import { Badge, Stack, Table, Text } from '@mantine/core';
import { IconAlarm, IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  DisciplineBadge,
  EmptyState,
  ErrorState,
  InstantText,
  LoadingState,
  LoadMore,
} from '../../../ui/index.ts';
import { PatientAccessEventsDocument } from '../operations.ts';
import classes from './access-tab.module.css';

const PAGE_SIZE = 50;

/** Who opened or changed this record, and who was refused; emergency access stands out by a word. */
export function AccessTab({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients');
  const query = useQuery(PatientAccessEventsDocument, {
    variables: { id: patientId, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const events = query.data?.patient.accessEvents;
  if (!events) {
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState rows={8} />
    );
  }
  const loadMore = () =>
    void query.fetchMore({
      variables: { after: events.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { patient } }) => ({
        patient: {
          ...patient,
          accessEvents: {
            ...patient.accessEvents,
            edges: [...before.patient.accessEvents.edges, ...patient.accessEvents.edges],
          },
        },
      }),
    });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('access.intro')}
      </Text>
      {events.edges.length === 0 ? (
        <EmptyState title={t('access.empty')} />
      ) : (
        <Table className={classes['table']}>
          <Table.Thead>
            <Table.Tr>
              {(['when', 'who', 'what', 'purpose', 'outcome'] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`access.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {events.edges.map(({ node }) => (
              <Table.Tr key={node.id}>
                <Table.Td className={classes['when']} data-label={t('access.when')}>
                  <InstantText at={node.at} />
                </Table.Td>
                <Table.Td data-label={t('access.who')}>
                  <bdi>{node.actorName}</bdi>{' '}
                  {node.actorDiscipline && <DisciplineBadge code={node.actorDiscipline} />}
                </Table.Td>
                <Table.Td data-label={t('access.what')}>{node.operation}</Table.Td>
                <Table.Td data-label={t('access.purpose')}>
                  {node.breakGlass ? (
                    <Badge
                      color="yellow"
                      leftSection={<IconAlarm size={12} aria-hidden />}
                      styles={{ root: { color: 'var(--mantine-color-text)' } }}
                    >
                      {t('access.breakGlass')}
                    </Badge>
                  ) : (
                    node.purpose
                  )}
                </Table.Td>
                <Table.Td data-label={t('access.outcome')}>
                  {node.outcome !== 'ALLOWED' && (
                    <IconBan size={14} aria-hidden style={{ verticalAlign: '-2px', marginRight: 4 }} />
                  )}
                  {t(`access.outcomes.${node.outcome}`)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <LoadMore hasNextPage={events.pageInfo.hasNextPage} loading={query.loading} onLoadMore={loadMore} />
    </Stack>
  );
}
