import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconNotes } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/index.ts';
import { usePatientRecord } from '../../holds/index.ts';
import { NoteCard } from '../components/NoteCard.tsx';
import { NoteEditor } from '../components/NoteEditor.tsx';
import classes from '../components/notes.module.css';
import { OwnPsychotherapyNotes } from '../components/OwnPsychotherapyNotes.tsx';
import { NoteFormsDocument, SessionNotesDocument, type SessionNote } from '../operations.ts';

interface NotesTabProps {
  readonly patientId: string;
  readonly patientName: string;
  readonly relation: PatientRelation;
}

/** The notes of one young person, the newest first; apart from them, one's own psychotherapy notes. */
export function NotesTab({ patientId, patientName, relation }: NotesTabProps) {
  const { t } = useTranslation('notes');
  const may = useAccess();
  const [writing, setWriting] = useState<{ note: SessionNote | null; at: string } | null>(null);
  const forms = useQuery(NoteFormsDocument, { context: READABLE_OFFLINE });
  const { data, error, refetch } = useQuery(SessionNotesDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  usePatientRecord(patientId, ['NOTE'], refetch);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !forms.data) return <LoadingState rows={4} />;
  const notes = data.sessionNotes;
  const now = () => new Date().toISOString();
  const done = () => {
    setWriting(null);
    void refetch();
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        {may('note.write', { relation }) && !writing && (
          <Button className={classes['tap']} onClick={() => setWriting({ note: null, at: now() })}>
            {t('write')}
          </Button>
        )}
      </Group>
      {writing && (
        <div className={classes['card']}>
          <NoteEditor
            key={writing.note?.id ?? writing.at}
            {...{ patientId, patientName, note: writing.note }}
            sessionId={writing.note?.sessionId ?? null}
            occurredAt={writing.note?.occurredAt ?? writing.at}
            forms={forms.data.noteForms}
            onChanged={done}
          />
        </div>
      )}
      {notes.length === 0 && !writing && (
        <EmptyState icon={IconNotes} title={t('none')} text={t('noneHint')} />
      )}
      <ul className={classes['list']}>
        {notes.map((note) =>
          note.status === 'DRAFT' ? (
            writing?.note?.id !== note.id && (
              <li key={note.id}>
                <Button
                  variant="default"
                  className={classes['tap']}
                  onClick={() => setWriting({ note, at: note.occurredAt })}
                >
                  {t('continue')}
                </Button>
              </li>
            )
          ) : (
            <NoteCard key={note.id} note={note} onChanged={() => void refetch()} />
          ),
        )}
      </ul>
      {may('psychotherapyNote.manageOwn', { relation }) && <OwnPsychotherapyNotes patientId={patientId} />}
    </Stack>
  );
}
