import { useQuery } from '@apollo/client/react';
import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { noteAgeHours } from '@consilium/domain';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ErrorState, LoadingState, PageHeader, useDocumentTitle } from '../../../ui/index.ts';
import { NoteCard } from '../components/NoteCard.tsx';
import classes from '../components/notes.module.css';
import { NoteQueueDocument, type QueuedNote } from '../operations.ts';
import { useAge } from '../hooks/use-age.ts';

/** What waits for a signature: the reader's own first, then how long everybody else's has waited. */
export function NotesToSignPage() {
  const { t } = useTranslation('notes');
  const age = useAge();
  useDocumentTitle(t('queue.title'));
  const { data, error, refetch } = useQuery(NoteQueueDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={5} />;
  const { drafts, toCosign, awaiting, people } = data.noteQueue;
  const nothing = drafts.length + toCosign.length + awaiting.length + people.length === 0;
  return (
    <Stack>
      <PageHeader title={t('queue.title')} />
      {nothing && <EmptyState icon={IconCheck} title={t('queue.nothing')} text={t('queue.nothingHint')} />}
      {toCosign.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('queue.toCosign')}
          </Title>
          <ul className={classes['list']}>
            {toCosign.map((note) => (
              <NoteCard
                key={note.id}
                note={note}
                title={note.patient?.displayName ?? ''}
                onChanged={() => void refetch()}
              />
            ))}
          </ul>
        </section>
      )}
      <NoteLinks title={t('queue.drafts')} notes={drafts} />
      <NoteLinks title={t('queue.awaiting')} notes={awaiting} />
      {people.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('queue.people')}
          </Title>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('queue.person')}</Table.Th>
                <Table.Th ta="right">{t('queue.unsigned')}</Table.Th>
                <Table.Th ta="right">{t('queue.uncosigned')}</Table.Th>
                <Table.Th ta="right">{t('queue.oldest')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.map((person) => (
                <Table.Tr key={person.personId}>
                  <Table.Td>{person.personName}</Table.Td>
                  <Table.Td ta="right">{person.unsigned}</Table.Td>
                  <Table.Td ta="right">{person.uncosigned}</Table.Td>
                  <Table.Td ta="right">{age(person.oldestHours)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Stack>
  );
}

function NoteLinks({ title, notes }: { title: string; notes: readonly QueuedNote[] }) {
  const { t } = useTranslation('notes');
  const age = useAge();
  const [now] = useState(() => Date.now());
  if (notes.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <ul className={classes['list']}>
        {notes.map(({ id, patientId, patient, template, occurredAt, sentBackRemark }) => (
          <li key={id} className={classes['card']}>
            <Anchor component={Link} to={`/patients/${patientId}/notes`}>
              {patient?.displayName} · {t(`template.${template}`)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {age(noteAgeHours(new Date(occurredAt).getTime(), now))}
              {sentBackRemark && <> · {t('sentBackWith', { remark: sentBackRemark })}</>}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
