import { createHash } from 'node:crypto';

/** JSON with sorted keys: the same content is the same text, whatever order it was built in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (held === null || typeof held !== 'object' || Array.isArray(held)) return held;
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What makes a snapshot what it is. */
export interface SnapshotTexts {
  readonly definition: string;
  readonly asOf: string;
  readonly input: string;
  readonly report: string;
}

/** SHA-256, hexadecimal, over the texts with their lengths. */
export function snapshotHash({ definition, asOf, input, report }: SnapshotTexts): string {
  const hash = createHash('sha256');
  for (const text of [definition, asOf, input, report]) hash.update(`${String(text.length)}:${text}`);
  return hash.digest('hex');
}
