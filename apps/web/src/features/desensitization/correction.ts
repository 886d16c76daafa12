import { CM_PER_UNIT, emptyEntry, logInputOf, type BlockEntry } from './block-entry.ts';
import type { DesensitizationLog, Protocol } from './operations.ts';

/** What is asked before a block, and when it was. */
export interface BlockBefore {
  readonly painBefore: number | null;
  readonly distressBefore: number | null;
  /** ISO instants. */
  readonly startedAt: string;
  readonly endedAt: string;
}

const rating = (value: number | null | undefined, scale: DesensitizationLog['distressScale']) =>
  value == null || scale === 'SUDS_10' ? (value ?? null) : value / 10;

/** A block as it was written down, in the fields of the form. */
export function entryOfLog(log: DesensitizationLog): BlockEntry {
  const scale = log.distressScale;
  const { intensity, border } = log;
  return {
    ...emptyEntry(log.setting, intensity?.unit),
    ...{ painPeak: log.painPeak ?? null, painAfter: log.painAfter ?? null },
    painRecovery: log.painRecovery ?? null,
    distressPeak: rating(log.distressPeak, scale),
    distressAfter: rating(log.distressAfter, scale),
    settledMinutes: log.recoverySeconds == null ? '' : log.recoverySeconds / 60,
    ...{ skin: log.skinFindings, signs: log.autonomicSigns, hardStops: log.hardStops },
    stopReason: log.stopReason ?? '',
    ...(intensity && {
      ...{ pressure: intensity.value, probe: intensity.probeAreaCm2 ?? '', instrument: intensity.instrument },
    }),
    ...{ reps: log.reps ?? '', temperature: log.temperatureDifferenceC ?? '' },
    ...(border && { borderView: border.view, borders: border.polygons.map(({ points }) => points) }),
    ...{ performedBy: log.performedBy, observed: log.observed, observerName: log.observerName },
    note: log.noteForTeam,
  };
}

export function beforeOfLog(log: DesensitizationLog): BlockBefore {
  return {
    painBefore: log.painBefore ?? null,
    distressBefore: rating(log.distressBefore, log.distressScale),
    startedAt: log.occurredAt,
    endedAt: new Date(Date.parse(log.occurredAt) + log.doneSeconds * 1000).toISOString(),
  };
}

/**
 * What is sent to correct a block: everything as it holds now, at the step and in the version it was done in. What the
 * form does not ask again stays as it was.
 */
export function correctionOf(
  log: DesensitizationLog,
  { entry, before }: { readonly entry: BlockEntry; readonly before: BlockBefore },
  { id, protocol, now }: { readonly id: string; readonly protocol: Protocol; readonly now: string },
) {
  const { setting, stepKey, versionNumber, plannedSeconds } = log;
  const block = { protocolId: protocol.id, stepKey, enteredLater: true, ...before };
  const ofThatTime = { ...protocol, content: { ...protocol.content, distressScale: log.distressScale } };
  const input = logInputOf(entry, block, {
    ...{ id, protocol: ofThatTime, setting, now, sessionId: log.sessionId ?? null },
  });
  const early = input.doneSeconds < plannedSeconds || entry.hardStops.length > 0;
  const untold = entry.settledMinutes === '' && log.recoverySeconds == null;
  return {
    ...input,
    ...{ versionNumber, plannedSeconds, correctsId: log.id },
    stopReason: early ? (input.stopReason ?? log.stopReason ?? 'TIME_UP_EARLY') : null,
    ...(untold ? { recovery: log.recovery, recoverySeconds: null } : {}),
    border: input.border && { ...input.border, cmPerUnit: log.border?.cmPerUnit ?? CM_PER_UNIT },
  };
}
