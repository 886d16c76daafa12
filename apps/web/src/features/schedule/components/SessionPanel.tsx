import { useQuery } from '@apollo/client/react';
import { Button, Divider, Group, Stack, Title } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconStethoscope,
} from '@tabler/icons-react';
import { isOpenStatus } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { HoldBanner } from '../../holds/index.ts';
import { RefusalAlert, useNotify, useUndoToast, type RefusalLike } from '../../../ui/index.ts';
import type { BookingOutcome } from '../booking-outcome.ts';
import { useBookingWords } from '../hooks/use-booking-words.ts';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import type { SessionActions } from '../hooks/use-session-actions.ts';
import { SessionDetailsDocument } from '../operations.ts';
import { knowsEverybody, type ScheduleSession } from '../schedule-session.ts';
import { toChangeInput, valuesOf } from '../session-values.ts';
import { AttendanceRows } from './AttendanceRows.tsx';
import { CancelForm } from './CancelForm.tsx';
import { SessionFacts } from './SessionFacts.tsx';
import { SessionForm } from './SessionForm.tsx';
import { StatusSteps } from './StatusSteps.tsx';

interface SessionPanelProps {
  readonly session: ScheduleSession;
  readonly schedule: ScheduleContext;
  readonly actions: SessionActions;
  readonly onClose: () => void;
}

/** One session: what it is, and everything the reader may do with it. */
export function SessionPanel({ session, schedule, actions, onClose }: SessionPanelProps) {
  const { t } = useTranslation('schedule');
  const notify = useNotify();
  const offerUndo = useUndoToast();
  const may = useAccess();
  const words = useBookingWords(schedule.words, schedule.nameOf);
  const [part, setPart] = useState<'DETAILS' | 'EDIT' | 'CANCEL'>('DETAILS');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { data, refetch } = useQuery(SessionDetailsDocument, {
    variables: { id: session.id },
    fetchPolicy: 'cache-and-network',
  });
  const details = data?.session ?? null;
  const knows = knowsEverybody(session);
  const mayBook = schedule.mayBook && knows;
  const mayRecord = schedule.mayRecord && knows;
  const open = isOpenStatus(session.status);
  const treats = knows && may('delivery.record', { relation: 'TEAM' });
  const day = { from: session.localOn, until: session.localOn };

  const carryOut = async (act: () => Promise<BookingOutcome>, done?: (saved: ScheduleSession) => void) => {
    setBusy(true);
    setRefusal(null);
    try {
      const outcome = await act();
      if (outcome.kind === 'REFUSED') setRefusal(outcome.refusal);
      if (outcome.kind === 'CLASH') {
        const message = outcome.clashes.map((clash) => words.clash(clash)).join(' ');
        setRefusal({ code: 'CLASH_IN_WORDS', message });
      }
      if (outcome.kind === 'SAVED') done?.(outcome.session);
      await Promise.all([refetch(), schedule.refresh(day)]);
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  const undo = (saved: ScheduleSession) => async () => {
    const outcome = await actions.undo(saved);
    await schedule.refresh(day);
    if (outcome.kind === 'REFUSED') notify.refused(outcome.refusal);
    if (outcome.kind === 'CLASH') {
      notify.refused({
        code: 'CLASH_IN_WORDS',
        message: outcome.clashes.map((c) => words.clash(c)).join(' '),
      });
    }
    return outcome.kind === 'SAVED';
  };

  if (part === 'EDIT' && details) {
    const before = valuesOf(details);
    return (
      <SessionForm
        schedule={schedule}
        initial={before}
        sessionId={session.id}
        inSeries={session.seriesId !== null}
        send={(values, reason) => actions.change(session, toChangeInput(values, before, reason))}
        onSaved={() => {
          notify.done(t('saved'));
          setPart('DETAILS');
          const first = schedule.shownDays[0] ?? session.localOn;
          void schedule.refresh({ from: first, until: schedule.shownDays.at(-1) ?? first });
          void refetch();
        }}
        onCancel={() => setPart('DETAILS')}
      />
    );
  }
  return (
    <Stack gap="md">
      <SessionFacts session={session} details={details} schedule={schedule} />
      {knows &&
        session.patients.map(({ patientId, displayName }) => (
          <HoldBanner key={patientId} patientId={patientId} patientName={displayName ?? ''} />
        ))}
      {refusal && <RefusalAlert refusal={refusal} />}
      {treats && session.patients.length > 0 && (
        <Button
          component={Link}
          to={`/sessions/${session.id}`}
          leftSection={<IconStethoscope size={18} aria-hidden />}
        >
          {t('drawer.bedside')}
        </Button>
      )}
      {part === 'CANCEL' ? (
        <CancelForm
          session={session}
          words={schedule.words}
          lateCancelHours={schedule.people.settings?.lateCancelHours ?? null}
          busy={busy}
          onBack={() => setPart('DETAILS')}
          onCancelSession={({ note, ...given }) =>
            void carryOut(
              () =>
                actions.cancel({
                  sessionId: session.id,
                  version: session.version,
                  ...given,
                  ...(note ? { note } : {}),
                }),
              (saved) => {
                if (given.scope === 'THIS') offerUndo(t('cancelled', { title: session.title }), undo(saved));
                else notify.done(t('cancelled', { title: session.title }));
                onClose();
              },
            )
          }
        />
      ) : (
        <>
          {mayRecord && (
            <StatusSteps
              session={session}
              words={schedule.words}
              busy={busy}
              onStep={(to) =>
                void carryOut(
                  () => actions.setStatus(session, to),
                  (saved) =>
                    offerUndo(
                      t('stepped', { status: schedule.words.code('sessionStatus', to) }),
                      undo(saved),
                    ),
                )
              }
            />
          )}
          <Divider />
          <Title order={3}>{t('drawer.patients')}</Title>
          <AttendanceRows
            session={session}
            words={schedule.words}
            editable={mayRecord && session.status !== 'CANCELLED' && session.status !== 'WITHDRAWN'}
            onRecord={({ patientId }, recorded) =>
              void carryOut(() =>
                actions.record({
                  sessionId: session.id,
                  version: session.version,
                  patientId,
                  ...recorded,
                }),
              )
            }
          />
          <Divider />
          <Group gap="xs">
            {mayBook && open && !session.locked && (
              <Button
                leftSection={<IconPencil size={16} aria-hidden />}
                disabled={!details}
                onClick={() => setPart('EDIT')}
              >
                {t('drawer.edit')}
              </Button>
            )}
            {mayBook && open && (
              <Button
                variant="default"
                disabled={busy}
                leftSection={
                  session.locked ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />
                }
                onClick={() => void carryOut(() => actions.lock(session, !session.locked))}
              >
                {t(session.locked ? 'drawer.unlock' : 'drawer.lock')}
              </Button>
            )}
            {mayRecord && session.canUndo && (
              <Button
                variant="default"
                disabled={busy}
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() => void carryOut(() => actions.undo(session))}
              >
                {t('drawer.undo')}
              </Button>
            )}
            {mayBook && open && (
              <Button
                variant="default"
                leftSection={<IconBan size={16} aria-hidden />}
                onClick={() => setPart('CANCEL')}
              >
                {t('drawer.cancel')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}
