import { IconChevronRight } from '@tabler/icons-react';
import { daysBetween, localDateIn } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../../app/session.tsx';
import { useFormats } from '../../../ui/index.ts';
import type { TodayItem } from '../operations.ts';
import { placeOf } from '../today-links.ts';
import { ItemDetail } from './ItemDetail.tsx';
import classes from './today-group.module.css';

interface TodayItemRowProps {
  readonly item: TodayItem;
  readonly today: string;
}

/** Who it is about, how much, since when, until when; the whole row leads to where it is done. */
export function TodayItemRow({ item, today }: TodayItemRowProps) {
  const { t } = useTranslation('today');
  return (
    <li className={classes['item']}>
      <div className={classes['body']}>
        <Link to={placeOf(item)} className={classes['link']}>
          <bdi>{item.patientName ?? t(`kind.${item.kind}.unnamed`)}</bdi>
        </Link>
        {item.count > 1 && (
          <span className={classes['note']}>{t(`kind.${item.kind}.count`, { count: item.count })}</span>
        )}
        <ItemDetail item={item} />
        <Due item={item} today={today} />
        <Age item={item} today={today} />
      </div>
      <IconChevronRight size={18} aria-hidden className={classes['go']} />
    </li>
  );
}

function Age({ item, today }: TodayItemRowProps) {
  const { t } = useTranslation('today');
  const { viewer } = useSession();
  if (!item.since) return null;
  const days = daysBetween(localDateIn(viewer.clinic.timeZone, new Date(item.since)), today);
  if (days < 0) return null;
  const words =
    days === 0 ? t('age.today') : days === 1 ? t('age.yesterday') : t('age.days', { count: days });
  return <span className={classes['note']}>{words}</span>;
}

function Due({ item, today }: TodayItemRowProps) {
  const { t } = useTranslation('today');
  const { localDate } = useFormats();
  if (!item.dueOn) return null;
  const date = localDate(item.dueOn);
  const days = daysBetween(today, item.dueOn);
  if (item.kind === 'TURNS_18_SOON') {
    return <span className={classes['note']}>{t('due.birthday', { date, count: Math.max(days, 0) })}</span>;
  }
  if (days === 0) return <span className={classes['note']}>{t('due.today')}</span>;
  if (days > 0) return <span className={classes['note']}>{t('due.on', { date })}</span>;
  return (
    <span className={`${classes['note']} ${classes['late']}`}>{t('due.was', { date, count: -days })}</span>
  );
}
