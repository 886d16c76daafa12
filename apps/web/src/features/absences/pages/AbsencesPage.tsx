import { useQuery } from '@apollo/client/react';
import { Button, Paper, SegmentedControl, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addDays } from '@consilium/domain';
import { useId, useState } from 'react';
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
import { AbsenceList } from '../components/AbsenceList.tsx';
import { AbsenceRow } from '../components/AbsenceRow.tsx';
import { RequestAbsence } from '../components/RequestAbsence.tsx';
import { AbsencesDocument, type Absence } from '../operations.ts';

const AHEAD_DAYS = 120;
const BEHIND_DAYS = 180;

/** Leave, sickness and meetings: asked for, decided with the bookings in sight, covered, taken back. */
export function AbsencesPage() {
  const { t } = useTranslation('absences');
  const today = useClinicToday();
  const names = useWeekNames();
  const may = useAccess();
  const heading = useId();
  const [now] = useState(() => Date.now());
  const [adding, setAdding] = useState(false);
  const [show, setShow] = useUrlState('show', may('exception.decide') ? 'REQUESTED' : 'AWAY');
  const { data, error, loading, refetch } = useQuery(AbsencesDocument, {
    variables: {
      from: show === 'ALL' ? addDays(today, -BEHIND_DAYS) : today,
      until: addDays(today, AHEAD_DAYS),
    },
    fetchPolicy: 'cache-and-network',
  });
  const changed = () => {
    setAdding(false);
    void refetch();
  };
  const shown = data?.memberExceptions.filter(({ status, kind }) => {
    if (show === 'REQUESTED') return status === 'REQUESTED';
    return show === 'ALL' || kind !== 'MEETING';
  });
  const isPast = ({ endsAt }: Absence) => new Date(endsAt).getTime() <= now;
  const coming = shown?.filter((absence) => !isPast(absence)) ?? [];
  const past = shown?.filter(isPast).reverse() ?? [];
  const row = (absence: Absence) => (
    <AbsenceRow
      key={absence.id}
      absence={absence}
      names={names}
      mayDecide={may('exception.decide')}
      past={isPast(absence)}
      onChanged={changed}
    />
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          may('exception.request') && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('request')}
            </Button>
          )
        }
      />
      <SegmentedControl
        mb="md"
        aria-label={t('show.label')}
        value={show}
        onChange={setShow}
        data={[
          { value: 'REQUESTED', label: t('show.requested') },
          { value: 'AWAY', label: t('show.away') },
          { value: 'ALL', label: t('show.all') },
        ]}
      />
      <Paper>
        {!shown && error && !loading && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!shown && !error && <LoadingState rows={4} />}
        {shown && coming.length === 0 && <EmptyState title={t('none')} text={t('noneHint')} />}
        <AbsenceList key={show} absences={coming}>
          {row}
        </AbsenceList>
      </Paper>
      {past.length > 0 && (
        <Paper component="section" aria-labelledby={heading} mt="md">
          <Title order={2} id={heading} size="h3" p="md" pb="xs">
            {t('past')}
          </Title>
          <AbsenceList absences={past}>{row}</AbsenceList>
        </Paper>
      )}
      {adding && <RequestAbsence names={names} onClose={() => setAdding(false)} onDone={changed} />}
    </>
  );
}
