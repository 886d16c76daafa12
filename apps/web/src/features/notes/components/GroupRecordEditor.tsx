import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { NOTE_SECTION_LIMIT } from '@consilium/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { GroupRecord } from '../group-operations.ts';
import { useGroupDraft } from '../hooks/use-group-draft.ts';
import { DraftConflict } from './DraftConflict.tsx';
import { SignDialog } from './SignDialog.tsx';
import classes from './notes.module.css';

interface GroupRecordEditorProps {
  readonly sessionId: string;
  /** The draft as it was saved; null before it was begun. */
  readonly record: GroupRecord | null;
  readonly onSigned: () => void;
}

/** Writing what a group did, without anybody's name; saved by itself, signed in one tap. */
export function GroupRecordEditor({ sessionId, record, onSigned }: GroupRecordEditorProps) {
  const { t } = useTranslation('notes');
  const notify = useNotify();
  const draft = useGroupDraft(sessionId, record);
  const field = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(false);
  const [signing, setSigning] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const done = () => {
    setSigning(null);
    notify.done(t('group.signed'));
    onSigned();
  };
  const begin = async () => {
    setRefusal(null);
    setAsked(true);
    if (!draft.text.trim()) return field.current?.focus();
    setBusy(true);
    try {
      const saved = draft.state === 'SAVED' ? draft.version.current : await draft.save();
      if (saved === null) return;
      const written = await draft.sign(saved);
      if (written.kind === 'DONE') return done();
      if (written.kind !== 'REFUSED') return;
      if (written.refusal.field === 'password') setSigning(saved);
      else setRefusal(written.refusal);
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="sm">
      {draft.elsewhere && (
        <DraftConflict
          form={undefined}
          template="NARRATIVE"
          texts={draft.texts}
          elsewhere={draft.elsewhere}
          onDecide={draft.decide}
        />
      )}
      <Textarea
        ref={field}
        label={t('group.text')}
        description={t('group.textHint')}
        autosize
        minRows={4}
        maxLength={NOTE_SECTION_LIMIT}
        error={asked && !draft.text.trim() && t('empty')}
        value={draft.text}
        onChange={(event) => {
          setRefusal(null);
          draft.write(event.currentTarget.value);
        }}
      />
      <RefusalAlert refusal={draft.refusal ?? refusal} />
      <Group justify="space-between" className="no-print">
        <Text size="sm" c="dimmed" role="status">
          {t(`saved.${draft.state}`)} · {t('group.signText')}
        </Text>
        <Button
          className={classes['tap']}
          loading={busy}
          disabled={draft.elsewhere !== null}
          onClick={() => void begin()}
        >
          {t('group.sign')}
        </Button>
      </Group>
      {signing !== null && (
        <SignDialog
          title={t('group.sign')}
          text={t('group.signText')}
          action={t('sign')}
          wantsPassword
          sign={(password) => draft.sign(signing, password)}
          onClose={() => setSigning(null)}
          onSigned={done}
        />
      )}
    </Stack>
  );
}
