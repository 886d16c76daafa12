import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { addDays, type PatientRelation } from '@consilium/domain';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { useSiteName } from '../../../ui/body-chart/index.ts';
import { ErrorState, LoadingState, useClinicToday, useFormats } from '../../../ui/index.ts';
import { DesensitizationProgressDocument, type Protocol } from '../operations.ts';
import { BlockForm } from './BlockForm.tsx';
import { BorderMaps } from './BorderMaps.tsx';
import classes from './desensitization.module.css';
import { EndProtocolDialog } from './EndProtocolDialog.tsx';
import { LadderView } from './LadderView.tsx';
import { LogList } from './LogList.tsx';
import { ProtocolDialog } from './ProtocolDialog.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';

const ProgressCharts = lazy(async () => ({
  default: (await import('./ProgressCharts.tsx')).ProgressCharts,
}));

interface ProtocolPanelProps {
  readonly protocol: Protocol;
  readonly patientName: string;
  readonly relation: PatientRelation;
  readonly onChanged: () => void;
}

const SPANS = ['30', '90', '365'] as const;

/** One ladder: where it stands, what is borne, what is suggested next, and the block that is done now. */
export function ProtocolPanel({ protocol, patientName, relation, onChanged }: ProtocolPanelProps) {
  const { t } = useTranslation('desensitization');
  const may = useAccess();
  const nameOf = useSiteName();
  const today = useClinicToday();
  const { instant } = useFormats();
  const [span, setSpan] = useState<string>('30');
  const [revising, setRevising] = useState(false);
  const [ending, setEnding] = useState(false);
  const from = addDays(today, -Number(span));
  const { data, error, refetch } = useQuery(DesensitizationProgressDocument, {
    variables: { protocolId: protocol.id, from, until: today },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => {
    void refetch();
    onChanged();
  };
  const active = protocol.status === 'ACTIVE';
  return (
    <Stack component="section" aria-label={protocol.title}>
      <Group justify="space-between">
        <div>
          <Title order={2} size="h4">
            {protocol.title}
          </Title>
          <Text size="sm" c="dimmed">
            {nameOf(protocol)} · {t('protocol.version', { number: protocol.currentVersion })} ·{' '}
            {t(`approach.${protocol.content.approach}`)}
          </Text>
          {protocol.endedAt != null && (
            <Text size="sm">
              {t('end.was', { date: instant(protocol.endedAt), reason: protocol.endReason ?? '' })}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {!active && <Badge color="gray">{t(`status.${protocol.status}`)}</Badge>}
          {active && may('protocol.manage', { relation }) && (
            <>
              <Button variant="default" onClick={() => setRevising(true)}>
                {t('protocol.revise')}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setEnding(true)}>
                {t('end.begin')}
              </Button>
            </>
          )}
        </Group>
      </Group>
      <div className={classes['columns']}>
        <Stack>
          {active && may('desensitization.record', { relation }) && (
            <section className={classes['card']} aria-label={t('block.title')}>
              <BlockForm
                key={`${protocol.currentStepKey} ${protocol.currentVersion}`}
                protocol={protocol}
                patientName={patientName}
                onRecorded={reload}
              />
            </section>
          )}
          {active && (
            <SuggestionCard
              protocol={protocol}
              mayDecide={may('progression.decide', { relation })}
              onDecided={reload}
            />
          )}
          <LadderView protocol={protocol} />
        </Stack>
        <Stack>
          <SegmentedControl
            aria-label={t('chart.span')}
            data={SPANS.map((value) => ({ value, label: t(`chart.days.${value}`) }))}
            value={span}
            onChange={setSpan}
          />
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingState rows={6} />}
          {data && data.desensitizationProgress.days.length > 0 && (
            <Suspense fallback={<LoadingState rows={6} />}>
              <ProgressCharts progress={data.desensitizationProgress} from={from} until={today} />
            </Suspense>
          )}
          {data && data.desensitizationProgress.days.length === 0 && <Text size="sm">{t('chart.none')}</Text>}
          {data && (
            <BorderMaps
              protocol={protocol}
              maps={data.desensitizationProgress.maps}
              mayRecord={may('desensitization.record', { relation })}
              onChanged={reload}
            />
          )}
          {data && (
            <LogList
              {...{ protocol, patientName }}
              logs={data.desensitizationProtocol.logs.edges.map(({ node }) => node)}
              mayStrike={may('desensitization.record', { relation })}
              onChanged={reload}
            />
          )}
        </Stack>
      </div>
      {ending && (
        <EndProtocolDialog
          protocol={protocol}
          onClose={() => setEnding(false)}
          onEnded={() => {
            setEnding(false);
            reload();
          }}
        />
      )}
      {revising && (
        <ProtocolDialog
          patientId={protocol.patientId}
          protocol={protocol}
          onClose={() => setRevising(false)}
          onSaved={() => {
            setRevising(false);
            reload();
          }}
        />
      )}
    </Stack>
  );
}
