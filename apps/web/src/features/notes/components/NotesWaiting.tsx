import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNotesWaiting } from '../hooks/use-notes-waiting.ts';
import classes from './notes.module.css';

/** On Today: how many notes wait for the reader; nothing when none does. */
export function NotesWaiting() {
  const { t } = useTranslation('notes');
  const { any, drafts, cosign } = useNotesWaiting();
  if (!any) return null;
  return (
    <section className={classes['card']} aria-label={t('queue.title')}>
      <Anchor component={Link} to="/notes" fw={600}>
        {t('queue.title')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('queue.counts', { drafts, cosign })}
      </Text>
    </section>
  );
}
