import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { discussedSeconds, timeBox } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import type { AgendaEntryFragment, ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import { ConfirmButton, useNotify } from '../../../ui/index.ts';
import { clockText } from '../clock-text.ts';
import { DeferAgendaItemDocument } from '../item-operations.ts';
import { ConferenceDocument } from '../operations.ts';
import { timeOf } from '../time-of.ts';
import classes from './conference.module.css';

interface ClockBarProps {
  readonly conference: ConferenceFieldsFragment;
  readonly item: AgendaEntryFragment;
  readonly now: Date;
  readonly writing: boolean;
  /** Null stops the clock. */
  readonly onDiscuss: (itemId: string | null) => Promise<void>;
}

/** The time box of the one shown, and on to the next. Being over time is said, never sounded as an alarm. */
export function ClockBar({ conference, item, now, writing, onDiscuss }: ClockBarProps) {
  const { t } = useTranslation('conference');
  const notify = useNotify();
  const [defer] = useMutation(DeferAgendaItemDocument, { refetchQueries: [ConferenceDocument] });
  const { agenda, minutes, status } = conference;
  const { secondsEach } = timeBox(minutes, agenda.map(timeOf), now);
  const spent = discussedSeconds(timeOf(item), now);
  const discussing = item.status === 'UNDER_DISCUSSION';
  const next = agenda.find((other) => other.status === 'WAITING' && other.id !== item.id);
  const putOff = async () => {
    try {
      const answer = (await defer({ variables: { itemId: item.id } })).data?.deferAgendaItem;
      if (answer && answer.__typename !== 'AgendaItem') notify.refused(answer);
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Group gap="sm">
      {discussing && status === 'UNDER_WAY' && (
        <div role="timer" aria-label={t('clock.label')}>
          <div className={classes['clock']}>{clockText(spent)}</div>
          <Text size="xs" c="dimmed">
            {t('clock.box', { time: clockText(secondsEach) })} ·{' '}
            {t(spent > secondsEach ? 'clock.over' : 'clock.left', { time: clockText(secondsEach - spent) })}
          </Text>
        </div>
      )}
      {!discussing && spent > 0 && (
        <Text size="sm" c="dimmed">
          {t('clock.spent', { time: clockText(spent) })}
        </Text>
      )}
      {writing && (
        <Group gap="xs" className="no-print">
          {!discussing && (
            <Button onClick={() => void onDiscuss(item.id)}>
              {t('step.talk', { name: item.patientName })}
            </Button>
          )}
          {discussing && (
            <Button variant="default" onClick={() => void onDiscuss(null)}>
              {t('step.pause')}
            </Button>
          )}
          {!discussing && (
            <ConfirmButton
              question={t('step.deferQuestion', { name: item.patientName })}
              consequence={t('step.deferConsequence')}
              verb={t('step.defer')}
              onConfirm={() => void putOff()}
            >
              {t('step.defer')}
            </ConfirmButton>
          )}
        </Group>
      )}
      {status === 'UNDER_WAY' && next && item.status !== 'WAITING' && (
        <Button className="no-print" onClick={() => void onDiscuss(next.id)}>
          {t('step.next', { name: next.patientName })}
        </Button>
      )}
    </Group>
  );
}
