import { Button, Group, Select, Switch } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '../../../app/session.tsx';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  PrintButton,
  useUrlState,
} from '../../../ui/index.ts';
import { DaySheet } from '../components/DaySheet.tsx';
import { WeekSheet } from '../components/WeekSheet.tsx';
import { useSchedule } from '../hooks/use-schedule.ts';
import { useScheduleView } from '../hooks/use-schedule-view.ts';
import { resourcesOf } from '../schedule-resources.ts';
import { daysToShow } from '../schedule-view.ts';
import classes from '../components/sheets.module.css';

/** Sheets to print: the day of each member on one page, or the week of each patient, large or in pictures. */
export function ScheduleSheetsPage() {
  const { sheet } = useParams();
  const ofDay = sheet !== 'week';
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const { view: asked } = useScheduleView();
  const [person, setPerson] = useUrlState('of');
  const [pictures, setPictures] = useUrlState('pictures');
  const view = useMemo(
    () => ({
      ...asked,
      span: ofDay ? ('DAY' as const) : ('WEEK' as const),
      by: ofDay ? ('MEMBER' as const) : ('PATIENT' as const),
      mine: false,
      cancelled: false,
    }),
    [asked, ofDay],
  );
  const schedule = useSchedule(view);
  const { words, shown } = schedule;
  const busy = useMemo(
    () =>
      new Set(
        shown.flatMap(({ members, patients }) =>
          ofDay ? members.map(({ memberId }) => memberId) : patients.map(({ patientId }) => patientId),
        ),
      ),
    [shown, ofDay],
  );
  const everybody = resourcesOf(view, schedule.people, shown, viewer.memberId ?? null).filter(({ id }) =>
    busy.has(id),
  );
  const chosen = person ? everybody.filter(({ id }) => id === person) : everybody;
  const days = daysToShow(view, schedule.weekdays, new Set(shown.map(({ localOn }) => localOn)));

  return (
    <>
      <div className="no-print">
        <PageHeader title={t(ofDay ? 'print.day' : 'print.week')} subtitle={words.long(view.on)} />
        <Group mb="md" align="end">
          <Button
            component={Link}
            to={`/schedule?on=${view.on}`}
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
          >
            {t('print.back')}
          </Button>
          <Select
            label={t(ofDay ? 'print.member' : 'print.patient')}
            placeholder={t('print.all')}
            searchable
            clearable
            value={person || null}
            data={everybody.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setPerson(id ?? '')}
          />
          {!ofDay && (
            <Switch
              label={t('print.pictures')}
              checked={pictures === '1'}
              onChange={(event) => setPictures(event.currentTarget.checked ? '1' : '')}
            />
          )}
          <PrintButton />
        </Group>
      </div>
      {!schedule.loaded && schedule.error && (
        <ErrorState error={schedule.error} onRetry={() => void schedule.refetch()} />
      )}
      {!schedule.loaded && !schedule.error && <LoadingState rows={8} />}
      {schedule.loaded && chosen.length === 0 && <EmptyState title={t('print.nobody')} />}
      {schedule.loaded && (
        <div className={classes['sheets']}>
          {chosen.map((resource) =>
            ofDay ? (
              <DaySheet
                key={resource.id}
                member={resource}
                on={view.on}
                sessions={shown.filter(({ members }) =>
                  members.some(({ memberId }) => memberId === resource.id),
                )}
                schedule={schedule}
              />
            ) : (
              <WeekSheet
                key={resource.id}
                patient={resource}
                days={days}
                pictures={pictures === '1'}
                sessions={shown.filter(({ patients }) =>
                  patients.some(({ patientId }) => patientId === resource.id),
                )}
                schedule={schedule}
              />
            ),
          )}
        </div>
      )}
    </>
  );
}
