import { createHash } from 'node:crypto';
import { recordedTimes, type DeviceTimes, type RecordedTimes } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';

export function recordedAs(device: DeviceTimes): RecordedTimes | Refusal {
  const times = recordedTimes(device, currentContext().now());
  return times.ok ? times : Refusal.of(times);
}

/** Columns that every recorded fact has: its times, and who recorded it. */
export function stampOf({ occurredAt, enteredAt, recordedAt, clockSkewSeconds, lateEntry }: RecordedTimes) {
  const { displayName: byName, memberId: byMemberId } = currentActor();
  return { occurredAt, enteredAt, recordedAt, clockSkewSeconds, lateEntry, byName, byMemberId };
}

/** The clock of a device is corrected by whole seconds on each sending; a fact sent again keeps this distance. */
const SAME_TIME_MS = 2_000;

interface Known {
  readonly contentHash: string;
  readonly occurredAt: Date;
  readonly enteredAt: Date;
}

/** Whether a stored fact is the one that came, sent again. */
export function isSentAgain(known: Known, contentHash: string, device: DeviceTimes): boolean {
  const distance = (times: { occurredAt: Date; enteredAt: Date }) =>
    times.enteredAt.getTime() - times.occurredAt.getTime();
  return known.contentHash === contentHash && Math.abs(distance(known) - distance(device)) <= SAME_TIME_MS;
}

/** SHA-256 of what was entered, whatever the order of its fields and whether one is empty or left out. */
export function contentHashOf(content: object): string {
  const ordered = JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, part]) => part !== null && part !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(ordered).digest('hex');
}

export const idTaken = () =>
  new Refusal('ID_TAKEN', 'Something else was recorded under this id. Record it again.', 'id');
