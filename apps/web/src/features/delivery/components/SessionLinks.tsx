import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../ui/index.ts';
import type { SessionOfWeek } from '../week-operations.ts';
import classes from './sessions-tab.module.css';

/** The week's sessions; each opens the page on which it is recorded. */
export function SessionLinks({ sessions }: { sessions: readonly SessionOfWeek[] }) {
  const { t } = useTranslation(['delivery', 'codes']);
  const { localDate, timeRange } = useFormats();
  if (sessions.length === 0) return <Text c="dimmed">{t('week.noSessions')}</Text>;
  return (
    <ul className={classes['list']}>
      {sessions.map(({ id, title, localOn, startsAt, endsAt, status }) => (
        <li key={id} className={classes['row']}>
          <Anchor component={Link} to={`/sessions/${id}`} fw={600}>
            {title}
          </Anchor>
          <Text size="sm" c="dimmed" className="numbers">
            {localDate(localOn)}, {timeRange(startsAt, endsAt)} · {t(`codes:sessionStatus.${status}`)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
