import { Badge, Button, Group, Text } from '@mantine/core';
import { NOTE_RELEASES, type NoteSection } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { useFormats, useNotify } from '../../../ui/index.ts';
import { useNoteWrites } from '../hooks/use-note-writes.ts';
import type { SessionNote } from '../operations.ts';
import { NoteText } from './NoteText.tsx';
import { SignDialog } from './SignDialog.tsx';
import { WordsDialog, type WordsField } from './WordsDialog.tsx';
import classes from './notes.module.css';

type Open = 'RELEASE' | 'COSIGN' | 'SEND_BACK' | 'ADDENDUM' | 'CORRECT' | 'ERROR';

/** A note as it is read, and what may still happen to it. */
export function NoteCard({
  note,
  title,
  onChanged,
}: {
  note: SessionNote;
  title?: string;
  onChanged: () => void;
}) {
  const { t } = useTranslation(['notes', 'codes']);
  const { instant } = useFormats();
  const [open, setOpen] = useState<Open | null>(null);
  const { status } = note;
  return (
    <li className={classes['card']}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Text fw={600}>
            {title ??
              t(`codes:discipline.${note.disciplineCode}` as never, {
                defaultValue: note.disciplineCode,
              })}{' '}
            · {t(`notes:template.${note.template}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {instant(note.occurredAt)} · {note.authorName}, {note.authorCredential}
          </Text>
        </div>
        <Group gap={6}>
          {note.lateEntry && <Badge variant="default">{t('notes:lateEntry')}</Badge>}
          {note.signedLate && <Badge variant="default">{t('notes:signedLate')}</Badge>}
          <Badge
            variant={status === 'AWAITING_COSIGNATURE' ? 'outline' : 'light'}
            color="gray"
            c="var(--mantine-color-text)"
          >
            {t(`notes:status.${status}`)}
          </Badge>
        </Group>
      </Group>
      {status === 'ENTERED_IN_ERROR' ? (
        <Text size="sm" c="dimmed">
          {t('notes:inError', { name: note.enteredInErrorBy, reason: note.enteredInErrorWhy })}
        </Text>
      ) : (
        <NoteText note={note} />
      )}
      <Signatures note={note} />
      <NoteActions note={note} open={open} setOpen={setOpen} onChanged={onChanged} />
    </li>
  );
}

function Signatures({ note }: { note: SessionNote }) {
  const { t } = useTranslation('notes');
  const { instant } = useFormats();
  return (
    <>
      {note.addenda.map(({ id, text, byName, credential, signedAt }) => (
        <div key={id} className={classes['addendum']}>
          <Text size="sm" fw={600}>
            {t('addendumOf', { name: `${byName}, ${credential}`, at: instant(signedAt) })}
          </Text>
          <p className={classes['text']}>{text}</p>
        </div>
      ))}
      {note.signedAt && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('signedBy', {
            name: `${note.signedByName}, ${note.signedCredential}`,
            at: instant(note.signedAt),
          })}
        </Text>
      )}
      {note.cosignedAt && (
        <Text size="xs" c="dimmed">
          {t('cosignedBy', {
            name: `${note.cosignedByName}, ${note.cosignedCredential}`,
            at: instant(note.cosignedAt),
          })}
        </Text>
      )}
      {(note.status === 'SIGNED' || note.status === 'COSIGNED') && (
        <Text size="xs" c="dimmed">
          {t('family.says', {
            dataClass: t(`family.class.${note.dataClass}`),
            release: t(`family.release.${note.release ?? 'RULES'}`),
          })}
          {note.release && ` (${note.releaseByName ?? ''}: ${note.releaseReason})`}
        </Text>
      )}
      {note.status === 'AWAITING_COSIGNATURE' && note.supervisorName && (
        <Text size="xs" c="dimmed">
          {t('waitsFor', { name: note.supervisorName })}
        </Text>
      )}
    </>
  );
}

interface NoteActionsProps {
  readonly note: SessionNote;
  readonly open: Open | null;
  readonly setOpen: (open: Open | null) => void;
  readonly onChanged: () => void;
}

function NoteActions({ note, open, setOpen, onChanged }: NoteActionsProps) {
  const { t } = useTranslation('notes');
  const may = useAccess();
  const notify = useNotify();
  const writes = useNoteWrites();
  const { id, version, status } = note;
  const relation = { relation: 'TEAM' } as const;
  const settled = note.signedAt !== null || status === 'COSIGNED';
  const follows = settled && status !== 'ENTERED_IN_ERROR' && may('note.sign', relation);
  const cosigns = note.viewerMayCosign && may('note.cosign', relation);
  const releases = (status === 'SIGNED' || status === 'COSIGNED') && may('note.release', relation);
  const close = () => setOpen(null);
  const done = (message: string) => () => {
    close();
    notify.done(message);
    onChanged();
  };
  const parts = note.sections.map(({ key }) => ({ value: key, label: t(`section.${key}`) }));
  const reason: WordsField = { name: 'reason', label: t('reason'), rows: 2 };
  const button = (which: Open, label: string, primary = false) => (
    <Button
      className={classes['tap']}
      variant={primary ? 'filled' : 'default'}
      onClick={() => setOpen(which)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {(cosigns || follows || releases || (note.mine && settled)) && status !== 'ENTERED_IN_ERROR' && (
        <Group gap="xs" mt="sm">
          {cosigns && button('COSIGN', t('cosign'), true)}
          {cosigns && !note.signedAt && button('SEND_BACK', t('sendBack'))}
          {follows && button('ADDENDUM', t('addAddendum'))}
          {follows && button('CORRECT', t('correct'))}
          {releases && button('RELEASE', t('family.label'))}
          {note.mine && settled && button('ERROR', t('markInError'))}
        </Group>
      )}
      {open === 'COSIGN' && (
        <SignDialog
          title={t('cosign')}
          text={t('cosignText', { name: note.authorName })}
          action={t('cosign')}
          sign={(password) => writes.cosign({ id, version, ...(password ? { password } : {}) })}
          onClose={close}
          onSigned={done(t('cosigned'))}
        />
      )}
      {open === 'RELEASE' && (
        <WordsDialog
          title={t('family.label')}
          action={t('family.decide')}
          fields={[
            {
              ...{ name: 'release', label: t('family.label') },
              options: ['RULES' as const, ...NOTE_RELEASES].map((value) => ({
                ...{ value, label: t(`family.release.${value}`) },
              })),
            },
            { ...reason, label: t('family.why') },
          ]}
          send={(words) => {
            const release = NOTE_RELEASES.find((one) => one === words['release']) ?? null;
            return writes.release({ id, version, release, reason: words['reason'] ?? '' });
          }}
          onClose={close}
          onDone={done(t('family.decided'))}
        />
      )}
      {open === 'SEND_BACK' && (
        <WordsDialog
          title={t('sendBack')}
          action={t('sendBack')}
          fields={[{ ...reason, label: t('remark') }]}
          send={(words) => writes.sendBack({ id, version, reason: words['reason'] ?? '' })}
          onClose={close}
          onDone={done(t('sentBack'))}
        />
      )}
      {open === 'ERROR' && (
        <WordsDialog
          title={t('markInError')}
          action={t('markInError')}
          fields={[reason]}
          send={(words) => writes.markInError({ id, version, reason: words['reason'] ?? '' })}
          onClose={close}
          onDone={done(t('markedInError'))}
        />
      )}
      {open === 'ADDENDUM' && (
        <WordsDialog
          title={t('addAddendum')}
          action={t('sign')}
          fields={[{ name: 'text', label: t('addendum'), rows: 4 }]}
          send={(words, password) =>
            writes.addAddendum({
              ...{ id: crypto.randomUUID(), noteId: id, text: words['text'] ?? '' },
              ...(password ? { password } : {}),
            })
          }
          onClose={close}
          onDone={done(t('added'))}
        />
      )}
      {open === 'CORRECT' && (
        <WordsDialog
          title={t('correct')}
          action={t('sign')}
          fields={[
            { name: 'sectionKey', label: t('part'), options: parts },
            { name: 'struckText', label: t('passage'), rows: 2 },
            { name: 'replacement', label: t('replacement'), rows: 2 },
            reason,
          ]}
          send={(words, password) =>
            writes.correct({
              ...{ id: crypto.randomUUID(), noteId: id, sectionKey: words['sectionKey'] as NoteSection },
              struckText: words['struckText'] ?? '',
              replacement: words['replacement'] ?? '',
              reason: words['reason'] ?? '',
              ...(password ? { password } : {}),
            })
          }
          onClose={close}
          onDone={done(t('correctedDone'))}
        />
      )}
    </>
  );
}
