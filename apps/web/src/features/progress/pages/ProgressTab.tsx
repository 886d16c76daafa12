import { useQuery } from '@apollo/client/react';
import { Group, Stack } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, PrintButton, useClinicToday } from '../../../ui/index.ts';
import { isBackground, PatientMeasuresDocument, ScoreCard, seriesOf } from '../../measures/index.ts';
import { AtAGlance } from '../components/AtAGlance.tsx';
import { CourseSection } from '../components/CourseSection.tsx';
import { NewSince } from '../components/NewSince.tsx';
import { ReportButton } from '../components/ReportDialog.tsx';
import { PatientProgressDocument } from '../operations.ts';

/** Shown over time here, function first; everything else is on the tab of measures. */
const SHOWN = ['FDI', 'SCHOOL-ATTENDANCE', 'SIX-MINUTE-WALK'];

interface ProgressTabProps {
  readonly patientId: string;
  readonly relation: PatientRelation;
}

/** One patient in thirty seconds: where function stands and whether it moves, and what is new since one last looked. */
export function ProgressTab({ patientId, relation }: ProgressTabProps) {
  const may = useAccess();
  const { t } = useTranslation('progress');
  const on = useClinicToday();
  const { data, error, refetch } = useQuery(PatientProgressDocument, {
    variables: { patientId, on },
    fetchPolicy: 'cache-and-network',
  });
  const measures = useQuery(PatientMeasuresDocument, { variables: { patientId } });
  if (!data || !measures.data) {
    const failed = error ?? measures.error;
    return failed ? <ErrorState error={failed} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  }
  const series = seriesOf(measures.data.patientScores, measures.data.patient.guardians);
  const disability = series.find(
    ({ instrument, scale }) => instrument.code === 'FDI' && scale.code === 'total',
  );
  const own = disability?.people.find(({ respondent }) => respondent === 'PATIENT')?.points ?? [];
  const latest = own.findLast(({ band }) => band !== null);
  const shown = series.filter(({ instrument, leads }) => leads && SHOWN.includes(instrument.code));
  const pain = series.find(({ instrument, scale }) => isBackground(instrument) && scale.code === 'usual');
  const painNow = pain?.people[0]?.points.findLast(({ value }) => value !== null);
  return (
    <Stack gap="lg">
      <AtAGlance
        progress={data}
        functionNow={latest?.band ? { band: latest.band, change: latest.changeSinceFirst } : null}
      />
      <NewSince patientId={patientId} news={data.chartChanges} />
      <CourseSection
        patientId={patientId}
        series={series}
        prescribedMinutes={data.patient.deliveredWeek.disciplines.reduce(
          (sum, one) => sum + one.prescribedMinutesPerWeek,
          0,
        )}
      />
      {shown.map((one) => (
        <ScoreCard key={one.key} series={one} />
      ))}
      {shown.length === 0 && <EmptyState title={t('notMeasured')} text={t('notMeasuredHint')} />}
      {painNow?.value != null && (
        <p style={{ color: 'var(--mantine-color-dimmed)', fontSize: 'var(--mantine-font-size-sm)' }}>
          {t('painBackground', { value: painNow.value })}
        </p>
      )}
      <Group className="no-print">
        {may('progressReport.create', { relation }) && <ReportButton patientId={patientId} />}
        <PrintButton />
      </Group>
    </Stack>
  );
}
