import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CriteriaDialog } from './CriteriaDialog.tsx';
import { CriterionRow } from './CriterionRow.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { OverrideNotes } from './OverrideNotes.tsx';
import classes from './discharge.module.css';
import type { DischargePanelProps } from './panel-props.ts';

interface CriteriaPanelProps extends DischargePanelProps {
  readonly mayManage: boolean;
  readonly mayOverride: boolean;
}

/** The criteria that count, with what is known of each. Restored function decides; pain is not among them. */
export function CriteriaPanel({
  patientId,
  discharge,
  mayWrite,
  mayManage,
  mayOverride,
}: CriteriaPanelProps) {
  const { t } = useTranslation('discharge');
  const [editing, setEditing] = useState(false);
  const [overriding, setOverriding] = useState(false);
  const { criteria, ready } = discharge;
  const met = criteria.filter(({ finding }) => finding !== null && finding !== 'NOT_MET').length;
  return (
    <Paper p="md" component="section" aria-label={t('criteria')}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3}>{t('criteria')}</Title>
        {mayManage && (
          <Button variant="subtle" size="xs" className="no-print" onClick={() => setEditing(true)}>
            {t('editCriteria')}
          </Button>
        )}
      </Group>
      <Text fw={650}>{ready ? t('ready') : t('met', { met, of: criteria.length })}</Text>
      <Text size="sm" c="dimmed">
        {t('painHint')}
      </Text>
      <ul className={classes['list']}>
        {criteria.map((judged) => (
          <CriterionRow
            key={judged.criterion.code}
            patientId={patientId}
            judged={judged}
            mayWrite={mayWrite && !judged.fromData}
          />
        ))}
      </ul>
      {mayOverride && !ready && (
        <Button variant="light" mt="sm" className="no-print" onClick={() => setOverriding(true)}>
          {t('override')}
        </Button>
      )}
      <OverrideNotes discharge={discharge} />
      {overriding && (
        <OverrideDialog patientId={patientId} criteria={criteria} onClose={() => setOverriding(false)} />
      )}
      {editing && <CriteriaDialog onClose={() => setEditing(false)} />}
    </Paper>
  );
}
