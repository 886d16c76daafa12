import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AdverseEventForm } from '../../safety/index.ts';
import type { CarryOut } from '../hooks/use-bedside.ts';
import type { Activity, BedsidePatient, Delivery } from '../operations.ts';
import type { SessionSlots } from '../session-slots.ts';
import { PerformanceSection } from './PerformanceSection.tsx';
import { StretchList } from './StretchList.tsx';
import classes from './bedside.module.css';

interface PatientPartProps {
  readonly part: BedsidePatient;
  readonly name: string;
  readonly activities: readonly Activity[];
  readonly underWay: boolean;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly slots: SessionSlots;
  readonly carryOut: CarryOut;
  readonly onRecorded: () => void;
}

/** A corrected stretch keeps its start, unless it would then end in the future. */
function correctedTimes({ startedAt, endedAt }: Delivery, minutes: number) {
  const length = minutes * 60_000;
  const from = new Date(startedAt);
  const end = new Date(from.getTime() + length);
  if (end.getTime() <= Date.now()) return { startedAt: from, endedAt: end };
  return { startedAt: new Date(Date.parse(endedAt) - length), endedAt: new Date(endedAt) };
}

/** What is recorded of one patient: minutes, desensitization, best times, adverse events, the note. */
export function PatientPart(props: PatientPartProps) {
  const { part, name, activities, underWay, editable, busy, slots, carryOut, onRecorded } = props;
  const { t } = useTranslation('delivery');
  const [reporting, setReporting] = useState(false);
  const { sessionId, patientId } = part;
  const slot = { sessionId, patientId, patientName: name, underWay, onRecorded };
  const { blocks: Blocks, note: Note } = slots;
  const correct = (row: Delivery, minutes: number) =>
    void carryOut((records) =>
      records.delivery(name, {
        sessionId,
        patientId,
        interventionId: row.interventionId ?? null,
        kind: row.kind,
        memberId: row.memberId,
        oneToOne: row.oneToOne,
        correctsId: row.id,
        ...correctedTimes(row, minutes),
      }),
    );
  return (
    <Stack gap="md">
      {part.deliveries.length > 0 && (
        <Section title={t('stretches.title')}>
          <StretchList
            deliveries={part.deliveries}
            editable={editable}
            busy={busy}
            onCorrect={correct}
            onStrike={({ id }, reason) => void carryOut((records) => records.markDelivery(name, id, reason))}
          />
        </Section>
      )}
      {Blocks && (
        <Section title={t('blocks')}>
          <Blocks {...slot} />
        </Section>
      )}
      <Section title={t('best.title')}>
        <PerformanceSection
          part={part}
          name={name}
          activities={activities}
          editable={editable}
          busy={busy}
          carryOut={carryOut}
        />
      </Section>
      {Note && (
        <Section title={t('note')}>
          <Note {...slot} />
        </Section>
      )}
      {editable && (
        <Button
          size="md"
          variant="default"
          leftSection={<IconAlertTriangle size={18} aria-hidden />}
          onClick={() => setReporting(true)}
        >
          {t('adverseEvent')}
        </Button>
      )}
      {reporting && (
        <AdverseEventForm
          patientId={patientId}
          patientName={name}
          sessionId={sessionId}
          onClose={() => setReporting(false)}
          onReported={() => {
            setReporting(false);
            onRecorded();
          }}
        />
      )}
    </Stack>
  );
}

export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" withBorder aria-labelledby={id} className={classes['card']}>
      <Title order={2} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {hint && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      {children}
    </Paper>
  );
}
