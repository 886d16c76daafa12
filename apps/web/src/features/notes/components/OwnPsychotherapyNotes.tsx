import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useNoteWrites } from '../hooks/use-note-writes.ts';
import { MyPsychotherapyNotesDocument, type PsychotherapyNote } from '../psychotherapy-operations.ts';
import classes from './notes.module.css';

/** One's own psychotherapy notes: another place than the record, and it looks so. */
export function OwnPsychotherapyNotes({ patientId }: { patientId: string }) {
  const { t } = useTranslation('notes');
  const { instant } = useFormats();
  const [writing, setWriting] = useState<PsychotherapyNote | 'NEW' | null>(null);
  // Asked for anew each time and kept nowhere on the device.
  const { data, refetch } = useQuery(MyPsychotherapyNotesDocument, {
    variables: { patientId },
    fetchPolicy: 'no-cache',
  });
  return (
    <section className={classes['own']} aria-label={t('own.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          <IconLock size={16} aria-hidden /> {t('own.title')}
        </Title>
        {writing === null && (
          <Button variant="default" className={classes['tap']} onClick={() => setWriting('NEW')}>
            {t('own.write')}
          </Button>
        )}
      </Group>
      <Text size="sm" mb="sm">
        {t('own.text')}
      </Text>
      {writing !== null && (
        <OwnNoteForm
          patientId={patientId}
          note={writing === 'NEW' ? null : writing}
          onClose={() => setWriting(null)}
          onSaved={() => {
            setWriting(null);
            void refetch();
          }}
        />
      )}
      <ul className={classes['list']}>
        {(data?.myPsychotherapyNotes ?? []).map((note) => (
          <li key={note.id}>
            <Group justify="space-between">
              <Text size="sm" c="dimmed">
                {instant(note.occurredAt)}
              </Text>
              <Button variant="subtle" size="xs" onClick={() => setWriting(note)}>
                {t('own.edit')}
              </Button>
            </Group>
            <p className={classes['text']}>{note.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OwnNoteFormProps {
  readonly patientId: string;
  readonly note: PsychotherapyNote | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function OwnNoteForm({ patientId, note, onClose, onSaved }: OwnNoteFormProps) {
  const { t } = useTranslation('notes');
  const notify = useNotify();
  const { savePsychotherapy } = useNoteWrites();
  const [id] = useState(() => note?.id ?? crypto.randomUUID());
  const [text, setText] = useState(note?.text ?? '');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const save = async () => {
    try {
      const written = await savePsychotherapy({
        ...{ id, patientId, text, basedOnVersion: note?.version ?? null },
        occurredAt: note?.occurredAt ?? new Date().toISOString(),
      });
      if (written.kind === 'REFUSED') return setRefusal(written.refusal);
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Stack gap="xs" mb="sm">
      <Textarea
        label={t('own.label')}
        autosize
        minRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RefusalAlert refusal={refusal} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={() => void save()}>{t('own.save')}</Button>
      </Group>
    </Stack>
  );
}
