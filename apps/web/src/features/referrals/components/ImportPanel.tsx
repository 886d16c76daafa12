import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { REFERRAL_MAX_BYTES } from '@consilium/domain';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '../../../ui/dialog.tsx';
import { useImportQueue } from '../hooks/use-import-queue.ts';
import { useFileSize } from '../hooks/use-file-size.ts';
import type { ImportFile } from '../import-queue.ts';
import { isFinal, NOT_A_JSON_FILE } from '../import-queue.ts';
import { ImportItemRow } from './ImportItemRow.tsx';

const ACCEPTED = { 'application/json': ['.json'], 'application/fhir+json': ['.json'] };

/** Drop several files at once; each is a mutation of its own, and each says what became of it. */
export function ImportPanel({ importFile }: { importFile?: ImportFile }) {
  const { t } = useTranslation('referrals');
  const fileSize = useFileSize();
  const { queue, items } = useImportQueue(importFile);
  const running = items.some((item) => !isFinal(item));
  const done = items.filter(isFinal).length;
  const reject = (rejections: FileRejection[]) =>
    queue.refuse(
      rejections.map(({ file, errors }) => ({
        file,
        code: errors.some(({ code }) => code === 'file-too-large') ? 'TOO_LARGE' : NOT_A_JSON_FILE,
      })),
    );
  return (
    <Paper p="md" component="section" mb="md">
      <Title order={2} mb="sm">
        {t('import.title')}
      </Title>
      <Dropzone
        onDrop={(files) => queue.add(files)}
        onReject={reject}
        accept={ACCEPTED}
        maxSize={REFERRAL_MAX_BYTES}
        multiple
        p="md"
        inputProps={{ 'aria-label': t('import.choose') }}
      >
        <Group gap="md" wrap="nowrap" style={{ pointerEvents: 'none' }}>
          <IconFileUpload size={32} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
          <div>
            <Text fw={600}>{t('import.drop')}</Text>
            <Text size="sm" c="dimmed">
              {t('import.dropHint', { size: fileSize(REFERRAL_MAX_BYTES) })}
            </Text>
          </div>
        </Group>
      </Dropzone>
      {items.length > 0 && (
        <Stack gap={4} mt="md">
          <Group justify="space-between">
            <Text size="sm" role="status">
              {t('import.done', { done, count: items.length })}
            </Text>
            {done > 0 && (
              <Button variant="subtle" color="gray" size="xs" onClick={() => queue.clearFinished()}>
                {t('import.clear')}
              </Button>
            )}
          </Group>
          <Stack component="ul" gap={0} m={0} p={0} aria-label={t('import.progress')}>
            {items.map((item) => (
              <ImportItemRow key={item.id} item={item} onRetry={() => queue.retry(item.id)} />
            ))}
          </Stack>
        </Stack>
      )}
      <LeaveGuard running={running} />
    </Paper>
  );
}

/** Files that still wait are lost with the page: ask first. */
function LeaveGuard({ running }: { running: boolean }) {
  const { t } = useTranslation('referrals');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => running && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!running) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [running]);
  return (
    <Dialog
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('import.leaveTitle')}
    >
      <Text size="sm">{t('import.leaveBody')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('import.leave')}
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          {t('import.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}
