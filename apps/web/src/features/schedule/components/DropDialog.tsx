import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert } from '../../../ui/index.ts';
import type { AlternativeFieldsFragment } from '../../../gql/graphql.ts';
import type { BookingOutcome } from '../booking-outcome.ts';
import { useBookingWords } from '../hooks/use-booking-words.ts';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import type { ScheduleSession } from '../schedule-session.ts';
import { BookingProblems } from './BookingProblems.tsx';

export interface DropRefused {
  readonly session: ScheduleSession;
  readonly outcome: Exclude<BookingOutcome, { kind: 'SAVED' }>;
}

interface DropDialogProps {
  readonly refused: DropRefused;
  readonly schedule: ScheduleContext;
  readonly onOverride: (reason: string) => void;
  readonly onAlternative: (alternative: AlternativeFieldsFragment) => void;
  readonly onClose: () => void;
}

/** Why a session went back to where it was, and what can be done instead. */
export function DropDialog({ refused, schedule, onOverride, onAlternative, onClose }: DropDialogProps) {
  const { t } = useTranslation('schedule');
  const { outcome, session } = refused;
  const words = useBookingWords(schedule.words, schedule.nameOf);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Dialog opened onClose={onClose} title={t('dropped.title', { title: session.title })} returnFocus={false}>
      <Stack gap="md">
        <Text size="sm">{t('dropped.stays')}</Text>
        {outcome.kind === 'REFUSED' ? (
          <RefusalAlert refusal={outcome.refusal} />
        ) : (
          <BookingProblems
            clashes={outcome.kind === 'CLASH' ? outcome.clashes : []}
            alternatives={outcome.kind === 'CLASH' ? outcome.alternatives : []}
            warnings={outcome.kind === 'WARNED' ? outcome.warnings : []}
            words={words}
            series={false}
            reason={reason}
            reasonProblem={tried && reason.trim() === '' ? t('problems.reasonMissing') : null}
            onReason={setReason}
            onAlternative={onAlternative}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('dropped.leave')}
          </Button>
          {outcome.kind === 'WARNED' && (
            <Button
              onClick={() => {
                setTried(true);
                if (reason.trim() !== '') onOverride(reason);
              }}
            >
              {t('dropped.override')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
