import { useQuery } from '@apollo/client/react';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { isFamily } from '../../../app/navigation.ts';
import { useSession } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../../ui/index.ts';
import { NotesWaiting } from '../../notes/index.ts';
import { MySessions } from '../components/MySessions.tsx';
import { MyPatients } from '../components/MyPatients.tsx';
import { TodayGroup } from '../components/TodayGroup.tsx';
import { WeekNotices } from '../components/WeekNotices.tsx';
import { useWeekday } from '../hooks/use-weekday.ts';
import { TodayDocument } from '../operations.ts';
import { groupTodayItems } from '../today-groups.ts';
import classes from './today-page.module.css';

/** What needs the reader, most pressing first, and the reader's patients. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const { viewer } = useSession();
  const weekday = useWeekday();
  const { data, error, loading, refetch } = useQuery(TodayDocument, { context: READABLE_OFFLINE });
  const family = isFamily(viewer);
  const today = data?.today;

  const only = today?.myPatients.length === 1 ? today.myPatients[0] : undefined;
  const own = viewer.patientId ?? only?.id;
  if (family && own) return <Navigate to={`/patients/${own}`} replace />;

  const title = t(family ? 'family.title' : 'title');
  if (!today) {
    return (
      <>
        <PageHeader title={title} />
        {error && !loading ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingState rows={6} height={64} />
        )}
      </>
    );
  }
  if (family) {
    return (
      <>
        <PageHeader title={title} />
        {today.myPatients.length === 0 ? (
          <EmptyState title={t('family.none')} text={t('family.noneHint')} />
        ) : (
          <MyPatients patients={today.myPatients} title={t('family.patients')} />
        )}
      </>
    );
  }
  const groups = groupTodayItems(today.items, today.date);
  return (
    <>
      <PageHeader title={title} subtitle={weekday(today.date)} />
      <div className={classes['columns']}>
        <section aria-label={t('waiting')} className={classes['groups']}>
          {groups.length === 0 && (
            <EmptyState icon={IconCheck} title={t('nothing')} text={t('nothingHint')} />
          )}
          {groups.map((group) => (
            <TodayGroup key={group.kind} group={group} today={today.date} />
          ))}
        </section>
        <div className={classes['groups']}>
          <WeekNotices />
          <NotesWaiting />
          {viewer.memberId && <MySessions memberId={viewer.memberId} today={today.date} />}
          <MyPatients patients={today.myPatients} />
        </div>
      </div>
    </>
  );
}
