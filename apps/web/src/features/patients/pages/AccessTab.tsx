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
  useFormats,
} from '../../../ui/index.ts';
import { PatientAccessEventsDocument } from '../record-operations.ts';
import type { AccessEvent } from '../group-access-events.ts';
import { groupAccessEvents } from '../group-access-events.ts';
import classes from './access-tab.module.css';

const PAGE_SIZE = 50;

/** Who opened or changed this record, and who was refused; emergency access stands out by a word. */
export function AccessTab({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients');
  const { list } = useFormats();
  const query = useQuery(PatientAccessEventsDocument, {
    variables: { id: patientId, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const events = query.data?.patient.accessEvents;
  /** "Patient.careTeam" is a key with a dot, which the dictionaries would take for a level. */
  const word = (operation: string) =>
    t(`access.operation.${operation.replace('.', '_')}`, { defaultValue: operation });
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
            {groupAccessEvents(events.edges.map(({ node }) => node)).map(({ latest, operations }) => (
              <Table.Tr key={latest.id}>
                <Table.Td className={classes['when']} data-label={t('access.when')}>
                  <InstantText at={latest.at} />
                </Table.Td>
                <Table.Td data-label={t('access.who')}>
                  <span>
                    <bdi>{latest.actorName}</bdi>{' '}
                    {latest.actorDiscipline && <DisciplineBadge code={latest.actorDiscipline} />}
                  </span>
                </Table.Td>
                <Table.Td data-label={t('access.what')}>{list(operations.map(word))}</Table.Td>
                <Table.Td data-label={t('access.purpose')}>
                  <span>
                    <Purpose event={latest} />
                  </span>
                </Table.Td>
                <Table.Td data-label={t('access.outcome')}>
                  <span>
                    {latest.outcome !== 'ALLOWED' && (
                      <IconBan size={14} aria-hidden style={{ verticalAlign: '-2px', marginRight: 4 }} />
                    )}
                    {t(`access.outcomes.${latest.outcome}`)}
                  </span>
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

function Purpose({ event }: { event: AccessEvent }) {
  const { t } = useTranslation('patients');
  const purpose = event.breakGlass ? 'BREAK_GLASS' : event.purpose;
  const word = t(`access.purposes.${purpose}`, { defaultValue: purpose });
  if (!event.breakGlass) return word;
  return (
    <Badge
      color="yellow"
      leftSection={<IconAlarm size={12} aria-hidden />}
      styles={{ root: { color: 'var(--mantine-color-text)' } }}
    >
      {word}
    </Badge>
  );
}
