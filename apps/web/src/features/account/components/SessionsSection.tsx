import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconTerminal2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forgetSession } from '../../../app/apollo-client.ts';
import { ConfirmButton, ErrorState, InstantText, LoadingState, useNotify } from '../../../ui/index.ts';
import { describeUserAgent, type Device } from '../describe-user-agent.ts';
import {
  MySessionsDocument,
  RevokeSessionDocument,
  SignOutEverywhereDocument,
  type UserSession,
} from '../operations.ts';
import { Section } from './Section.tsx';
import classes from './sessions.module.css';

/** Where one is signed in, this place first, then the last used. */
export function SessionsSection() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useQuery(MySessionsDocument, { fetchPolicy: 'cache-and-network' });
  const [signOutEverywhere, { loading }] = useMutation(SignOutEverywhereDocument);
  const navigate = useNavigate();
  const notify = useNotify();
  const sessions = [...(data?.mySessions ?? [])].sort(
    (a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt),
  );
  const everywhere = async () => {
    try {
      await signOutEverywhere();
    } catch (failure) {
      return notify.failed(failure);
    }
    await forgetSession();
    await navigate('/sign-in');
  };
  return (
    <Section title={t('sessions.title')} text={t('sessions.text')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={2} height={56} />}
      {sessions.length > 0 && (
        <ul className={classes['list']}>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} onRevoked={() => void refetch()} />
          ))}
        </ul>
      )}
      <Group>
        <ConfirmButton
          question={t('sessions.everywhereQuestion')}
          consequence={t('sessions.everywhereConsequence')}
          verb={t('sessions.everywhere')}
          onConfirm={() => void everywhere()}
          loading={loading}
        >
          {t('sessions.everywhere')}
        </ConfirmButton>
      </Group>
    </Section>
  );
}

const ICONS = {
  COMPUTER: IconDeviceDesktop,
  TABLET: IconDeviceTablet,
  PHONE: IconDeviceMobile,
  PROGRAM: IconTerminal2,
} as const;

function SessionRow({ session, onRevoked }: { session: UserSession; onRevoked: () => void }) {
  const { t } = useTranslation('account');
  const notify = useNotify();
  const [revoke, { loading }] = useMutation(RevokeSessionDocument);
  const device = describeUserAgent(session.userAgent);
  const name = useDeviceName(device, session.userAgent);
  const Icon = ICONS[device.kind];
  const end = () =>
    revoke({ variables: { sessionId: session.id } })
      .then(() => notify.done(t('sessions.revoked', { device: name })))
      .catch(notify.failed)
      .finally(onRevoked);
  return (
    <li className={classes['row']}>
      <Icon size={22} stroke={1.6} aria-hidden className={classes['icon']} />
      <div className={classes['what']}>
        <Group gap="xs">
          <Text fw={600} title={session.userAgent}>
            {name}
          </Text>
          {session.current && <Badge color="teal">{t('sessions.current')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {t('sessions.lastSeen')} <InstantText at={session.lastSeenAt} ago />
          {' · '}
          {t('sessions.since')} <InstantText at={session.createdAt} />
        </Text>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="xs"
          loading={loading}
          onClick={() => void end()}
          aria-label={t('sessions.revokeNamed', { device: name })}
        >
          {t('sessions.revoke')}
        </Button>
      )}
    </li>
  );
}

function useDeviceName({ browser, system, kind }: Device, userAgent: string): string {
  const { t } = useTranslation('account');
  if (kind === 'PROGRAM') {
    const program = userAgent.split('/')[0]?.trim();
    return program ? t('device.program', { program }) : t('device.unnamed');
  }
  if (browser && system) return t('device.both', { browser, system });
  return browser ?? system ?? t('device.unknown');
}
