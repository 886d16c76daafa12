import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Paper, Title } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { Link } from 'react-router';
import { localDateIn } from '@consilium/domain';
import { InstantText, useFormats } from '../../../ui/index.ts';
import { MarkNoticesSeenDocument, MyScheduleNoticesDocument, type Notice } from '../sessions-operations.ts';
import classes from './my-sessions.module.css';

const SHOWN = 6;

/** What changed in the reader's week since they last said they had seen it. Nothing is shown when nothing has. */
export function WeekNotices() {
  const { t } = useTranslation('today');
  const heading = useId();
  const { data, refetch } = useQuery(MyScheduleNoticesDocument, {
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  const [markSeen, { loading }] = useMutation(MarkNoticesSeenDocument);
  const notices = data?.myScheduleNotices ?? [];
  if (notices.length === 0) return null;
  const seen = async () => {
    await markSeen({ variables: { ids: notices.map(({ id }) => id) } });
    await refetch();
  };
  return (
    <Paper component="section" aria-labelledby={heading} className={classes['panel']}>
      <header className={classes['head']}>
        <IconBellRinging size={18} stroke={1.8} aria-hidden className={classes['icon']} />
        <Title order={2} id={heading} size="h3">
          {t('notices.title')} <span className={classes['count']}>{notices.length}</span>
        </Title>
        <Button variant="subtle" size="compact-sm" ml="auto" loading={loading} onClick={() => void seen()}>
          {t('notices.seen')}
        </Button>
      </header>
      <ul className={classes['list']}>
        {notices.slice(0, SHOWN).map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </Paper>
  );
}

function NoticeRow({ notice: { kind, before, after } }: { notice: Notice }) {
  const { t } = useTranslation(['today', 'codes']);
  const { zone } = useFormats();
  const at = after?.startsAt ?? before?.startsAt;
  const moved = kind === 'MOVED' && before && after;
  const date = at ? localDateIn(zone, new Date(at)) : undefined;
  return (
    <li className={classes['row']}>
      <span className={classes['time']}>{t(`codes:noticeKind.${kind}`)}</span>
      <div className={classes['what']}>
        <Link to={`/schedule?view=day&on=${date}`} className={classes['link']}>
          <InstantText at={at} />
        </Link>
        {moved && (
          <span className={classes['note']}>
            {t('today:notices.was')} <InstantText at={before.startsAt} />
          </span>
        )}
      </div>
    </li>
  );
}
