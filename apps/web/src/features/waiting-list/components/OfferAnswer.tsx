import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText, useNotify } from '../../../ui/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import { AcceptOfferDocument, DeclineOfferDocument, type WaitingEntry } from '../operations.ts';

interface OfferAnswerProps {
  readonly offer: WaitingEntry['offers'][number];
  readonly names: WeekNames;
  readonly onChanged: () => void;
}

/** What the family says to an offered slot. A warning of the booking asks for a reason; a clash is said in full. */
export function OfferAnswer({ offer, names, onChanged }: OfferAnswerProps) {
  const { t } = useTranslation(['waiting-list', 'codes']);
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [warned, setWarned] = useState(false);
  const [accept, accepting] = useMutation(AcceptOfferDocument);
  const [decline, declining] = useMutation(DeclineOfferDocument);

  const take = async () => {
    setProblems([]);
    const input = { offerId: offer.id, note: '', overrideReason: warned ? reason : null };
    try {
      const answer = (await accept({ variables: { input } })).data?.acceptOffer;
      if (!answer) return;
      if ('clashes' in answer) return setProblems(answer.clashes.map(({ message }) => message));
      if ('warnings' in answer) {
        setWarned(true);
        return setProblems(answer.warnings.map(({ code }) => t(`codes:warning.${code}`)));
      }
      if ('code' in answer) notify.refused(answer);
      else notify.done(t('waiting-list:booked'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };
  const refuse = async () => {
    try {
      const answer = (await decline({ variables: { input: { offerId: offer.id, note: '' } } })).data
        ?.declineOffer;
      if (!answer) return;
      if ('code' in answer) notify.refused(answer);
      else notify.done(t('waiting-list:declined'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <>
      <Group mt="xs" gap="xs">
        <Text size="sm">
          {t('waiting-list:offered')} <InstantText at={offer.startsAt} />, {names.member(offer.memberId)}
        </Text>
        <Button
          size="compact-sm"
          loading={accepting.loading}
          disabled={warned && reason.trim() === ''}
          onClick={() => void take()}
        >
          {t('waiting-list:accept')}
        </Button>
        <Button size="compact-sm" variant="default" loading={declining.loading} onClick={() => void refuse()}>
          {t('waiting-list:decline')}
        </Button>
      </Group>
      {problems.length > 0 && (
        <Alert color="yellow" variant="light" mt="xs" role="alert">
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      )}
      {warned && (
        <TextInput
          mt="xs"
          label={t('waiting-list:allTheSame')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </>
  );
}
