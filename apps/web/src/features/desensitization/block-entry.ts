import {
  PRESSURE_UNITS,
  RECOVERY_SECONDS_RANGE,
  type AutonomicSign,
  type ChartView,
  type DistressScale,
  type HardStop,
  type IntensityUnit,
  type LogPerformer,
  type LogSetting,
  type SkinFinding,
  type StimulusModality,
  type StopReason,
} from '@consilium/domain';
import type { Dot } from '../../ui/body-chart/index.ts';
import { secondsBetween, type RunningBlock } from './block-timer.ts';
import type { Protocol, Step } from './operations.ts';

/** What is asked about a block once it has ended; a number field that is empty holds ''. */
export interface BlockEntry {
  readonly painPeak: number | null;
  readonly painAfter: number | null;
  readonly painRecovery: number | null;
  /** Distress on 0 to 10, as it is tapped. */
  readonly distressPeak: number | null;
  readonly distressAfter: number | null;
  /** Milliseconds since the epoch; null until it has settled. */
  readonly settledAt: number | null;
  /** Of a block that was done without the timer. Minutes. */
  readonly settledMinutes: number | string;
  readonly skin: readonly string[];
  readonly signs: readonly string[];
  readonly stopReason: string;
  readonly hardStops: readonly string[];
  readonly pressure: number | string;
  readonly unit: IntensityUnit;
  readonly probe: number | string;
  readonly instrument: string;
  readonly reps: number | string;
  readonly temperature: number | string;
  readonly borderView: ChartView;
  readonly borders: readonly (readonly Dot[])[];
  readonly performedBy: LogPerformer;
  readonly observed: boolean;
  readonly observerName: string;
  readonly note: string;
  readonly noteKeptPrivate: boolean;
}

const OWN_UNITS: Partial<Record<StimulusModality, readonly IntensityUnit[]>> = {
  VIBRATION: ['HZ'],
  THERMAL: ['CELSIUS'],
  LOAD: ['KG', 'PERCENT_BODY_WEIGHT'],
};

/** What the intensity of a stimulus is said in: the usual unit of its kind first, pressures and forces for all. */
export const unitsOf = (modality: StimulusModality): readonly IntensityUnit[] => [
  ...(OWN_UNITS[modality] ?? []),
  ...PRESSURE_UNITS,
  'NEWTON',
  'KGF',
];

export const emptyEntry = (setting: LogSetting, unit: IntensityUnit = 'KPA'): BlockEntry => ({
  ...{ painPeak: null, painAfter: null, painRecovery: null, distressPeak: null, distressAfter: null },
  ...{ settledAt: null, settledMinutes: '', skin: ['INTACT'], signs: [], stopReason: '', hardStops: [] },
  ...{ pressure: '', unit, probe: 1, instrument: '', reps: '', temperature: '' },
  ...{ borderView: 'FRONT', borders: [], observerName: '', note: '', noteKeptPrivate: false },
  performedBy: setting === 'CLINIC' ? 'STAFF' : 'PATIENT',
  observed: setting === 'CLINIC',
});

/** The step of the next block: the one the patient is on; at home never above the ceiling (clinical.md 4.5). */
export function stepToDo({ content, currentStepKey }: Protocol, setting: LogSetting): Step | undefined {
  const current = content.steps.find(({ key }) => key === currentStepKey);
  return setting === 'CLINIC' || current?.homeAllowed
    ? current
    : content.steps.findLast(({ homeAllowed }) => homeAllowed);
}

/** What stays for the next block with the same probe and by the same people. */
export const nextEntry = (
  { pressure, unit, probe, instrument, ...last }: BlockEntry,
  setting: LogSetting,
) => ({
  ...emptyEntry(setting),
  ...{ pressure, unit, probe, instrument },
  ...{ performedBy: last.performedBy, observed: last.observed, observerName: last.observerName },
});

/** Centimetres per unit of the chart for an average limb; measured on the patient, the area is right (design default). */
export const CM_PER_UNIT = 0.019;

const entered = (value: number | string): number | null => (typeof value === 'number' ? value : null);

/** A rating of 0 to 10 on the scale of the protocol. */
export const onScale = (rating: number | null, scale: DistressScale): number | null =>
  rating === null || scale === 'SUDS_10' ? rating : rating * 10;

