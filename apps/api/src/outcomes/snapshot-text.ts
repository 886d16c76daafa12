import { createHash } from 'node:crypto';

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
