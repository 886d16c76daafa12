import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';

interface LinkDialogProps {
  readonly path: string;
  readonly who: string;
  readonly onClose: () => void;
}

/** The link of one person, shown this once. */
export function LinkDialog({ path, who, onClose }: LinkDialogProps) {
  const { t } = useTranslation('measures');
  const address = new URL(path, location.origin).href;
  return (
    <Dialog opened onClose={onClose} title={t('link.title', { who })}>
      <Stack>
        <Text size="sm">{t('link.hint')}</Text>
        <TextInput
          label={t('link.label')}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end">
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'link.copied' : 'link.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('link.done')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
