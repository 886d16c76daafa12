import { Badge, Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText, LocalDateText, useFormats } from '../../../ui/index.ts';
import type { Authorization } from '../operations.ts';
import { useAuthorizationWords } from '../use-authorization-words.ts';
import { AuthorizationDialog } from './AuthorizationDialog.tsx';
import classes from './coverage.module.css';
import { WithdrawDialog } from './WithdrawDialog.tsx';

interface AuthorizationItemProps {
  readonly authorization: Authorization;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** What needs somebody is marked in words; colour only repeats them. */
const COLOURS: Readonly<Record<Authorization['state'], string>> = {
  NOT_YET: 'gray',
  IN_FORCE: 'blue',
  RUNS_OUT: 'orange',
  USED_UP: 'orange',
  OVER: 'gray',
  WITHDRAWN: 'gray',
};

/** One authorization: what is used, what is left, until when. */
export function AuthorizationItem({ authorization, mayManage, onChanged }: AuthorizationItemProps) {
  const { t } = useTranslation('coverage');
  const words = useAuthorizationWords();
  const [step, setStep] = useState<'CHANGE' | 'WITHDRAW' | null>(null);
  const [showsVersions, setShowsVersions] = useState(false);
  const { state, amount, used, payer, reference, withdrawnAt } = authorization;
  const end = words.end(authorization);
  const done = () => {
    setStep(null);
    onChanged();
  };
  return (
    <li className={classes['item']}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={600}>
            {words.scope(authorization)}
          </Text>
          <Text size="sm">
            <bdi>{payer}</bdi> · <bdi>{reference}</bdi>
          </Text>
        </div>
        <Badge variant="light" color={COLOURS[state]} tt="none" c="var(--mantine-color-text)">
          {t(`state.${state}`, { count: Math.max(0, authorization.daysLeft) })}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        <LocalDateText date={authorization.startsOn} /> – <LocalDateText date={authorization.endsOn} />
      </Text>
      {!withdrawnAt && (
        <>
          <Text size="sm">{words.used(authorization)}</Text>
          {amount !== null && used !== null && (
            <Progress
              value={Math.min(100, (100 * used) / amount)}
              size="sm"
              my={4}
              aria-label={words.used(authorization)}
            />
          )}
        </>
      )}
      {end && (
        <Text size="sm" fw={600}>
          {end}
        </Text>
      )}
      {authorization.note && <Text size="sm">{authorization.note}</Text>}
      {withdrawnAt && (
        <Text size="sm" c="dimmed">
          {t('withdrawnBy', { name: authorization.withdrawnByName ?? '' })}, <InstantText at={withdrawnAt} />:{' '}
          {authorization.withdrawnReason}
        </Text>
      )}
      <Group gap="sm" mt={4}>
        {mayManage && !withdrawnAt && (
          <>
            <Button variant="default" size="xs" onClick={() => setStep('CHANGE')}>
              {t('change')}
            </Button>
            <Button variant="default" size="xs" onClick={() => setStep('WITHDRAW')}>
              {t('withdraw')}
            </Button>
          </>
        )}
        {authorization.versions.length > 1 && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-expanded={showsVersions}
            onClick={() => setShowsVersions(!showsVersions)}
          >
            {t('versions', { count: authorization.versions.length - 1 })}
          </Button>
        )}
      </Group>
      {showsVersions && <Versions authorization={authorization} />}
      {step === 'CHANGE' && (
        <AuthorizationDialog
          patientId={authorization.patientId}
          authorization={authorization}
          onClose={() => setStep(null)}
          onSaved={done}
        />
      )}
      {step === 'WITHDRAW' && (
        <WithdrawDialog authorization={authorization} onClose={() => setStep(null)} onWithdrawn={done} />
      )}
    </li>
  );
}

function Versions({ authorization }: { authorization: Authorization }) {
  const words = useAuthorizationWords();
  const { localDate } = useFormats();
  return (
    <ol className={classes['versions']} reversed>
      {authorization.versions.map((version) => (
        <li key={version.version}>
          {[words.scope(version), version.payer, version.reference, words.amount(version)].join(' · ')},{' '}
          {localDate(version.startsOn)} – {localDate(version.endsOn)} ({version.byName},{' '}
          <InstantText at={version.changedAt} />)
        </li>
      ))}
    </ol>
  );
}
