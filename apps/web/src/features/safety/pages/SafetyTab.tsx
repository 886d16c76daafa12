import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/index.ts';
import { AdverseEventsDocument } from '../adverse-event-operations.ts';
import { AdverseEventCard } from '../components/AdverseEventCard.tsx';
import { AdverseEventForm } from '../components/AdverseEventForm.tsx';
import { FlagCard } from '../components/FlagCard.tsx';
import { RaiseFlagDialog } from '../components/RaiseFlagDialog.tsx';
import classes from '../components/safety.module.css';
import { SafetyFlagsDocument } from '../operations.ts';

interface SafetyTabProps {
  readonly patientId: string;
  readonly patientName: string;
  readonly relation: PatientRelation;
}

/** What somebody must look at, and what went wrong, of one young person. */
export function SafetyTab({ patientId, patientName, relation }: SafetyTabProps) {
  const { t } = useTranslation('safety');
  const may = useAccess();
  const [open, setOpen] = useState<'FLAG' | 'EVENT' | null>(null);
  const options = {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  } as const;
  const flags = useQuery(SafetyFlagsDocument, options);
  const events = useQuery(AdverseEventsDocument, options);
  const reload = () => {
    setOpen(null);
    void flags.refetch();
    void events.refetch();
  };
  const error = flags.error ?? events.error;
  if (error) return <ErrorState error={error} onRetry={reload} />;
  if (!flags.data || !events.data) return <LoadingState rows={4} />;
  const { safetyFlags } = flags.data;
  const { adverseEvents } = events.data;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        <Group gap="xs">
          {may('safetyFlag.raise', { relation }) && (
            <Button leftSection={<IconAlertTriangle size={16} aria-hidden />} onClick={() => setOpen('FLAG')}>
              {t('raise')}
            </Button>
          )}
          {may('adverseEvent.report', { relation }) && (
            <Button variant="default" onClick={() => setOpen('EVENT')}>
              {t('event.title')}
            </Button>
          )}
        </Group>
      </Group>
      {safetyFlags.length === 0 ? (
        <EmptyState icon={IconShieldCheck} title={t('none')} text={t('noneHint')} />
      ) : (
        <ul className={classes['list']}>
          {safetyFlags.map((flag) => (
            <FlagCard
              key={flag.id}
              flag={flag}
              mayTake={may('safetyFlag.acknowledge', { relation })}
              mayClose={may('safetyFlag.close', { relation })}
              onChanged={reload}
            />
          ))}
        </ul>
      )}
      <Title order={2} size="h4">
        {t('event.list')}
      </Title>
      {adverseEvents.length === 0 ? (
        <span className={classes['quiet']}>{t('event.none')}</span>
      ) : (
        <ul className={classes['list']}>
          {adverseEvents.map((event) => (
            <AdverseEventCard
              key={event.id}
              event={event}
              mayReview={may('adverseEvent.review', { relation })}
              onChanged={reload}
            />
          ))}
        </ul>
      )}
      {open === 'FLAG' && (
        <RaiseFlagDialog patientId={patientId} onClose={() => setOpen(null)} onRaised={reload} />
      )}
      {open === 'EVENT' && (
        <AdverseEventForm
          patientId={patientId}
          patientName={patientName}
          onClose={() => setOpen(null)}
          onReported={reload}
        />
      )}
    </Stack>
  );
}
