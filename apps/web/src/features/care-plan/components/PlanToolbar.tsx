import { Badge, Button, Group, Paper, Text } from '@mantine/core';
import type { LevelOfCare } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { InstantText } from '../../../ui/index.ts';
import type { Plan } from '../plan-entries.ts';
import classes from './plan-toolbar.module.css';
import { PresenceAvatars } from './PresenceAvatars.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';

interface PlanToolbarProps {
  readonly plan: Plan;
  readonly levelOfCare: LevelOfCare | null;
  readonly lastChange: { readonly byName: string | null; readonly at: string } | null;
  readonly mayPublish: boolean;
  readonly mayApplyTemplate: boolean;
}

/** Where the plan stands, who is here, and what can be done with the whole of it. */
export function PlanToolbar({
  plan,
  levelOfCare,
  lastChange,
  mayPublish,
  mayApplyTemplate,
}: PlanToolbarProps) {
  const { t } = useTranslation('care-plan');
  const { viewer } = useSession();
  const [dialog, setDialog] = useState<'PUBLISH' | 'TEMPLATE' | null>(null);
  const number = plan.latestVersionNumber;
  const changes = plan.draftChanges.length;
  const changeNote = () => {
    if (number === 0) return changes > 0 ? t('plan.changeNoteNew', { count: changes }) : null;
    return changes > 0 ? t('plan.changeNote', { count: changes, number }) : t('plan.noChanges', { number });
  };
  return (
    <Paper p="sm" className={classes['bar']}>
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Badge color="gray" className={classes['badge']} size="lg">
            {number === 0 ? t('plan.noVersion') : t('plan.versionNow', { number })}
          </Badge>
          {changeNote() && (
            <a href="#changes" className={classes['changes']}>
              {changeNote()}
            </a>
          )}
        </Group>
        <Group gap="sm" className="no-print">
          {mayApplyTemplate && (
            <Button variant="default" onClick={() => setDialog('TEMPLATE')}>
              {t('template.button')}
            </Button>
          )}
          {mayPublish && (
            <Button disabled={changes === 0} onClick={() => setDialog('PUBLISH')}>
              {t('publish.button', { number: number + 1 })}
            </Button>
          )}
        </Group>
      </Group>
      <Group gap="sm" className="no-print" role="status">
        <PresenceAvatars viewers={plan.viewers} />
        {lastChange && lastChange.byName !== viewer.displayName && (
          <Text size="sm" c="dimmed" mt={6}>
            {t('presence.changed', { name: lastChange.byName ?? t('conflict.theirsUnknown') })},{' '}
            <InstantText at={lastChange.at} />
          </Text>
        )}
      </Group>
      {dialog === 'PUBLISH' && <PublishDialog plan={plan} onClose={() => setDialog(null)} />}
      {dialog === 'TEMPLATE' && (
        <TemplateDialog planId={plan.id} levelOfCare={levelOfCare} onClose={() => setDialog(null)} />
      )}
    </Paper>
  );
}
