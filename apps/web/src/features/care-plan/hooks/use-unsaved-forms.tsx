import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '../../../ui/dialog.tsx';

type Mark = (id: string, dirty: boolean) => void;

const UnsavedContext = createContext<Mark>(() => undefined);

/** Tells the page that a form holds text that is not saved yet. */
export function useUnsaved(dirty: boolean): void {
  const mark = useContext(UnsavedContext);
  const id = useId();
  useEffect(() => {
    mark(id, dirty);
    return () => mark(id, false);
  }, [mark, id, dirty]);
}

/** Warns before unsaved forms inside are left; the router knows one blocker at a time, so there is one for all. */
export function UnsavedForms({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const mark = useMemo<Mark>(
    () => (id, dirty) =>
      setIds((before) => {
        if (before.has(id) === dirty) return before;
        const next = new Set(before);
        if (dirty) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  const unsaved = ids.size > 0;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  return (
    <UnsavedContext value={mark}>
      {children}
      <LeaveDialog
        opened={blocker.state === 'blocked'}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </UnsavedContext>
  );
}

interface LeaveDialogProps {
  readonly opened: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  /** Throws the draft away as well; left out where there may be several drafts. */
  readonly onDiscard?: () => void;
}

export function LeaveDialog({ opened, onStay, onLeave, onDiscard }: LeaveDialogProps) {
  const { t } = useTranslation('care-plan');
  return (
    <Dialog opened={opened} onClose={onStay} title={t('form.unsavedTitle')} size="md" zIndex={400}>
      <Text size="sm">{t('form.unsavedBody')}</Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        {onDiscard && (
          <Button variant="subtle" color="red" onClick={onDiscard}>
            {t('form.discard')}
          </Button>
        )}
        <Button variant="default" onClick={onLeave}>
          {t('form.leave')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t('form.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}
