import { useApolloClient } from '@apollo/client/react';
import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { authorLevel, NOTE_SECTION_LIMIT } from '@consilium/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { RefusalAlert, useNotify } from '../../../ui/index.ts';
import { useDraft, type DraftOf } from '../hooks/use-draft.ts';
import { useNoteWrites } from '../hooks/use-note-writes.ts';
import { usePrefillWords } from '../hooks/use-prefill-words.ts';
import { NotePrefillDocument } from '../operations.ts';
import { SignDialog } from './SignDialog.tsx';
import classes from './notes.module.css';

/** Writing a note: filled with what was recorded, saved by itself, signed at the end. */
export function NoteEditor({ onChanged, ...of }: DraftOf & { onChanged: () => void }) {
  const { t } = useTranslation('notes');
  const { viewer } = useSession();
  const notify = useNotify();
  const writes = useNoteWrites();
  const draft = useDraft(of);
  const [signing, setSigning] = useState<number | null>(null);
  const fill = usePrefill(of, draft);
  const student = authorLevel(viewer.roles) === 'STUDENT';
  const begin = async () => {
    const stands = draft.state === 'CLEAN' || draft.state === 'SAVED';
    const saved = stands && draft.version.current !== null ? draft.version.current : await draft.save();
    if (saved !== null) setSigning(saved);
  };
  return (
    <Stack gap="sm">
      {of.note?.sentBackRemark && (
        <Text size="sm" className={classes['addendum']}>
          {t('sentBackWith', { remark: of.note.sentBackRemark })}
        </Text>
      )}
      <Group justify="space-between">
        {of.forms.length > 1 && (
          <SegmentedControl
            aria-label={t('form')}
            value={draft.template}
            onChange={(value) => draft.choose(value)}
            data={of.forms.map(({ template }) => ({ value: template, label: t(`template.${template}`) }))}
          />
        )}
        {of.sessionId && (
          <Button variant="subtle" className={classes['tap']} onClick={() => void fill()}>
            {t('fillAgain')}
          </Button>
        )}
      </Group>
      {draft.form?.sections.map(({ key, required }) => (
        <Textarea
          key={key}
          label={t(`section.${key}`)}
          description={t(`hint.${key}` as never, { defaultValue: '' })}
          required={required}
          autosize
          minRows={2}
          maxLength={NOTE_SECTION_LIMIT}
          value={draft.texts[key] ?? ''}
          onChange={(event) => draft.write(key, event.currentTarget.value)}
        />
      ))}
      <RefusalAlert refusal={draft.refusal} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {t(`saved.${draft.state}`)}
        </Text>
        <Button className={classes['tap']} onClick={() => void begin()}>
          {t(student ? 'handIn' : 'sign')}
        </Button>
      </Group>
      {signing !== null && (
        <SignDialog
          title={t(student ? 'handIn' : 'sign')}
          text={t(student ? 'handInText' : 'signText')}
          action={t(student ? 'handIn' : 'sign')}
          sign={(password) =>
            student
              ? writes.handIn({ id: draft.id, version: signing })
              : writes.sign({ id: draft.id, version: signing, ...(password ? { password } : {}) })
          }
          onClose={() => setSigning(null)}
          onSigned={() => {
            setSigning(null);
            notify.done(t(student ? 'handedIn' : 'signed'));
            onChanged();
          }}
        />
      )}
    </Stack>
  );
}

/** Fills in what was recorded: at once in a new note, and again when asked; what was typed stays. */
function usePrefill(of: DraftOf, { template, texts, form, write }: ReturnType<typeof useDraft>) {
  const client = useApolloClient();
  const words = usePrefillWords();
  const { patientId, sessionId } = of;
  const fill = async () => {
    if (!sessionId || !form) return;
    const answer = await client
      .query({
        query: NotePrefillDocument,
        variables: { patientId, sessionId, template },
        fetchPolicy: 'network-only',
      })
      .catch(() => null);
    const lines = words(answer?.data?.notePrefill ?? []);
    const before = texts[form.factsIn] ?? '';
    if (lines && !before.includes(lines)) write(form.factsIn, before ? `${before}\n${lines}` : lines);
  };
  const first = useRef(of.note === null);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    void fill();
  });
  return fill;
}
