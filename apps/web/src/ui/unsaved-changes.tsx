import { Button, Group, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from './dialog.tsx';

interface UnsavedChanges {
  /** Put it anywhere inside the form's page. */
  readonly dialog: ReactNode;
  /** Call it after saving: the next step away is not asked about. */
  readonly release: () => void;
}

/** Asks before a form with unsaved changes is left, also by closing the tab. One per page. */
export function useUnsavedChanges(dirty: boolean): UnsavedChanges {
  const { t } = useTranslation('app');
  const released = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !released.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!released.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  const release = useCallback(() => {
    released.current = true;
  }, []);
  const stay = () => blocker.reset?.();
  const dialog = (
    <Dialog opened={blocker.state === 'blocked'} onClose={stay} title={t('unsaved.title')} zIndex={400}>
      <Text size="sm">{t('unsaved.text')}</Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('unsaved.leave')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Dialog>
  );
  return { dialog, release };
}
