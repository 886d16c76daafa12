import { Button, Group, PasswordInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { Written } from '../hooks/use-note-writes.ts';

export interface WordsField {
  readonly name: string;
  readonly label: string;
  readonly rows?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface WordsDialogProps {
  readonly title: string;
  readonly action: string;
  readonly fields: readonly WordsField[];
  readonly send: (words: Record<string, string>, password: string | undefined) => Promise<Written<object>>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** An addendum, a correction or a reason: a few words about a note, signed where the server wants it. */
export function WordsDialog({ title, action, fields, send, onClose, onDone }: WordsDialogProps) {
  const { t } = useTranslation('notes');
  const notify = useNotify();
  const [words, setWords] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ name, options }) => [name, options?.[0]?.value ?? ''])),
  );
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const set = (name: string) => (value: string) => setWords((before) => ({ ...before, [name]: value }));
  const submit = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const written = await send(words, asked ? password : undefined);
      if (written.kind === 'DONE') return onDone();
      if (written.kind === 'WAITING') return;
      if (written.refusal.field === 'password') setAsked(true);
      setRefusal(written.refusal);
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          {fields.map(({ name, label, rows, options }) => {
            const given = { key: name, label, value: words[name] ?? '' };
            if (options) {
              const { key, ...rest } = given;
              return (
                <Select
                  key={key}
                  {...rest}
                  data={[...options]}
                  onChange={(value) => set(name)(value ?? '')}
                />
              );
            }
            const { key, ...rest } = given;
            return rows ? (
              <Textarea
                key={key}
                {...rest}
                minRows={rows}
                autosize
                onChange={(event) => set(name)(event.currentTarget.value)}
              />
            ) : (
              <TextInput key={key} {...rest} onChange={(event) => set(name)(event.currentTarget.value)} />
            );
          })}
          <RefusalAlert refusal={refusal} />
          {asked && (
            <PasswordInput
              label={t('password')}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