interface Place {
  readonly id: string;
  readonly protocol: Protocol;
  readonly sessionId: string | null;
  readonly setting: LogSetting;
  /** ISO instant. */
  readonly now: string;
}

/** Whether the block ended before its planned time. */
export const endedEarly = ({ startedAt, endedAt }: RunningBlock, plannedSeconds: number): boolean =>
  endedAt !== null && secondsBetween(startedAt, endedAt) < plannedSeconds;

/** Time until it had settled, or that it had not within half an hour, or that nobody waited (clinical.md 4.3). */
function recoveryOf(endedAt: string, settledAt: number | null, now: string) {
  const [, longest] = RECOVERY_SECONDS_RANGE;
  const seconds = secondsBetween(endedAt, settledAt ?? now);
  if (seconds > longest) return { recovery: 'NOT_REACHED' as const, recoverySeconds: null };
  if (settledAt === null) return { recovery: 'NOT_MEASURED' as const, recoverySeconds: null };
  return { recovery: 'REACHED' as const, recoverySeconds: seconds };
}

function recoveryAsTold(minutes: number | null) {
  if (minutes === null) return { recovery: 'NOT_MEASURED' as const, recoverySeconds: null };
  const seconds = Math.round(minutes * 60);
  return seconds > RECOVERY_SECONDS_RANGE[1]
    ? { recovery: 'NOT_REACHED' as const, recoverySeconds: null }
    : { recovery: 'REACHED' as const, recoverySeconds: seconds };
}

/** What is sent for a block that has ended. */
export function logInputOf(entry: BlockEntry, block: RunningBlock & { endedAt: string }, place: Place) {
  const { protocol, setting, now } = place;
  const { content } = protocol;
  // The block that runs keeps its step when the ladder moves meanwhile.
  const step = content.steps.find(({ key }) => key === block.stepKey) ?? stepToDo(protocol, setting);
  const pressure = entered(entry.pressure);
  const plannedSeconds = step?.plannedSeconds ?? protocol.currentStep.plannedSeconds;
  const early = endedEarly(block, plannedSeconds) || entry.hardStops.length > 0;
  const scaled = (rating: number | null) => onScale(rating, content.distressScale);
  return {
    ...{ id: place.id, protocolId: protocol.id, versionNumber: protocol.currentVersion },
    ...{ stepKey: block.stepKey, sessionId: place.sessionId, setting, performedBy: entry.performedBy },
    observed: entry.observed,
    observerName: entry.observerName,
    plannedSeconds,
    doneSeconds: secondsBetween(block.startedAt, block.endedAt),
    reps: entered(entry.reps),
    ...{ painBefore: block.painBefore, painPeak: entry.painPeak, painAfter: entry.painAfter },
    painRecovery: entry.painRecovery,
    distressBefore: scaled(block.distressBefore),
    distressPeak: scaled(entry.distressPeak),
    distressAfter: scaled(entry.distressAfter),
    ...(block.enteredLater
      ? recoveryAsTold(entered(entry.settledMinutes))
      : recoveryOf(block.endedAt, entry.settledAt, now)),
    skinFindings: entry.skin as SkinFinding[],
    temperatureDifferenceC: entered(entry.temperature),
    autonomicSigns: entry.signs as AutonomicSign[],
    stopReason: early ? ((entry.stopReason || 'TIME_UP_EARLY') as StopReason) : null,
    hardStops: entry.hardStops as HardStop[],
    intensity:
      pressure === null
        ? null
        : {
            ...{ value: pressure, unit: entry.unit, instrument: entry.instrument },
            probeAreaCm2: entered(entry.probe),
          },
    border:
      entry.borders.length === 0
        ? null
        : {
            ...{ view: entry.borderView, cmPerUnit: CM_PER_UNIT },
            polygons: entry.borders.map((points) => ({ points: points.map(({ x, y }) => ({ x, y })) })),
          },
    noteForTeam: entry.note,
    noteKeptPrivate: entry.noteKeptPrivate,
    ...{ occurredAt: block.startedAt, enteredAt: now, deviceNow: now },
  };
}
