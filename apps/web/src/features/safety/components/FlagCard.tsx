import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText, useNotify } from '../../../ui/index.ts';
import { AcknowledgeSafetyFlagDocument, type SafetyFlag } from '../operations.ts';
import { CloseFlagDialog } from './CloseFlagDialog.tsx';
import classes from './safety.module.css';

interface FlagCardProps {
  readonly flag: SafetyFlag;
  readonly mayTake: boolean;
  readonly mayClose: boolean;
  readonly onChanged: () => void;
}

/** One safety flag: what was found, who was paged, who took it, and what it was closed with. */
export function FlagCard({ flag, mayTake, mayClose, onChanged }: FlagCardProps) {
  const { t } = useTranslation(['safety', 'codes']);
  const notify = useNotify();
  const [closing, setClosing] = useState(false);
  const [acknowledge, { loading }] = useMutation(AcknowledgeSafetyFlagDocument);

  const take = async () => {
    try {
      const answer = (await acknowledge({ variables: { flagId: flag.id } })).data?.acknowledgeSafetyFlag;
      if (answer && 'code' in answer) return notify.refused(answer);
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <li className={`${classes['card']} ${flag.status === 'CLOSED' ? '' : classes['open']}`}>
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{t(`safety:kind.${flag.kind}`)}</Text>
        <Group gap="xs">
          {flag.restricted && (
            <Badge variant="outline" color="gray">
              {t('safety:restricted')}
            </Badge>
          )}
          <Badge variant="light" color="gray">
            {t(`safety:status.${flag.status}`)}
          </Badge>
        </Group>
      </Group>
      {flag.findings.length > 0 && (
        <Text size="sm">
          {flag.findings
            .map((finding) => t(`codes:finding.${finding}` as never, { defaultValue: finding }))
            .join(', ')}
        </Text>
      )}
      {flag.note && <Text size="sm">{flag.note}</Text>}
      <span className={classes['quiet']}>
        {t('safety:raisedBy', { name: flag.raisedByName })} <InstantText at={flag.raisedAt} />
      </span>
      <ol className={classes['trail']}>
        {flag.pages.map(({ name, pagedAt, answeredAt }) => (
          <li key={name}>
            {t('safety:paged', { name })} <InstantText at={pagedAt} />
            {answeredAt != null && (
              <>
                {', '}
                {t('safety:answered')} <InstantText at={answeredAt} />
              </>
            )}
          </li>
        ))}
        {flag.acknowledgedAt != null && (
          <li>
            {t('safety:takenBy', { name: flag.acknowledgedByName })} <InstantText at={flag.acknowledgedAt} />
          </li>
        )}
        {flag.closedAt != null && (
          <li>
            {t('safety:closedBy', { name: flag.closedByName })} <InstantText at={flag.closedAt} />:{' '}
            {flag.assessment}
          </li>
        )}
        {flag.guardianToldAt != null && (
          <li>
            {t('safety:guardianTold')} <InstantText at={flag.guardianToldAt} />
          </li>
        )}
      </ol>
      {flag.status === 'OPEN' && mayTake && (
        <Button mt="sm" loading={loading} onClick={() => void take()}>
          {t('safety:take')}
        </Button>
      )}
      {flag.status === 'ACKNOWLEDGED' && mayClose && (
        <Button mt="sm" variant="default" onClick={() => setClosing(true)}>
          {t('safety:close')}
        </Button>
      )}
      {closing && (
        <CloseFlagDialog
          flag={flag}
          onClose={() => setClosing(false)}
          onClosed={() => {
            setClosing(false);
            onChanged();
          }}
        />
      )}
    </li>
  );
}
