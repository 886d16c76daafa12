import { Button, Group } from '@mantine/core';
import { decideStatus, localDateIn, nextStatuses, type SessionStatus } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../../ui/week-grid/index.ts';
import type { ScheduleWords } from '../hooks/use-schedule-words.ts';
import type { ScheduleSession } from '../schedule-session.ts';

interface StatusStepsProps {
  readonly session: ScheduleSession;
  readonly words: ScheduleWords;
  readonly busy: boolean;
  readonly onStep: (to: SessionStatus) => void;
}

/** The next steps of the session's day that are possible now: the server's own rule. */
export function StatusSteps({ session, words, busy, onStep }: StatusStepsProps) {
  const { t } = useTranslation('schedule');
  const now = new Date();
  const facts = {
    status: session.status,
    localOn: session.localOn,
    startsAt: new Date(session.startsAt).getTime(),
    now: now.getTime(),
    today: localDateIn(session.timeZone, now),
  };
  const steps = nextStatuses(session.status).filter((to) => decideStatus(facts, to).ok);
  if (steps.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t('steps.label')}>
      {steps.map((to) => (
        <Button
          key={to}
          variant={to === 'DELIVERED' ? 'filled' : 'default'}
          disabled={busy}
          leftSection={<StatusMark status={to} size={16} />}
          onClick={() => onStep(to)}
        >
          {words.code('sessionStatus', to)}
        </Button>
      ))}
    </Group>
  );
}
