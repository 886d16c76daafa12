import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState, LoadingState, RefusalAlert, useDocumentTitle, useFormats } from '../../../ui/index.ts';
import { HoldBanner } from '../../holds/index.ts';
import { FollowPatient } from '../components/FollowPatient.tsx';
import { OpenSession } from '../components/OpenSession.tsx';
import { useBedside } from '../hooks/use-bedside.ts';
import { useSecond } from '../hooks/use-second.ts';
import type { Bedside } from '../operations.ts';
import { elapsed } from '../running-timer.ts';
import type { SessionSlots } from '../session-slots.ts';
import classes from '../components/bedside.module.css';

/** One session at the bedside: who is here, what is done, best times, and what others bring. */
export function SessionPage({ slots = {} }: { slots?: SessionSlots }) {
  const { t } = useTranslation('delivery');
  const sessionId = useParams()['sessionId'] ?? '';
  const { bedside, activities, error, loading, refetch, busy, refusal, carryOut } = useBedside(sessionId);
  useDocumentTitle(bedside?.session.title ?? t('title'));
  if (!bedside) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={6} height={64} />
    );
  }
  return (
    <Stack gap="md" className={classes['page']}>
      {bedside.patients.map(({ patientId }) => (
        <FollowPatient key={patientId} patientId={patientId} refetch={refetch} />
      ))}
      <SessionHead bedside={bedside} />
      {bedside.session.patients.map(({ patientId, displayName }) => (
        <HoldBanner
          key={patientId}
          patientId={patientId}
          patientName={bedside.patients.length > 1 ? (displayName ?? '') : ''}
          linked
        />
      ))}
      <RefusalAlert refusal={refusal} />
      <OpenSession
        key={sessionId}
        bedside={bedside}
        activities={activities}
        busy={busy}
        slots={slots}
        carryOut={carryOut}
        onRecorded={() => void refetch()}
      />
    </Stack>
  );
}

function SessionHead({ bedside: { session, delivery } }: { bedside: Bedside }) {
  const { t } = useTranslation(['delivery', 'codes']);
  const { timeRange } = useFormats();
  return (
    <header className={classes['head']}>
      <div>
        <Anchor component={Link} to="/today" size="sm">
          <Group gap={4} wrap="nowrap" component="span">
            <IconArrowLeft size={16} aria-hidden />
            {t('delivery:back')}
          </Group>
        </Anchor>
        <Title order={1} size="h3">
          {session.title}
        </Title>
        <Text size="sm" c="dimmed" className="numbers">
          {timeRange(session.startsAt, session.endsAt)}
          {session.room && <> · {session.room.name}</>} · {t(`codes:sessionStatus.${session.status}`)}
          {delivery?.unplanned && <> · {t('delivery:unplanned.mark')}</>}
        </Text>
      </div>
      {session.kind === 'GROUP' && (
        <Button component={Link} to={`/sessions/${session.id}/group`} variant="default" mih={44}>
          {t('delivery:groupRecord')}
        </Button>
      )}
      {delivery && !delivery.finishedAt && (
        <span className={classes['clock']}>
          <SinceStart from={delivery.startedAt} />
        </span>
      )}
    </header>
  );
}

function SinceStart({ from }: { from: string }) {
  const now = useSecond();
  return <>{elapsed(from, now)}</>;
}
