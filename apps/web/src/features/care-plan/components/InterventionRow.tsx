import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { INTERVENTION_STATUS_MOVES } from '@consilium/domain';
import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { useQuickChange } from '../hooks/use-quick-change.ts';
import type { Intervention } from '../plan-entries.ts';
import { DoseLine } from './DoseLine.tsx';
import classes from './intervention-row.module.css';
import { StatusMenu } from './StatusMenu.tsx';

interface InterventionRowProps {
  readonly intervention: Intervention;
  readonly goals: ReadonlyMap<string, string>;
  readonly onEdit: () => void;
}

export function InterventionRow({ intervention, goals, onEdit }: InterventionRowProps) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const quick = useQuickChange();
  const { title, kind, status, editable } = intervention;
  const served = intervention.goalIds.flatMap((id) => goals.get(id) ?? []);
  const kindWord = words.code('interventionKind', kind);
  return (
    <li className={classes['row']}>
      <Stack gap={2} miw={0} style={{ flex: 1 }}>
        <Group gap="xs">
          <Text fw={600} component="h4" m={0}>
            {title}
          </Text>
          {kindWord.toLocaleLowerCase() !== title.toLocaleLowerCase() && (
            <Text size="sm" c="dimmed">
              {kindWord}
            </Text>
          )}
          <StatusMenu
            label={t('intervention.changeStatus', { title })}
            current={status}
            options={INTERVENTION_STATUS_MOVES[status]}
            word={(code) => t(`intervention.status.${code}` as never)}
            onChange={editable ? (to) => void quick.moveIntervention(intervention, to) : null}
          />
        </Group>
        <DoseLine dose={intervention} />
        {intervention.precautions && (
          <Group gap={6} wrap="nowrap" align="flex-start">
            <IconAlertCircle
              size={16}
              className={classes['icon']}
              aria-label={t('intervention.precautions')}
            />
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {intervention.precautions}
            </Text>
          </Group>
        )}
        {served.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('intervention.goalsServed', { goals: served.join(' · ') })}
          </Text>
        )}
      </Stack>
      {editable && (
        <ActionIcon aria-label={t('intervention.edit', { title })} onClick={onEdit} className="no-print">
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
