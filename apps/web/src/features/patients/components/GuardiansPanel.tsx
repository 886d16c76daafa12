import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardianFieldsFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';
import classes from './goals-panel.module.css';
import { GuardianForm } from './GuardianForm.tsx';
import { Panel } from './Panel.tsx';

interface GuardiansPanelProps {
  readonly patientId: string;
  readonly guardians: readonly GuardianFieldsFragment[];
  readonly mayManage: boolean;
}

/** Who acts for the young person, and what each may see. */
export function GuardiansPanel({ patientId, guardians, mayManage }: GuardiansPanelProps) {
  const { t } = useTranslation('patients');
  const { localDate } = useFormats();
  const [form, setForm] = useState<{ readonly guardian: GuardianFieldsFragment | null } | null>(null);
  return (
    <Panel
      title={t('overview.guardians')}
      action={
        mayManage && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setForm({ guardian: null })}
          >
            {t('guardian.add')}
          </Button>
        )
      }
    >
      {guardians.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('overview.noGuardians')}
        </Text>
      )}
      <ul className={classes['list']}>
        {guardians.map((guardian) => (
          <li key={guardian.id} className={classes['goal']}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div style={{ minWidth: 0 }}>
                <Text size="sm" fw={600}>
                  <bdi>{guardian.displayName}</bdi>
                  <Text span size="sm" fw={400} c="dimmed" ml="xs">
                    {guardian.relationship}
                  </Text>
                </Text>
                <Text size="sm">{t(`guardian.scope.${guardian.proxyScope}`)}</Text>
                <Text size="sm" c="dimmed">
                  {[
                    guardian.phone,
                    guardian.email,
                    guardian.endsOn && t('guardian.until', { date: localDate(guardian.endsOn) }),
                  ]
                    .filter((part) => part)
                    .join(' · ')}
                </Text>
              </div>
              {mayManage && (
                <ActionIcon
                  aria-label={t('guardian.edit', { name: guardian.displayName })}
                  onClick={() => setForm({ guardian })}
                >
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {form && <GuardianForm patientId={patientId} guardian={form.guardian} onClose={() => setForm(null)} />}
    </Panel>
  );
}
