import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { Written } from '../hooks/use-note-writes.ts';

interface SignDialogProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** The server has asked for the password already. */
  readonly wantsPassword?: boolean;
  /** Signs; the password is there once the server asked for it. */
  readonly sign: (password: string | undefined) => Promise<Written<object>>;
  readonly onClose: () => void;
  readonly onSigned: () => void;
}

/** Asks once, and for the password only when the server wants to know again who signs. */
export function SignDialog({
  title,
  text,
  action,
  wantsPassword = false,
  sign,
  onClose,
  onSigned,
}: SignDialogProps) {
  const { t } = useTranslation('notes');
  const notify = useNotify();
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(wantsPassword);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const send = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const written = await sign(asked ? password : undefined);
      if (written.kind === 'DONE') return onSigned();
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
          void send();
        }}
      >
        <Stack>
          <Text size="sm">{text}</Text>
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
