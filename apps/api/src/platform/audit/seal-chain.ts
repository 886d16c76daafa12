import { createHmac, timingSafeEqual } from 'node:crypto';

export const GENESIS = new Uint8Array(32);

/**
 * The seal of one audit event: HMAC-SHA-256 over the previous seal and the event's fields, each field
 * prefixed by its length (or marked absent), so that no two different rows have the same bytes.
 */
export function sealOf(
  key: string,
  previous: Uint8Array,
  seq: bigint,
  fields: readonly (string | null)[],
): Buffer {
  const mac = createHmac('sha256', key);
  mac.update('consilium-audit-1').update(previous).update(String(seq));
  for (const field of fields) {
    const bytes = field === null ? null : Buffer.from(field, 'utf8');
    mac.update(bytes ? `|${bytes.length}:` : '|-');
    if (bytes) mac.update(bytes);
  }
  return mac.digest();
}

/** An audit event with the seal that was put on it. */
export interface SealedEvent {
  readonly seq: bigint;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  readonly fields: readonly (string | null)[];
}

/** Whether the key made at least one of these seals: then it is the chain's key, whatever was changed since. */
export const fitsAnySeal = (key: string, seals: readonly SealedEvent[]): boolean =>
  seals.some(({ seq, previous, hash, fields }) => timingSafeEqual(sealOf(key, previous, seq, fields), hash));
