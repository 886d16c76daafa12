import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Paper, Text, Title } from '@mantine/core';
import { useDebouncedCallback, useInterval } from '@mantine/hooks';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { useHoldsInForce } from '../../holds/index.ts';
import { useBedsidePack } from '../../delivery/hooks/use-bedside-pack.ts';
import { MyDayDocument, MyWeekChangedDocument, type MySession } from '../sessions-operations.ts';
import { MySessionRow } from './MySessionRow.tsx';
import classes from './my-sessions.module.css';

const GATHER_MS = 150;
const MINUTE_MS = 60_000;

interface MySessionsProps {
  readonly memberId: string;
  /** The clinic's date. */
  readonly today: string;
}

/** The reader's day: what is on now, what comes next. It follows the calendar while it is open. */
export function MySessions({ memberId, today }: MySessionsProps) {
  const { t } = useTranslation('today');
  const heading = useId();
  const may = useAccess();
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), MINUTE_MS, { autoInvoke: true });
  const { data, error, loading, refetch } = useQuery(MyDayDocument, {
    context: READABLE_OFFLINE,
    variables: { on: today, memberIds: [memberId] },
    fetchPolicy: 'cache-and-network',
  });
  const refresh = useDebouncedCallback(() => void refetch(), GATHER_MS);
  useSubscription(MyWeekChangedDocument, {
    variables: { from: today, until: today },
    ignoreResults: true,
    onData: refresh,
  });
  const sessions = data?.sessions;
  useBedsidePack(may('delivery.record', { relation: 'TEAM' }) ? (sessions ?? []).map(({ id }) => id) : []);
  const named = (session: MySession) =>
    session.patients.filter(({ displayName }) => displayName != null).map(({ patientId }) => patientId);
  const holdsOf = useHoldsInForce((sessions ?? []).flatMap(named));
  const next = sessions?.find(
    ({ endsAt, status }) => new Date(endsAt).getTime() > now && status !== 'DELIVERED',
  );
  return (
    <Paper component="section" aria-labelledby={heading} className={classes['panel']}>
      <header className={classes['head']}>
        <IconCalendarEvent size={18} stroke={1.8} aria-hidden className={classes['icon']} />
        <Title order={2} id={heading} size="h3">
          {t('sessions.title')} {sessions && <span className={classes['count']}>{sessions.length}</span>}
        </Title>
        {may('delivery.record', { relation: 'TEAM' }) && (
          <Button component={Link} to="/sessions/start" variant="subtle" size="compact-sm" ml="auto">
            {t('sessions.unplanned')}
          </Button>
        )}
      </header>
      {!sessions && error && !loading && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!sessions && !error && <LoadingState rows={3} height={44} />}
      {sessions?.length === 0 && (
        <Text c="dimmed" size="sm" p="md" pt={0}>
          {t('sessions.none')}
        </Text>
      )}
      {sessions && sessions.length > 0 && (
        <ul className={classes['list']}>
          {sessions.map((session) => (
            <MySessionRow
              key={session.id}
              session={session}
              now={now}
              next={session === next}
              today={today}
              holds={named(session).flatMap(holdsOf)}
            />
          ))}
        </ul>
      )}
    </Paper>
  );
}
