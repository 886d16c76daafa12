import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { LoadingState } from '../../../ui/index.ts';
import { NoteFormsDocument, SessionNotesDocument } from '../operations.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import classes from './notes.module.css';

interface SessionNotePartProps {
  readonly sessionId: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly onRecorded: () => void;
}

/** The note of one patient in a session: one's own to write, those of others to read. */
export function SessionNotePart({ sessionId, patientId, patientName, onRecorded }: SessionNotePartProps) {
  const { t } = useTranslation('notes');
  const may = useAccess();
  const [writing, setWriting] = useState<string | null>(null);
  const forms = useQuery(NoteFormsDocument, { context: READABLE_OFFLINE });
  const { data, refetch } = useQuery(SessionNotesDocument, {
    variables: { patientId, sessionId },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  if (!forms.data) return <LoadingState rows={2} />;
  const notes = data?.sessionNotes ?? [];
  const draft = notes.find(({ mine, status }) => mine && status === 'DRAFT') ?? null;
  const done = () => {
    setWriting(null);
    void refetch();
    onRecorded();
  };
  return (
    <Stack gap="sm">
      <ul className={classes['list']}>
        {notes
          .filter(({ status }) => status !== 'DRAFT')
          .map((note) => (
            <NoteCard key={note.id} note={note} onChanged={() => void refetch()} />
          ))}
      </ul>
      {writing === null && may('note.write', { relation: 'TEAM' }) && (
        <Button
          variant={notes.length > 0 && !draft ? 'default' : 'filled'}
          className={classes['tap']}
          onClick={() => setWriting(new Date().toISOString())}
        >
          {t(draft ? 'continue' : 'write')}
        </Button>
      )}
      {writing !== null && (
        <NoteEditor
          key={writing}
          {...{ patientId, patientName, sessionId }}
          occurredAt={draft?.occurredAt ?? writing}
          note={draft}
          forms={forms.data.noteForms}
          onChanged={done}
        />
      )}
    </Stack>
  );
}
