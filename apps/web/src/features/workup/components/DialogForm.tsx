import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, type RefusalLike } from '../../../ui/index.ts';

interface DialogFormProps {
  readonly title: string;
  readonly verb: string;
  readonly cancel: string;
  readonly loading: boolean;
  readonly disabled?: boolean;
  readonly refusal: RefusalLike | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a window: fields, why it was refused, and the two ways out. */
export function DialogForm(props: DialogFormProps) {
  const { title, verb, cancel, loading, disabled = false, refusal, onSend, onClose, children } = props;
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <Stack>
          {children}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={loading} disabled={disabled}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
