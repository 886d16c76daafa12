import { useQuery } from '@apollo/client/react';
import { Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { age, type PatientRelation } from '@consilium/domain';
import { IconChecklist } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, useClinicToday } from '../../../ui/index.ts';
import { AskDialog } from '../components/AskDialog.tsx';
import { EnterScoresDialog } from '../components/EnterScoresDialog.tsx';
import classes from '../components/measures.module.css';
import { OtherScores } from '../components/OtherScores.tsx';
import { isOpen, RequestRow } from '../components/RequestRow.tsx';
import { StrikeDialog } from '../components/StrikeDialog.tsx';
import { PatientMeasuresDocument } from '../operations.ts';
import { isBackground, seriesOf } from '../score-series.ts';

/** With the charts a chunk of its own: whoever answers on a phone does not load them. */
const ScoreCard = lazy(async () => ({
  default: (await import('../components/ScoreCard.tsx')).ScoreCard,
}));

interface MeasuresTabProps {
  readonly patientId: string;
  readonly birthDate: string;
  readonly relation: PatientRelation;
}

/** What was asked, what is due, and how the scores went: function first, child beside parent, pain last. */
export function MeasuresTab({ patientId, birthDate, relation }: MeasuresTabProps) {
  const { t } = useTranslation('measures');
  const may = useAccess();
  const today = useClinicToday();
  const [dialog, setDialog] = useState<'ASK' | 'ENTER' | 'STRIKE' | null>(null);
  const { data, error, refetch } = useQuery(PatientMeasuresDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={6} />;
  const series = seriesOf(data.patientScores, data.patient.guardians);
  const lead = series.filter((one) => one.leads && !isBackground(one.instrument));
  const sub = series.filter((one) => !one.leads && !isBackground(one.instrument));
  const pain = series.filter((one) => isBackground(one.instrument));
  const open = data.measureRequests.filter(isOpen);
  const past = data.measureRequests.filter((request) => !isOpen(request));
  const mayAsk = may('measure.request', { relation });
  const done = () => {
    setDialog(null);
    void refetch();
  };
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        <Group gap="xs">
          {may('measure.record', { relation }) && (
            <Button variant="default" className={classes['tap']} onClick={() => setDialog('ENTER')}>
              {t('enter.title')}
            </Button>
          )}
          {mayAsk && (
            <Button className={classes['tap']} onClick={() => setDialog('ASK')}>
              {t('ask.title')}
            </Button>
          )}
        </Group>
      </Group>
      {open.length > 0 && (
        <section aria-label={t('open')}>
          <Title order={3} size="h5" mb="xs">
            {t('open')}
          </Title>
          <ul className={classes['list']}>
            {open.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                mayAsk={mayAsk}
                onChanged={() => void refetch()}
              />
            ))}
          </ul>
        </section>
      )}
      {series.length === 0 ? (
        <EmptyState icon={IconChecklist} title={t('none')} text={t('noneHint')} />
      ) : (
        <>
          <Suspense fallback={<LoadingState rows={4} />}>
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
              {lead.map((one) => (
                <ScoreCard key={one.key} series={one} />
              ))}
            </SimpleGrid>
          </Suspense>
          <OtherScores title={t('subscales')} series={sub} />
          <OtherScores title={t('pain')} series={pain} />
          {may('measure.record', { relation }) && (
            <Group>
              <Button variant="subtle" className={classes['tap']} onClick={() => setDialog('STRIKE')}>
                {t('strike.title')}
              </Button>
            </Group>
          )}
        </>
      )}
      {past.length > 0 && (
        <details>
          <summary>{t('past', { count: past.length })}</summary>
          <ul className={classes['list']}>
            {past.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                mayAsk={false}
                onChanged={() => void refetch()}
              />
            ))}
          </ul>
        </details>
      )}
      {dialog === 'ASK' && (
        <AskDialog
          patientId={patientId}
          ageYears={age(birthDate, today)}
          guardians={data.patient.guardians}
          instruments={data.instruments}
          onClose={() => setDialog(null)}
          onAsked={done}
        />
      )}
      {dialog === 'STRIKE' && (
        <StrikeDialog series={series} onClose={() => setDialog(null)} onStruck={done} />
      )}
      {dialog === 'ENTER' && (
        <EnterScoresDialog patientId={patientId} onClose={() => setDialog(null)} onEntered={done} />
      )}
    </Stack>
  );
}
