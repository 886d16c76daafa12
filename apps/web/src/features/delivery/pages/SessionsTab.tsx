import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlayerPlay } from '@tabler/icons-react';
import { addDays, mondayOf, type PatientRelation } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, LoadingState, useClinicToday, useFormats, useUrlState } from '../../../ui/index.ts';
import { usePatientRecord } from '../../holds/index.ts';
import { Section } from '../components/PatientPart.tsx';
import { BestTimes } from '../components/BestTimes.tsx';
import { MinutesTable } from '../components/MinutesTable.tsx';
import { SessionLinks } from '../components/SessionLinks.tsx';
import { UnitDays } from '../components/UnitDays.tsx';
import { DeliveredWeekDocument } from '../week-operations.ts';

interface SessionsTabProps {
  readonly patient: { readonly id: string; readonly relation: PatientRelation };
}

/** A week of one patient: delivered against prescribed, why minutes were lost, units, and best times. */
export function SessionsTab({ patient }: SessionsTabProps) {
  const { t } = useTranslation('delivery');
  const { localDate } = useFormats();
  const may = useAccess();
  const today = useClinicToday();
  const [week, setWeek] = useUrlState('week');
  const weekOf = /^\d{4}-\d{2}-\d{2}$/.test(week) ? mondayOf(week) : mondayOf(today);
  const { data, previousData, error, loading, refetch } = useQuery(DeliveredWeekDocument, {
    variables: { patientId: patient.id, on: weekOf, until: addDays(weekOf, 6) },
    fetchPolicy: 'cache-and-network',
  });
  usePatientRecord(patient.id, ['DELIVERY'], refetch);
  const shown = (data ?? previousData)?.patient;
  const go = (weeks: number) => setWeek(addDays(weekOf, weeks * 7));
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Group gap="xs" wrap="nowrap">
          <ActionIcon size={44} variant="default" aria-label={t('week.before')} onClick={() => go(-1)}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Text fw={600} className="numbers">
            {t('week.of', { date: localDate(weekOf) })}
          </Text>
          <ActionIcon size={44} variant="default" aria-label={t('week.after')} onClick={() => go(1)}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
        {may('delivery.record', { relation: patient.relation }) && (
          <Button
            component={Link}
            to={`/sessions/start?patient=${patient.id}`}
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
          >
            {t('unplanned.start')}
          </Button>
        )}
      </Group>
      {!shown && error && !loading && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!shown && !error && <LoadingState rows={5} />}
      {shown && (
        <>
          <Section
            title={t('week.title')}
            {...(shown.deliveredWeek.hasPlan ? {} : { hint: t('week.noPlan') })}
          >
            <MinutesTable week={shown.deliveredWeek} />
          </Section>
          <Section title={t('best.title')}>
            <BestTimes rows={shown.performanceProgress} />
          </Section>
          <Section title={t('units.title')}>
            <UnitDays
              patientId={patient.id}
              days={shown.timedUnits}
              payerId={shown.payerPolicy?.id ?? null}
              onChosen={() => void refetch()}
            />
          </Section>
          <Section title={t('week.sessions')}>
            <SessionLinks sessions={shown.sessions} />
          </Section>
        </>
      )}
    </Stack>
  );
}
