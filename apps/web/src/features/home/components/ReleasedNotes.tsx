import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { NoteText } from '../../notes/index.ts';
import { ReleasedNotesDocument } from '../operations.ts';
import { Part } from './Part.tsx';
import classes from './home.module.css';

/** As many as are read at a glance; the others on a tap. */
const AT_FIRST = 3;

/** Signed notes that this reader may read, by the release rules and what their authors decided. */
export function ReleasedNotes({ patientId, title }: { patientId: string; title: string }) {
  const { t } = useTranslation(['home', 'codes']);
  const { instant } = useFormats();
  const [all, setAll] = useState(false);
  // Kept nowhere on the device: what may be read today may be somebody else's on a birthday.
  const { data } = useQuery(ReleasedNotesDocument, { variables: { patientId }, fetchPolicy: 'no-cache' });
  const notes = data?.releasedNotes ?? [];
  return (
    <Part title={title}>
      <ul className={classes['list']}>
        {notes.slice(0, all ? undefined : AT_FIRST).map((note) => (
          <li key={note.id}>
            <Text fw={600}>
              {t(`codes:discipline.${note.disciplineCode}` as never, { defaultValue: note.disciplineCode })}
            </Text>
            <Text size="sm" c="dimmed">
              {t('home:notes.by', {
                name: `${note.authorName}, ${note.authorCredential}`,
                at: instant(note.occurredAt),
              })}
            </Text>
            <NoteText note={note} />
            {note.addenda.map((addendum) => (
              <Text key={addendum.id} size="sm">
                {t('home:notes.addendum', {
                  ...{ name: addendum.byName, at: instant(addendum.signedAt), text: addendum.text },
                })}
              </Text>
            ))}
          </li>
        ))}
        {data && notes.length === 0 && <li>{t('home:notes.none')}</li>}
      </ul>
      {!all && notes.length > AT_FIRST && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('home:notes.more')}
        </Button>
      )}
    </Part>
  );
}
