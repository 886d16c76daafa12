import { useQuery } from '@apollo/client/react';
import { Button, Paper, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addDays } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  useClinicToday,
  useUrlState,
} from '../../../ui/index.ts';
import { useWeekNames } from '../../week-builder/index.ts';
import { AbsenceRow } from '../components/AbsenceRow.tsx';
import { RequestAbsence } from '../components/RequestAbsence.tsx';
import classes from '../components/absences.module.css';
import { AbsencesDocument } from '../operations.ts';

const AHEAD_DAYS = 120;

/** Leave, sickness and meetings to come: asked for, decided with the bookings in sight, covered. */
export function AbsencesPage() {
  const { t } = useTranslation('absences');
  const today = useClinicToday();
  const names = useWeekNames();
  const may = useAccess();
  const [adding, setAdding] = useState(false);
  const [show, setShow] = useUrlState('show', may('exception.decide') ? 'REQUESTED' : 'ALL');
  const { data, error, loading, refetch } = useQuery(AbsencesDocument, {
    variables: { from: today, until: addDays(today, AHEAD_DAYS) },
    fetchPolicy: 'cache-and-network',
  });
  const changed = () => {
    setAdding(false);
    void refetch();
  };
  const shown = data?.memberExceptions.filter(({ status, kind }) =>
    show === 'ALL' ? kind !== 'MEETING' : status === 'REQUESTED',
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('request')}
          </Button>
        }
      />
      <SegmentedControl
        mb="md"
        aria-label={t('show.label')}
        value={show}
        onChange={setShow}
        data={[
          { value: 'REQUESTED', label: t('show.requested') },
          { value: 'ALL', label: t('show.all') },
        ]}
      />
      <Paper>
        {!shown && error && !loading && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!shown && !error && <LoadingState rows={4} />}
        {shown?.length === 0 && <EmptyState title={t('none')} text={t('noneHint')} />}
        <ul className={classes['list']}>
          {shown?.map((absence) => (
            <AbsenceRow
              key={absence.id}
              absence={absence}
              names={names}
              mayDecide={may('exception.decide')}
              onChanged={changed}
            />
          ))}
        </ul>
      </Paper>
      {adding && <RequestAbsence names={names} onClose={() => setAdding(false)} onDone={changed} />}
    </>
  );
}
