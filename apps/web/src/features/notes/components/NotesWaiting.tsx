import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NoteQueueDocument } from '../operations.ts';
import classes from './notes.module.css';

/** On Today: how many notes wait for the reader; nothing when none does. */
export function NotesWaiting() {
  const { t } = useTranslation('notes');
  const { data } = useQuery(NoteQueueDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const { drafts, toCosign, people } = data.noteQueue;
  if (drafts.length + toCosign.length + people.length === 0) return null;
  return (
    <section className={classes['card']} aria-label={t('queue.title')}>
      <Anchor component={Link} to="/notes" fw={600}>
        {t('queue.title')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('queue.counts', { drafts: drafts.length, cosign: toCosign.length })}
      </Text>
    </section>
  );
}
