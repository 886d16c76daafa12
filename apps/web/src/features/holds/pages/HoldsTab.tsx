import { Button, Group, Stack, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/index.ts';
import { HoldCard } from '../components/HoldCard.tsx';
import classes from '../components/holds.module.css';
import { SetHoldDialog } from '../components/SetHoldDialog.tsx';
import { useHolds } from '../hooks/use-holds.ts';

/** The holds of one young person, those in force first, and what became of the others. */
export function HoldsTab({ patientId, relation }: { patientId: string; relation: PatientRelation }) {
  const { t } = useTranslation('holds');
  const may = useAccess();
  const [setting, setSetting] = useState(false);
  const { holds, inForce, error, refetch } = useHolds(patientId);
  const reload = () => void refetch();
  if (!holds) return error ? <ErrorState error={error} onRetry={reload} /> : <LoadingState rows={3} />;
  const lifted = holds.filter(({ liftedAt }) => liftedAt != null);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        {may('hold.set', { relation }) && (
          <Button leftSection={<IconHandStop size={16} aria-hidden />} onClick={() => setSetting(true)}>
            {t('set')}
          </Button>
        )}
      </Group>
      {inForce.length === 0 && <EmptyState icon={IconCircleCheck} title={t('none')} text={t('noneHint')} />}
      <ul className={classes['list']} aria-label={t('banner.label')}>
        {inForce.map((hold) => (
          <HoldCard key={hold.id} hold={hold} onChanged={reload} />
        ))}
      </ul>
      {lifted.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t('past')}
          </Title>
          <ul className={classes['list']}>
            {lifted.map((hold) => (
              <HoldCard key={hold.id} hold={hold} onChanged={reload} />
            ))}
          </ul>
        </>
      )}
      {setting && (
        <SetHoldDialog
          patientId={patientId}
          onClose={() => setSetting(false)}
          onSet={() => {
            setSetting(false);
            reload();
          }}
        />
      )}
    </Stack>
  );
}
