import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { authorLevel, NOTE_SECTION_LIMIT, type NoteSection } from '@consilium/domain';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess, useSession } from '../../../app/session.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useDraft, type DraftOf } from '../hooks/use-draft.ts';
import { useNoteWrites } from '../hooks/use-note-writes.ts';
import { usePrefillWords } from '../hooks/use-prefill-words.ts';
import { NotePrefillDocument } from '../operations.ts';
import { DraftConflict } from './DraftConflict.tsx';
import { AS_THE_RULES_SAY, FamilyReads } from './FamilyReads.tsx';
import { SignDialog } from './SignDialog.tsx';
import classes from './notes.module.css';

/** Writing a note: filled with what was recorded, saved by itself, signed at the end. */
export function NoteEditor({ onChanged, ...of }: DraftOf & { onChanged: () => void }) {
  const { t, i18n } = useTranslation('notes');
  const { viewer } = useSession();
  const notify = useNotify();
  const writes = useNoteWrites();
  const draft = useDraft(of);
  const may = useAccess();
  const [signing, setSigning] = useState<number | null>(null);
  const [choice, setChoice] = useState(AS_THE_RULES_SAY);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const fields = useRef(new Map<NoteSection, HTMLTextAreaElement>());
  const [asked, setAsked] = useState(false);
  const missing = (draft.form?.sections ?? []).filter(
    ({ key, required }) => required && !draft.texts[key]?.trim(),
  );
  const fill = usePrefill(of, draft);
  const student = authorLevel(viewer.roles) === 'STUDENT';
  const signature = (version: number, password?: string) =>
    writes.sign({
      ...{ id: draft.id, version },
      ...(choice.release ? { release: choice.release, releaseReason: choice.reason } : {}),
      ...(password ? { password } : {}),
    });
  const signed = () => {
    setSigning(null);
    notify.done(t(student ? 'handedIn' : 'signed'));
    onChanged();
  };
  /** One tap: a question comes only from the server, when it wants to know again who signs, and to a student. */
  const begin = async () => {
    setRefusal(null);
    setAsked(true);
    const [empty] = missing;
    if (empty) return fields.current.get(empty.key)?.focus();
    setBusy(true);
    try {
      const stands = draft.state === 'CLEAN' || draft.state === 'SAVED';
      const saved = stands && draft.version.current !== null ? draft.version.current : await draft.save();
      if (saved === null) return;
      if (student) return setSigning(saved);
      const written = await signature(saved);
      if (written.kind === 'DONE') return signed();
      if (written.kind !== 'REFUSED') return;
      if (written.refusal.field === 'password') setSigning(saved);
      else setRefusal(written.refusal);
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  const first = useFirstToWrite(draft);
  useEffect(() => {
    if (first) fields.current.get(first)?.focus();
  }, [first]);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <Stack gap="sm">
      {draft.elsewhere && (
        <DraftConflict
          form={draft.form}
          template={draft.template}
          texts={draft.texts}
          elsewhere={draft.elsewhere}
          onDecide={draft.decide}
        />
      )}
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
          ref={(field) => {
            if (field) fields.current.set(key, field);
            else fields.current.delete(key);
          }}
          error={asked && required && !draft.texts[key]?.trim() && t('empty')}
          label={t(`section.${key}`)}
          description={t(`hint.${key}` as never, { defaultValue: '' })}
          required={required}
          autosize
          minRows={2}
          maxLength={NOTE_SECTION_LIMIT}
          value={draft.texts[key] ?? ''}
          onChange={(event) => {
            setRefusal(null);
            draft.write(key, event.currentTarget.value);
          }}
        />
      ))}
      <FamilyReads
        dataClass={draft.dataClass}
        onClassify={draft.classify}
        choice={choice}
        onChoose={setChoice}
        mayRelease={!student && may('note.release', { relation: 'TEAM' })}
      />
      {asked && missing.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} role="alert">
          {t('missing', { parts: list.format(missing.map(({ key }) => t(`section.${key}`))) })}
        </Alert>
      )}
      <RefusalAlert refusal={draft.refusal ?? refusal} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {t(`saved.${draft.state}`)}
          {!student && ` · ${t('signText')}`}
        </Text>
        <Button
          className={classes['tap']}
          loading={busy}
          disabled={draft.elsewhere !== null}
          onClick={() => void begin()}
        >
          {t(student ? 'handIn' : 'sign')}
        </Button>
      </Group>
      {signing !== null && (
        <SignDialog
          title={t(student ? 'handIn' : 'sign')}
          text={t(student ? 'handInText' : 'signText')}
          action={t(student ? 'handIn' : 'sign')}
          wantsPassword={!student}
          sign={(password) =>
            student ? writes.handIn({ id: draft.id, version: signing }) : signature(signing, password)
          }
          onClose={() => setSigning(null)}
          onSigned={signed}
        />
      )}
    </Stack>
  );
}

/** What the therapist alone can say: the first part that must not be empty and is not filled with facts. */
function useFirstToWrite({ form, texts }: ReturnType<typeof useDraft>) {
  const [first] = useState(
    () =>
      form?.sections.find(({ key, required }) => required && key !== form.factsIn && !texts[key]?.trim())
        ?.key,
  );
  return first;
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
