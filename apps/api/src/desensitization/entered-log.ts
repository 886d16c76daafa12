import {
  borderAreaCm2,
  checkBorder,
  flagsOf,
  hardStopsOf,
  pressureKpa,
  type Border,
  type HardStop,
  type LogFields,
  type LogSource,
} from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import type { ChartBorderInput, RecordDesensitizationLogInput } from './graphql/log.input.ts';
import type { ProtocolStep } from './graphql/protocol.object.ts';

/** Families write down what they do at home; whoever is on the staff writes for the team. */
export function sourceOfActor(): LogSource {
  const { patientId, guardianId } = currentActor();
  return patientId ? 'PATIENT' : guardianId ? 'GUARDIAN' : 'STAFF';
}

const text = (value: string | null | undefined): string => (value ?? '').trim();

export const borderOf = ({ view, polygons, cmPerUnit }: ChartBorderInput): Border => ({
  view,
  cmPerUnit,
  polygons: polygons.map(({ points }) => points.map(({ x, y }) => ({ x, y }))),
});

const areaOf = (border: Border): number | null =>
  checkBorder(border).length === 0 ? borderAreaCm2(border) : null;

/** A block as it was entered, nothing left out. What a family writes is home practice that nobody of the staff saw. */
export function enteredLog(
  input: RecordDesensitizationLogInput,
  { plannedSeconds }: Pick<ProtocolStep, 'plannedSeconds'>,
  source: LogSource,
): LogFields {
  const family = source !== 'STAFF';
  const observed = !family && (input.observed ?? input.setting === 'CLINIC');
  const border = input.border ? borderOf(input.border) : null;
  const recoverySeconds = input.recoverySeconds ?? null;
  const intensity = input.intensity;
  return {
    setting: family ? 'HOME' : input.setting,
    performedBy: input.performedBy,
    observed,
    observerName: observed ? text(input.observerName) || currentActor().displayName : '',
    plannedSeconds: input.plannedSeconds ?? plannedSeconds,
    doneSeconds: input.doneSeconds,
    reps: input.reps ?? null,
    intensity: intensity
      ? {
          value: intensity.value,
          unit: intensity.unit,
          probeAreaCm2: intensity.probeAreaCm2 ?? null,
          instrument: text(intensity.instrument),
        }
      : null,
    painBefore: input.painBefore ?? null,
    painPeak: input.painPeak ?? null,
    painAfter: input.painAfter ?? null,
    painRecovery: input.painRecovery ?? null,
    recovery: input.recovery ?? (recoverySeconds === null ? 'NOT_MEASURED' : 'REACHED'),
    recoverySeconds,
    distressBefore: input.distressBefore ?? null,
    distressPeak: input.distressPeak ?? null,
    distressAfter: input.distressAfter ?? null,
    allodyniaAreaCm2: border ? areaOf(border) : (input.allodyniaAreaCm2 ?? null),
    border,
    skinFindings: input.skinFindings ?? [],
    temperatureDifferenceC: input.temperatureDifferenceC ?? null,
    autonomicSigns: input.autonomicSigns ?? [],
    stopReason: input.stopReason ?? null,
    hardStops: input.hardStops ?? [],
    noteForTeam: text(input.noteForTeam),
  };
}

/** The block ended because of a finding; one that few may see leaves no trace where many look. */
function stopReasonOf(log: LogFields, stops: readonly HardStop[]) {
  const seenByAll = flagsOf(stops).some(({ kind }) => kind === 'HARD_STOP');
  return log.stopReason ?? (seenByAll ? 'CLINICAL_FINDING' : null);
}

/** Columns of a checked block. */
export function columnsOf(log: LogFields) {
  const { intensity, border, ...rest } = log;
  const stops = hardStopsOf(log);
  return {
    ...rest,
    skinFindings: [...log.skinFindings],
    autonomicSigns: [...log.autonomicSigns],
    hardStops: stops,
    stopReason: stopReasonOf(log, stops),
    intensityValue: intensity?.value ?? null,
    intensityUnit: intensity?.unit ?? null,
    probeAreaCm2: intensity?.probeAreaCm2 ?? null,
    instrument: intensity?.instrument ?? '',
    pressureKpa: intensity ? pressureKpa(intensity) : null,
    ...(border
      ? { border: { ...border, polygons: border.polygons.map((points) => points.map((at) => ({ ...at }))) } }
      : {}),
  };
}
