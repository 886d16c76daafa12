/** A block that is going on, kept on the device so that it outlives a locked screen and a reload. Ids and times only. */
export interface RunningBlock {
  readonly protocolId: string;
  readonly stepKey: string;
  /** ISO instant. */
  readonly startedAt: string;
  /** Set when the stimulus ended and the recovery is waited for. ISO instant. */
  readonly endedAt: string | null;
  readonly painBefore: number | null;
  readonly distressBefore: number | null;
  /** Done without the timer: its recovery was not watched here. */
  readonly enteredLater?: boolean;
}

const keyOf = (protocolId: string) => `consilium.block.${protocolId}`;
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && Number.isFinite(Date.parse(value));

/** The block that runs for a protocol on this device. */
export function readBlock(protocolId: string): RunningBlock | null {
  try {
    const kept = JSON.parse(
      localStorage.getItem(keyOf(protocolId)) ?? 'null',
    ) as Partial<RunningBlock> | null;
    if (!kept || kept.protocolId !== protocolId || typeof kept.stepKey !== 'string') return null;
    if (!isInstant(kept.startedAt)) return null;
    return {
      ...{ protocolId, stepKey: kept.stepKey, startedAt: kept.startedAt },
      endedAt: isInstant(kept.endedAt) ? kept.endedAt : null,
      painBefore: typeof kept.painBefore === 'number' ? kept.painBefore : null,
      distressBefore: typeof kept.distressBefore === 'number' ? kept.distressBefore : null,
      ...(kept.enteredLater === true && { enteredLater: true }),
    };
  } catch {
    return null;
  }
}

export const keepBlock = (block: RunningBlock): void =>
  localStorage.setItem(keyOf(block.protocolId), JSON.stringify(block));

export const dropBlock = (protocolId: string): void => localStorage.removeItem(keyOf(protocolId));

/** Whole seconds between two instants, never less than none. */
export const secondsBetween = (from: string, until: string | number): number =>
  Math.max(
    0,
    Math.round(((typeof until === 'number' ? until : Date.parse(until)) - Date.parse(from)) / 1000),
  );

/** 4:07 */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
