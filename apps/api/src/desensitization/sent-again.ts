import { createHash } from 'node:crypto';
import type { DeviceTimes } from '@consilium/domain';
import { sameDistances } from '../platform/device/device-record.ts';

interface Known {
  readonly contentHash: string;
  readonly occurredAt: Date;
  readonly enteredAt: Date;
}

/** Whether a stored fact is the one that came, sent again. */
export const isSentAgain = (known: Known, contentHash: string, device: DeviceTimes): boolean =>
  known.contentHash === contentHash &&
  sameDistances([known.occurredAt, known.enteredAt], [device.occurredAt, device.enteredAt]);

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
