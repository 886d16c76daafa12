import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNotify } from './use-notify.ts';

/** Long enough to notice a slip and reach the button on a tablet (design default). Milliseconds. */
const UNDO_MS = 12_000;

/** Says what was done and offers to take it back. `undo` answers false when that was refused. */
export function useUndoToast(): (message: string, undo: () => Promise<boolean>) => void {
  const { t } = useTranslation('app');
  const notify = useNotify();
  return (message, undo) => {
    const id = notifications.show({
      color: 'teal',
      autoClose: UNDO_MS,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              undo().then(
                (done) => done && notify.done(t('undone')),
                (error: unknown) => notify.failed(error),
              );
            }}
          >
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
}
