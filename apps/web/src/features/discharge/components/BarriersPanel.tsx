import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../ui/index.ts';
import { OpenBarrierDialog, ResolveBarrierDialog } from './BarrierDialogs.tsx';
import classes from './discharge.module.css';
import type { DischargePanelProps } from './panel-props.ts';

/** What stands in the way, and what did. */
export function BarriersPanel({ patientId, discharge, mayWrite }: DischargePanelProps) {
  const { t } = useTranslation('discharge');
  const [dialog, setDialog] = useState<'OPEN' | { readonly resolve: string } | null>(null);
  const standing = discharge.barriers.filter(({ resolvedAt }) => resolvedAt === null);
  return (
    <Paper p="md" component="section" aria-label={t('barriers')}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3}>{t('barriers')}</Title>
        {mayWrite && (
          <Button variant="light" size="xs" className="no-print" onClick={() => setDialog('OPEN')}>
            {t('addBarrier')}
          </Button>
        )}
      </Group>
      {standing.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noBarrier')}
        </Text>
      )}
      <Stack gap="sm" component="ul" className={classes['list'] ?? ''}>
        {discharge.barriers.map((barrier) => (
          <li key={barrier.id}>
            <Group gap="xs" wrap="nowrap" align="baseline">
              <Badge color="gray" variant="light" style={{ flexShrink: 0 }}>
                {t(`kind.${barrier.kind}`)}
              </Badge>
              <Text
                size="sm"
                className={barrier.resolvedAt ? (classes['over'] ?? '') : (classes['text'] ?? '')}
              >
                {barrier.text}
              </Text>
            </Group>
            <Text size="xs" c="dimmed">
              {barrier.openedByName}, <InstantText at={barrier.openedAt} />
              {barrier.resolvedAt && (
                <>
                  {' · '}
                  {t('resolved', { how: barrier.resolution, name: barrier.resolvedByName })}
                </>
              )}
            </Text>
            {mayWrite && !barrier.resolvedAt && (
              <Button
                variant="subtle"
                size="compact-sm"
                className="no-print"
                aria-label={t('resolveOf', { text: barrier.text })}
                onClick={() => setDialog({ resolve: barrier.id })}
              >
                {t('resolve')}
              </Button>
            )}
          </li>
        ))}
      </Stack>
      {dialog === 'OPEN' && <OpenBarrierDialog patientId={patientId} onClose={() => setDialog(null)} />}
      {dialog && dialog !== 'OPEN' && (
        <ResolveBarrierDialog id={dialog.resolve} onClose={() => setDialog(null)} />
      )}
    </Paper>
  );
}
