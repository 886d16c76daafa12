import {
  Button,
  Checkbox,
  Chip,
  Collapse,
  Group,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import {
  AUTONOMIC_SIGNS,
  HARD_STOPS,
  PRESSURE_UNITS,
  SKIN_FINDINGS,
  STOP_REASONS,
  type AutonomicSign,
  type HardStop,
  type IntensityUnit,
  type LogSetting,
  type SkinFinding,
  type StopReason,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../offline/index.ts';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { clockText, secondsBetween } from '../block-timer.ts';
import { useRunningBlock } from '../hooks/use-running-block.ts';
import { RecordHomeLogDocument, RecordLogDocument, type Protocol } from '../operations.ts';
import classes from './desensitization.module.css';
import { RatingScale } from './RatingScale.tsx';

interface BlockFormProps {
  readonly protocol: Protocol;
  readonly patientName: string;
  readonly sessionId?: string | null;
  readonly setting?: LogSetting;
  readonly onRecorded: () => void;
}

const UNITS: readonly IntensityUnit[] = [...PRESSURE_UNITS, 'NEWTON', 'KGF'];

/** One block at the current step: rate, start, stop, rate, save. A stop is recorded like any other end. */
export function BlockForm({
  protocol,
  patientName,
  sessionId = null,
  setting = 'CLINIC',
  onRecorded,
}: BlockFormProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const recordInClinic = useRecord('DESENSITIZATION_LOG', RecordLogDocument);
  const recordAtHome = useRecord('DESENSITIZATION_LOG', RecordHomeLogDocument);
  const record = setting === 'HOME' ? recordAtHome : recordInClinic;
  const running = useRunningBlock(protocol.id);
  const { block, now } = running;
  const step = protocol.currentStep;
  const [id, setId] = useState(() => crypto.randomUUID());
  const [before, setBefore] = useState<number | null>(block?.painBefore ?? null);
  const [peak, setPeak] = useState<number | null>(null);
  const [after, setAfter] = useState<number | null>(null);
  const [distress, setDistress] = useState<number | null>(null);
  const [recoveredAt, setRecoveredAt] = useState<number | null>(null);
  const [skin, setSkin] = useState<string[]>(['INTACT']);
  const [signs, setSigns] = useState<string[]>([]);
  const [stopReason, setStopReason] = useState('');
  const [pressure, setPressure] = useState<number | string>('');
  const [unit, setUnit] = useState<IntensityUnit>('KPA');
  const [probe, setProbe] = useState<number | string>(1);
  const [observed, setObserved] = useState(setting === 'CLINIC');
  const [more, setMore] = useState(false);
  const [finding, setFinding] = useState(false);
  const [hardStops, setHardStops] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [saving, setSaving] = useState(false);
  const scale = protocol.content.distressScale;
  const done = block ? secondsBetween(block.startedAt, block.endedAt ?? now) : 0;
  const early = block?.endedAt != null && done < step.plannedSeconds;

  const save = async () => {
    if (!block?.endedAt) return;
    setRefusal(null);
    setSaving(true);
    const entered = new Date().toISOString();
    const recoverySeconds = recoveredAt === null ? null : secondsBetween(block.endedAt, recoveredAt);
    const input = {
      id,
      protocolId: protocol.id,
      versionNumber: protocol.currentVersion,
      stepKey: block.stepKey,
      sessionId,
      setting,
      performedBy: setting === 'CLINIC' ? ('STAFF' as const) : ('PATIENT' as const),
      observed,
      plannedSeconds: step.plannedSeconds,
      doneSeconds: done,
      painBefore: before,
      painPeak: peak,
      painAfter: after,
      distressPeak: distress === null ? null : scale === 'SUDS_100' ? distress * 10 : distress,
      recovery: recoverySeconds === null ? ('NOT_MEASURED' as const) : ('REACHED' as const),
      recoverySeconds,
      skinFindings: skin as SkinFinding[],
      autonomicSigns: signs as AutonomicSign[],
      stopReason: early || hardStops.length > 0 ? ((stopReason || 'TIME_UP_EARLY') as StopReason) : null,
      hardStops: hardStops as HardStop[],
      intensity:
        typeof pressure === 'number'
          ? { value: pressure, unit, probeAreaCm2: typeof probe === 'number' ? probe : null, instrument: '' }
          : null,
      noteForTeam: note,
      occurredAt: block.startedAt,
      enteredAt: entered,
      deviceNow: entered,
    };
    try {
      const answer = await record(id, patientName, { input });
      if (answer.kind === 'REFUSED') return setRefusal(answer.refusal);
      notify.done(
        t(answer.kind === 'SENT' ? (hardStops.length > 0 ? 'block.stopped' : 'block.saved') : 'block.kept'),
      );
      running.drop();
      setId(crypto.randomUUID());
      for (const forget of [setBefore, setPeak, setAfter, setDistress, setRecoveredAt]) forget(null);
      setSkin(['INTACT']);
      for (const forget of [setSigns, setHardStops]) forget([]);
      for (const forget of [setStopReason, setNote]) forget('');
      onRecorded();
    } catch (error) {
      notify.failed(error);
    } finally {
      setSaving(false);
    }
  };

  if (protocol.holds.length > 0) {
    return (
      <Text>
        {t('block.held', { reason: protocol.holds[0]?.reason, name: protocol.holds[0]?.setByName })}
      </Text>
    );
  }
  return (
    <Stack gap="md">
      <div>
        <Text fw={650} size="lg">
          {step.ordinal}. {step.stimulusName}
          {step.targetKpa != null && ` ${t('ladder.pressure', { kpa: step.targetKpa })}`}
        </Text>
        <Text size="sm" c="dimmed">
          {[t('block.planned', { time: clockText(step.plannedSeconds) }), step.target, step.instructions]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {!block && (
        <>
          <RatingScale label={t('block.painBefore')} value={before} onChange={setBefore} />
          <Button size="lg" onClick={() => running.start(step.key, before)}>
            {t('block.start')}
          </Button>
        </>
      )}
      {block && (
        <div className={classes['timer']} role="timer" aria-label={t('block.timer')}>
          {clockText(done)}
          <Text size="sm" c="dimmed">
            {t('block.of', { time: clockText(step.plannedSeconds) })}
          </Text>
        </div>
      )}
      {block && block.endedAt === null && (
        <Button size="lg" onClick={running.end}>
          {t('block.end')}
        </Button>
      )}
      {block?.endedAt && (
        <>
          <RatingScale label={t('block.painPeak')} value={peak} onChange={setPeak} />
          <RatingScale label={t('block.painAfter')} value={after} onChange={setAfter} />
          <RatingScale label={t('block.distress')} value={distress} onChange={setDistress} />
          <Group justify="space-between">
            <Text size="sm">
              {recoveredAt === null
                ? t('block.recovering', { time: clockText(secondsBetween(block.endedAt, now)) })
                : t('block.recovered', { time: clockText(secondsBetween(block.endedAt, recoveredAt)) })}
            </Text>
            <Button
              size="md"
              variant="default"
              onClick={() => setRecoveredAt(recoveredAt === null ? Date.now() : null)}
            >
              {t(recoveredAt === null ? 'block.settled' : 'block.notYet')}
            </Button>
          </Group>
          {early && (
            <NativeSelect
              label={t('block.earlier')}
              data={[
                { value: '', label: t('block.unsaid') },
                ...STOP_REASONS.map((value) => ({ value, label: t(`stop.${value}`) })),
              ]}
              value={stopReason}
              onChange={(event) => setStopReason(event.currentTarget.value)}
            />
          )}
          <Choices
            label={t('block.skin')}
            group="skin"
            codes={SKIN_FINDINGS}
            value={skin}
            onChange={setSkin}
          />
          <Button variant="subtle" onClick={() => setMore(!more)} aria-expanded={more}>
            {t('block.more')}
          </Button>
          <Collapse expanded={more}>
            <Stack gap="md">
              <Group align="flex-end" gap="sm">
                <NumberInput
                  label={t('block.pressure')}
                  min={0}
                  value={pressure}
                  onChange={setPressure}
                  maw={130}
                />
                <NativeSelect
                  label={t('block.unit')}
                  data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
                  value={unit}
                  onChange={(event) => setUnit(event.currentTarget.value as IntensityUnit)}
                />
                <NumberInput label={t('block.probe')} min={0} value={probe} onChange={setProbe} maw={130} />
              </Group>
              <Choices
                label={t('block.signs')}
                group="sign"
                codes={AUTONOMIC_SIGNS}
                value={signs}
                onChange={setSigns}
              />
              {setting === 'CLINIC' && (
                <Checkbox
                  size="md"
                  label={t('block.observed')}
                  checked={observed}
                  onChange={(event) => setObserved(event.currentTarget.checked)}
                />
              )}
              <Textarea
                label={t('block.note')}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
                autosize
                minRows={2}
              />
            </Stack>
          </Collapse>
          <Button variant="subtle" color="gray" onClick={() => setFinding(!finding)} aria-expanded={finding}>
            {t('block.hardStop')}
          </Button>
          <Collapse expanded={finding}>
            <Stack gap="xs">
              <Text size="sm">{t('block.hardStopHint')}</Text>
              <Choices
                label={t('block.findings')}
                group="codes:finding"
                codes={HARD_STOPS}
                value={hardStops}
                onChange={setHardStops}
              />
            </Stack>
          </Collapse>
          <RefusalAlert refusal={refusal} />
          <Group grow>
            <Button size="lg" loading={saving} onClick={() => void save()}>
              {t(hardStops.length > 0 ? 'block.saveAndPage' : 'block.save')}
            </Button>
          </Group>
        </>
      )}
      {block && (
        <Button variant="subtle" color="gray" onClick={running.drop}>
          {t('block.discard')}
        </Button>
      )}
    </Stack>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly group: string;
  readonly codes: readonly string[];
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}

/** Several of a few, by one tap each. */
function Choices({ label, group, codes, value, onChange }: ChoicesProps) {
  const { t } = useTranslation(['desensitization', 'codes']);
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap={6}>
          {codes.map((code) => (
            <Chip key={code} value={code} size="md">
              {t(`${group}.${code}` as never)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
