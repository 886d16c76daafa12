import { useQuery } from '@apollo/client/react';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { isFamily } from '../../../app/navigation.ts';
import { useSession } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../../ui/index.ts';
import { NotesWaiting, useNotesWaiting } from '../../notes/index.ts';
import { LadderNotices } from '../components/LadderNotices.tsx';
import { MySessions } from '../components/MySessions.tsx';
import { MyPatients } from '../components/MyPatients.tsx';
import { TodayGroup } from '../components/TodayGroup.tsx';
import { WeekNotices } from '../components/WeekNotices.tsx';
import { useLadderNotices } from '../hooks/use-ladder-notices.ts';
import { useWeekday } from '../hooks/use-weekday.ts';
import { TodayDocument, type TodayItem } from '../operations.ts';
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
  return (
    <>
      <PageHeader title={title} subtitle={weekday(today.date)} />
      <div className={classes['columns']}>
        <Waiting items={today.items} today={today.date} />
        <div className={classes['groups']}>
          <WeekNotices />
          {viewer.memberId && <MySessions memberId={viewer.memberId} today={today.date} />}
          <MyPatients patients={today.myPatients} />
        </div>
      </div>
    </>
  );
}

/** Everything that needs the reader; that nothing does is said only when it is known of all of it. */
function Waiting({ items, today }: { items: readonly TodayItem[]; today: string }) {
  const { t } = useTranslation('today');
  const ladder = useLadderNotices();
  const notes = useNotesWaiting();
  const groups = groupTodayItems(items, today);
  const nothing =
    groups.length === 0 && ladder.known && ladder.unseen.length === 0 && notes.known && !notes.any;
  return (
    <section aria-label={t('waiting')} className={classes['groups']}>
      {nothing && <EmptyState icon={IconCheck} title={t('nothing')} text={t('nothingHint')} />}
      <LadderNotices notices={ladder.unseen} onSeen={ladder.reload} />
      {groups.map((group) => (
        <TodayGroup key={group.kind} group={group} today={today} />
      ))}
      <NotesWaiting />
    </section>
  );
}
