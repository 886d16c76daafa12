import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { addDays } from '@consilium/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import {
  DisciplineBadge,
  EmptyState,
  ErrorState,
  InstantText,
  LoadingState,
  useClinicToday,
  useNotify,
} from '../../../ui/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import { FreedSlotsDocument, OfferSlotDocument, SlotCandidatesDocument, type Freed } from '../operations.ts';
import classes from './waiting-list.module.css';

const DAYS = 14;

/** Time that cancellations freed in the next two weeks, and to whom it is offered first. */
export function FreedSlotList({ names, onOffered }: { names: WeekNames; onOffered: () => void }) {
  const { t } = useTranslation('waiting-list');
  const heading = useId();
  const today = useClinicToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, loading, refetch } = useQuery(FreedSlotsDocument, {
    variables: { from: today, until: addDays(today, DAYS - 1) },
    fetchPolicy: 'cache-and-network',
  });
  const slots = data?.freedSlots;
  return (
    <Paper component="section" aria-labelledby={heading}>
      <Title order={2} id={heading} size="h3" p="md" pb="xs">
        {t('freed.title')}
      </Title>
      {!slots && error && !loading && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!slots && !error && <LoadingState rows={3} />}
      {slots?.length === 0 && <EmptyState title={t('freed.none')} text={t('freed.noneHint')} />}
      <ul className={classes['list']}>
        {slots?.map((slot) => (
          <li key={slot.sessionId} className={classes['item']}>
            <Group justify="space-between" gap="xs">
              <div>
                <Text fw={600}>
                  <InstantText at={slot.startsAt} />
                </Text>
                <Text size="sm" component="div">
                  <DisciplineBadge code={slot.disciplineCode} /> <bdi>{names.member(slot.memberId)}</bdi>
                </Text>
              </div>
              <Button
                variant="default"
                aria-expanded={chosen === slot.sessionId}
                onClick={() => setChosen(chosen === slot.sessionId ? null : slot.sessionId)}
              >
                {t('freed.fitting', { count: slot.fitting })}
              </Button>
            </Group>
            {chosen === slot.sessionId && (
              <Candidates
                slot={slot}
                onOffered={() => {
                  setChosen(null);
                  onOffered();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function Candidates({ slot, onOffered }: { slot: Freed; onOffered: () => void }) {
  const { t } = useTranslation(['waiting-list', 'codes']);
  const notify = useNotify();
  const may = useAccess();
  const { startsAt, endsAt, memberId, roomId } = slot;
  const input = { startsAt, endsAt, memberId, roomId };
  const { data, error, refetch } = useQuery(SlotCandidatesDocument, {
    variables: { slot: input },
    fetchPolicy: 'network-only',
  });
  const [offer, { loading }] = useMutation(OfferSlotDocument);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={2} />;
  const offerTo = async (entryId: string) => {
    try {
      const answer = (await offer({ variables: { input: { slot: input, entryId } } })).data?.offerSlot;
      if (!answer) return;
      if ('code' in answer) return notify.refused(answer);
      notify.done(t('waiting-list:offeredTo', { name: answer.patient.displayName }));
      onOffered();
    } catch (error) {
      notify.failed(error);
    }
  };
  if (data.slotCandidates.length === 0) return <Text size="sm">{t('waiting-list:freed.nobody')}</Text>;
  return (
    <ol className={classes['list']}>
      {data.slotCandidates.map(({ entry, rank, reasons, misfits, startsAt: start }) => (
        <li key={entry.id} className={classes['item']}>
          <Group justify="space-between" gap="xs">
            <div>
              <Text size="sm" fw={600}>
                {rank !== null && <>{rank}. </>}
                <bdi>{entry.patient.displayName}</bdi>
              </Text>
              <span className={classes['note']}>
                {rank === null
                  ? misfits.map((misfit) => t(`codes:slotMisfit.${misfit}`)).join(' · ')
                  : [...reasons.map((reason) => t(`codes:offerReason.${reason}`))].join(' · ')}
                {rank !== null && start !== startsAt && <InstantText at={start} />}
              </span>
            </div>
            {rank !== null && may('waitingList.manage', { relation: entry.patient.relation }) && (
              <Button size="compact-sm" loading={loading} onClick={() => void offerTo(entry.id)}>
                {t('waiting-list:offer')}
              </Button>
            )}
          </Group>
        </li>
      ))}
    </ol>
  );
}
