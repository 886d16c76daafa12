import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { disciplineColour } from '../../../ui/discipline-badge.tsx';
import { HoldMark, type HoldInForce } from '../../holds/index.ts';
import { useFormats } from '../../../ui/index.ts';
import type { MySession } from '../sessions-operations.ts';
import classes from './my-sessions.module.css';

interface MySessionRowProps {
  readonly session: MySession;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The one that is on, or the first to come. */
  readonly next: boolean;
  readonly today: string;
  /** Holds in force of the patients who are named. */
  readonly holds: readonly HoldInForce[];
}

export function MySessionRow({ session, now, next, today, holds }: MySessionRowProps) {
  const { t } = useTranslation(['today', 'codes']);
  const { timeRange, list } = useFormats();
  const may = useAccess();
  const { id, title, startsAt, endsAt, patients, status, disciplineCode } = session;
  const over = new Date(endsAt).getTime() <= now;
  const started = new Date(startsAt).getTime() <= now;
  // Whoever treats goes straight to where it is recorded.
  const to = may('delivery.record', { relation: 'TEAM' })
    ? `/sessions/${id}`
    : `/schedule?view=day&on=${today}`;
  const names = patients.map(({ displayName }) => displayName ?? t('today:sessions.booked'));
  const style = { '--discipline': disciplineColour(disciplineCode) } as React.CSSProperties;
  return (
    <li className={classes['row']} style={style} data-over={over || undefined} data-next={next || undefined}>
      <time dateTime={startsAt} className={classes['time']}>
        {timeRange(startsAt, endsAt)}
      </time>
      <div className={classes['what']}>
        <Link to={to} className={classes['link']}>
          <bdi>{names.length > 0 ? list(names) : title}</bdi>
        </Link>
        <span className={classes['note']}>
          {names.length > 0 && <>{title} · </>}
          {t(`codes:sessionStatus.${status}`)}
        </span>
        {!over && <HoldMark holds={holds} />}
      </div>
      {next && (
        <span className={classes['now']}>{t(started ? 'today:sessions.now' : 'today:sessions.next')}</span>
      )}
    </li>
  );
}
