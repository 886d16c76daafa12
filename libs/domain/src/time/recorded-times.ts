import type { RuleRefusal } from '../text/index.ts';
import { refuse } from '../text/index.ts';

/** A device whose clock differs by more than this is taken to be wrong, and its times are shifted (design default). Seconds. */
export const CLOCK_TOLERANCE_SECONDS = 30;
/** What a message may take on its way, and rounding, before a fact counts as lying in the future. Seconds. */
export const FUTURE_TOLERANCE_SECONDS = 60;
/** Entered later than this after it happened is a late entry (clinical.md 5.2). Hours. */
export const LATE_ENTRY_HOURS = 24;

/** Times of one clinical fact by the clock of the device that recorded it. */
export interface DeviceTimes {
  readonly occurredAt: Date;
  /** When it was typed; the fact may be sent days later. */
  readonly enteredAt: Date;
  /** What the device's clock showed on sending. */
  readonly deviceNow: Date;
}

/** The two clocks of a clinical fact, and how far the device's was off. */
export interface RecordedTimes {
  readonly occurredAt: Date;
  readonly enteredAt: Date;
  /** The server's clock on receipt. */
  readonly recordedAt: Date;
  /** Seconds that were added to the device's times; 0 while its clock was right. */
  readonly clockSkewSeconds: number;
  readonly lateEntry: boolean;
}

/**
 * Corrects the times of a device by what its clock differed on sending. A late sync is no late entry: that is
 * measured from happening to typing. What would lie in the future, or before the epoch, is refused.
 */
export function recordedTimes(
  device: DeviceTimes,
  serverNow: Date,
): ({ readonly ok: true } & RecordedTimes) | RuleRefusal<'IN_THE_FUTURE' | 'DATE_INVALID'> {
  const given = [device.occurredAt, device.enteredAt, device.deviceNow].map((time) => time.getTime());
  if (!given.every((time) => Number.isFinite(time) && time > 0)) {
    return refuse(
      'DATE_INVALID',
      'These times are not usable. Check the clock of this device.',
      'occurredAt',
    );
  }
  const skewSeconds = Math.round((serverNow.getTime() - device.deviceNow.getTime()) / 1000);
  const clockSkewSeconds = Math.abs(skewSeconds) > CLOCK_TOLERANCE_SECONDS ? skewSeconds : 0;
  const shifted = (time: Date): Date => new Date(time.getTime() + clockSkewSeconds * 1000);
  const [occurredAt, enteredAt] = [shifted(device.occurredAt), shifted(device.enteredAt)];
  const latest = serverNow.getTime() + FUTURE_TOLERANCE_SECONDS * 1000;
  if (occurredAt.getTime() > latest || enteredAt.getTime() > latest) {
    return refuse(
      'IN_THE_FUTURE',
      'This lies in the future. Check the time, and the clock of this device.',
      'occurredAt',
    );
  }
  if (occurredAt.getTime() < 0) {
    return refuse(
      'DATE_INVALID',
      'These times are not usable. Check the clock of this device.',
      'occurredAt',
    );
  }
  const lateMs = enteredAt.getTime() - occurredAt.getTime();
  return {
    ok: true,
    occurredAt,
    enteredAt,
    recordedAt: serverNow,
    clockSkewSeconds,
    lateEntry: lateMs > LATE_ENTRY_HOURS * 3_600_000,
  };
}
