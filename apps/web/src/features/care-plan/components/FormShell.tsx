import { Alert, Anchor, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { FlatValue } from '@consilium/domain';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useFormats } from '../../../ui/index.ts';
import type { EntryForm } from '../hooks/use-entry-form.ts';
import { useSaveShortcut } from '../hooks/use-save-shortcut.ts';
import { LeaveDialog, useUnsaved } from '../hooks/use-unsaved-forms.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';

interface FormShellProps<V extends { [K in keyof V]: FlatValue }> {
  readonly entry: EntryForm<V>;
  readonly onClose: () => void;
  /** What others changed meanwhile; shown quietly above the fields. */
  readonly note?: ReactNode;
  /** Goals' texts by id, for the values of a conflict. */
  readonly goals?: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

/** What every form of the plan has: draft note, keyboard, save and cancel, the conflict of two editors. */
export function FormShell<V extends { [K in keyof V]: FlatValue }>(props: FormShellProps<V>) {
  const { entry, onClose, note, goals, children } = props;
  const { t } = useTranslation('care-plan');
  const { instant } = useFormats();
  const [leaving, setLeaving] = useState(false);
  useUnsaved(entry.dirty);
  useSaveShortcut(entry.save);
  const close = () => (entry.dirty ? setLeaving(true) : onClose());
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        entry.save();
      }}
    >
      <Stack gap="md">
        {entry.restoredAt && (
          <Alert color="gray" variant="light" icon={<IconHistory aria-hidden />} p="xs">
            <Group gap="xs">
              <Text size="sm">{t('form.restored', { time: instant(entry.restoredAt) })}</Text>
              <Anchor component="button" type="button" size="sm" onClick={entry.startAfresh}>
                {t('form.discardDraft')}
              </Anchor>
            </Group>
          </Alert>
        )}
        {note}
        {children}
        <RefusalAlert refusal={entry.refusal} />
        <Group justify="flex-end" gap="sm">
          <Text size="xs" c="dimmed" visibleFrom="sm">
            <Kbd size="xs">{navigator.platform.startsWith('Mac') ? '⌘ S' : 'Ctrl S'}</Kbd>
          </Text>
          <Button variant="default" onClick={close}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={entry.saving}>
            {t('form.save')}
          </Button>
        </Group>
      </Stack>
      <LeaveDialog
        opened={leaving}
        onStay={() => setLeaving(false)}
        onLeave={onClose}
        onDiscard={() => {
          entry.discard();
          onClose();
        }}
      />
      {entry.conflict && (
        <ConflictDialog
          conflict={entry.conflict}
          values={entry.form.getValues()}
          saving={entry.saving}
          {...(goals ? { goals } : {})}
          onChoose={entry.saveChoices}
          onClose={entry.closeConflict}
        />
      )}
    </form>
  );
}
