import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClinicToday, useFormats } from '../../../ui/index.ts';
import type { SessionOfWeek } from '../week-operations.ts';
import classes from './sessions-tab.module.css';

/** The week's sessions day by day; each opens the page on which it is recorded. */
export function SessionLinks({ sessions }: { sessions: readonly SessionOfWeek[] }) {
  const { t } = useTranslation('delivery');
  const { localDate } = useFormats();
  const today = useClinicToday();
  if (sessions.length === 0) return <Text c="dimmed">{t('week.noSessions')}</Text>;
  const days = [...new Set(sessions.map(({ localOn }) => localOn))].sort();
  return days.map((day) => {
    const own = sessions.filter(({ localOn }) => localOn === day);
    const done = own.filter(({ status }) => status === 'DELIVERED').length;
    return (
      <details key={day} open={day === today} className={classes['dayList']}>
        <summary>
          <Text span fw={600}>
            {localDate(day)}
          </Text>{' '}
          <Text span size="sm" c="dimmed">
            {t('week.ofDay', { done, count: own.length })}
          </Text>
        </summary>
        <ul className={classes['list']}>
          {own.map((session) => (
            <SessionLink key={session.id} session={session} />
          ))}
        </ul>
      </details>
    );
  });
}

function SessionLink({ session: { id, title, startsAt, endsAt, status } }: { session: SessionOfWeek }) {
  const { t } = useTranslation('codes');
  const { timeRange } = useFormats();
  return (
    <li className={classes['row']}>
      <Anchor component={Link} to={`/sessions/${id}`} fw={600}>
        {title}
      </Anchor>
      <Text size="sm" c="dimmed" className="numbers">
        {timeRange(startsAt, endsAt)} · {t(`sessionStatus.${status}`)}
      </Text>
    </li>
  );
}
