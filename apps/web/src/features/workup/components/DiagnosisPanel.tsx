import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../../../ui/index.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { Diagnosis, Workup } from '../operations.ts';
import { Panel } from './Panel.tsx';
import { SignDialog } from './SignDialog.tsx';
import classes from './workup.module.css';

/** What was signed, by whom and on what grounds; before that, what stands in the way. */
export function DiagnosisPanel({ workup, maySign }: { workup: Workup; maySign: boolean }) {
  const { t, obstacleText } = useWorkupWords();
  /** Undefined: no dialog; null: a new diagnosis; else the one to be replaced. */
  const [signing, setSigning] = useState<Diagnosis | null | undefined>(undefined);
  const { diagnoses, obstacles, tests } = workup;
  const standing = diagnoses.some(({ supersededById }) => supersededById == null);
  return (
    <Panel
      title={t('diagnosis.title')}
      action={
        maySign && (
          <Button
            size="sm"
            variant={standing ? 'default' : 'filled'}
            leftSection={<IconSignature size={16} aria-hidden />}
            onClick={() => setSigning(null)}
          >
            {t('diagnosis.sign')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {diagnoses.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('diagnosis.none')} {!maySign && t('diagnosis.only')}
          </Text>
        )}
        {diagnoses.map((diagnosis) => (
          <DiagnosisCard
            key={diagnosis.id}
            diagnosis={diagnosis}
            onReplace={maySign ? () => setSigning(diagnosis) : undefined}
          />
        ))}
        {!standing && obstacles.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t('diagnosis.obstacles')}
            </Text>
            <ul className={classes['list']}>
              {obstacles.map((obstacle) => (
                <li key={obstacle.code}>{obstacleText(obstacle, tests)}</li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
      {signing !== undefined && (
        <SignDialog workup={workup} replaced={signing} onClose={() => setSigning(undefined)} />
      )}
    </Panel>
  );
}

interface DiagnosisCardProps {
  readonly diagnosis: Diagnosis;
  readonly onReplace: (() => void) | undefined;
}

function DiagnosisCard({ diagnosis, onReplace }: DiagnosisCardProps) {
  const { t, say, list, diagnosisName } = useWorkupWords();
  const { instant } = useFormats();
  const name = diagnosisName(diagnosis);
  const replaced = diagnosis.supersededById != null;
  const met = diagnosis.criteria
    .filter((criterion) => criterion.met)
    .map(({ code }) => say(`criterion.${code}`));
  const { overrides, overrideReason, supersedesId, supersedeReason } = diagnosis;
  return (
    <Paper withBorder p="sm" component="article" className={classes['card'] ?? ''}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600} className={replaced ? classes['cancelled'] : ''}>
              {name}
            </Text>
            {replaced && (
              <Badge color="gray" variant="outline" styles={{ root: { color: 'var(--mantine-color-text)' } }}>
                {t('diagnosis.replaced')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t('diagnosis.signedBy', { name: diagnosis.signedByName, time: instant(diagnosis.signedAt) })}
          </Text>
        </div>
        {onReplace && !replaced && (
          <Button
            size="compact-sm"
            variant="default"
            className="no-print"
            aria-label={t('diagnosis.replaceOf', { diagnosis: name })}
            onClick={onReplace}
          >
            {t('diagnosis.replace')}
          </Button>
        )}
      </Group>
      {overrides.length > 0 && (
        <Text size="sm" mt={4}>
          {t('diagnosis.overridden', { what: list(overrides.map((code) => say(`overridden.${code}`))) })}
          {'. '}
          {t('diagnosis.reason', { reason: overrideReason })}
        </Text>
      )}
      {supersedesId && (
        <Text size="sm" mt={4}>
          {t('diagnosis.replaces', { reason: supersedeReason })}
        </Text>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {t('diagnosis.basis', { criteria: met.length > 0 ? list(met) : t('diagnosis.basisNone') })}
      </Text>
    </Paper>
  );
}
