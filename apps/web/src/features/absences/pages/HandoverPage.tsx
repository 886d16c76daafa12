import { useQuery } from '@apollo/client/react';
import { Group, Paper, Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  useClinicToday,
  useUrlState,
} from '../../../ui/index.ts';
import { useWeekNames } from '../../week-builder/index.ts';
import { CoverForm } from '../components/CoverForm.tsx';
import { CaseloadDocument } from '../operations.ts';

/** Somebody leaves: who takes which session, and which patient, from a day on. */
export function HandoverPage() {
  const { t } = useTranslation('absences');
  const names = useWeekNames();
  const today = useClinicToday();
  const [memberId, setMember] = useUrlState('member');
  const [from, setFrom] = useUrlState('from', today);
  const { data, error, refetch } = useQuery(CaseloadDocument, {
    variables: { memberId, from },
    skip: memberId === '',
    fetchPolicy: 'network-only',
  });
  const handover = memberId === '' ? undefined : data?.caseloadHandover;
  return (
    <>
      <PageHeader title={t('handover.title')} subtitle={t('handover.subtitle')} />
      <Paper p="md" mb="md">
        <Group align="flex-end">
          <Select
            label={t('handover.who')}
            data={names.members.map(({ id, name }) => ({ value: id, label: name }))}
            value={memberId || null}
            onChange={(value) => setMember(value ?? '')}
            searchable
            w={280}
          />
          <DatePickerInput
            label={t('handover.from')}
            value={from}
            onChange={(value) => value && setFrom(value)}
            w={200}
          />
        </Group>
      </Paper>
      <Paper p="md">
        {memberId === '' && <EmptyState title={t('handover.choose')} />}
        {memberId !== '' && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {memberId !== '' && !error && !handover && <LoadingState rows={4} />}
        {handover && (
          <CoverForm
            key={`${memberId} ${from} ${handover.sessions.length}`}
            handover={handover}
            names={names}
            from={from}
            leaving
            onDone={() => void refetch()}
          />
        )}
      </Paper>
    </>
  );
}
