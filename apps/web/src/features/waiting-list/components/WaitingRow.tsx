import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { ConfirmButton, DisciplineBadge, InstantText, useFormats, useNotify } from '../../../ui/index.ts';
import { useMinuteText } from '../../../ui/week-grid/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import { WithdrawFromWaitingListDocument, type WaitingEntry } from '../operations.ts';
import { EntryDialog } from './EntryDialog.tsx';
import { OfferAnswer } from './OfferAnswer.tsx';
import classes from './waiting-list.module.css';

interface WaitingRowProps {
  readonly entry: WaitingEntry;
  readonly names: WeekNames;
  readonly onChanged: () => void;
}

/** Who waits, for what, since when; and what the family said to an offered slot. */
export function WaitingRow({ entry, names, onChanged }: WaitingRowProps) {
  const { t } = useTranslation(['waiting-list', 'codes']);
  const notify = useNotify();
  const may = useAccess();
  const { relation } = entry.patient;
  const mayManage = may('waitingList.manage', { relation });
  const [editing, setEditing] = useState(false);
  const [withdraw] = useMutation(WithdrawFromWaitingListDocument);
  const open = entry.offers.find(({ outcome }) => outcome === 'OPEN');
  const withdrawEntry = async () => {
    try {
      const answer = (await withdraw({ variables: { entryId: entry.id } })).data?.withdrawFromWaitingList;
      if (!answer) return;
      if ('code' in answer) notify.refused(answer);
      else notify.done(t('waiting-list:withdrawn'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <li className={classes['item']}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          <bdi>{entry.patient.displayName}</bdi>
        </Text>
        <Group gap={6}>
          <Badge variant="light" color="gray">
            {t(`waiting-list:priority.${entry.priority as 1 | 2 | 3}`)}
          </Badge>
          <Badge variant="outline" color="gray">
            {t(`codes:waitingStatus.${entry.status}`)}
          </Badge>
        </Group>
      </Group>
      <Text size="sm" component="div">
        <DisciplineBadge code={entry.disciplineCode} /> {t('waiting-list:minutes', { count: entry.minutes })}{' '}
        <Wishes entry={entry} names={names} />
      </Text>
      <span className={classes['note']}>
        {t('waiting-list:since')} <InstantText at={entry.waitingSince} ago />
        {entry.note && <> · {entry.note}</>}
      </span>
      {open && mayManage && may('schedule.book', { relation }) && (
        <OfferAnswer offer={open} names={names} onChanged={onChanged} />
      )}
      {mayManage && (
        <Group gap="xs" mt="xs">
          {entry.status === 'WAITING' && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('waiting-list:editOf', { name: entry.patient.displayName })}
              onClick={() => setEditing(true)}
            >
              {t('waiting-list:edit')}
            </Button>
          )}
          <ConfirmButton
            size="compact-sm"
            question={t('waiting-list:withdrawQuestion', { name: entry.patient.displayName })}
            consequence={t('waiting-list:withdrawConsequence')}
            verb={t('waiting-list:withdraw')}
            onConfirm={() => void withdrawEntry()}
          >
            {t('waiting-list:withdraw')}
          </ConfirmButton>
        </Group>
      )}
      {editing && (
        <EntryDialog
          names={names}
          entry={entry}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            onChanged();
          }}
        />
      )}
    </li>
  );
}

function Wishes({ entry, names }: { entry: WaitingEntry; names: WeekNames }) {
  const { t, i18n } = useTranslation('waiting-list');
  const { list, localDate } = useFormats();
  const { time } = useMinuteText();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  const dayName = (day: number) => weekday.format(new Date(Date.UTC(2026, 0, 4 + day)));
  const { weekdays, fromMinute, untilMinute, earliestOn, latestOn, memberId } = entry;
  const wishes = [
    weekdays.length > 0 ? list(weekdays.map(dayName)) : '',
    fromMinute === null ? '' : t('from', { time: time(fromMinute) }),
    untilMinute === null ? '' : t('until', { time: time(untilMinute) }),
    earliestOn ? t('after', { date: localDate(earliestOn) }) : '',
    latestOn ? t('before', { date: localDate(latestOn) }) : '',
    memberId ? t('with', { name: names.member(memberId) }) : '',
  ].filter(Boolean);
  return wishes.length > 0 ? <span>· {wishes.join(' · ')}</span> : null;
}
