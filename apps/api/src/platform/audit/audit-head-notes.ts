import type { Logger } from 'pino';
import { NotedHeads, noteHeads } from './noted-heads.ts';

/** How often the ends of the chains are noted while there is anything new. Milliseconds. */
const NOTE_MS = 1_000;

/** A row of `audit_heads()`. */
export interface HeadRow {
  readonly clinic_id: string;
  readonly seq: bigint;
  readonly hash: Uint8Array;
}

/** Keeps the notes of one sealer. Called under the sealer's lock, so that processes do not cross. */
export class AuditHeadNotes {
  private readonly notes: NotedHeads | undefined;
  private isBehind = true;
  private notedAt = Number.NEGATIVE_INFINITY;

  constructor(
    file: string | undefined,
    private readonly logger: Logger,
  ) {
    this.notes = file ? new NotedHeads(file) : undefined;
  }

  /** True when something was sealed since the last note and that note is a second old. */
  areStale = (): boolean => this.isBehind && performance.now() - this.notedAt >= NOTE_MS;

  /** The next look is noted at once: the process ends. */
  hurry(): void {
    this.notedAt = Number.NEGATIVE_INFINITY;
  }

  /** The seals of the current transaction are noted once they are committed. */
  expectMore(): void {
    this.isBehind = this.notes !== undefined;
  }

  /**
   * Holds the committed ends of the chains against the notes, and brings the notes up to date at most once a
   * second. A failing disk is said and does not stop the sealing.
   */
  compare(rows: readonly HeadRow[]): void {
    if (!this.notes) {
      this.isBehind = false;
      return;
    }
    try {
      const before = this.notes.read();
      const heads = rows.map(({ clinic_id, seq, hash }) => ({ clinicId: clinic_id, seq, hash }));
      const after = noteHeads(before, heads);
      const cutOff = [...after].filter(([id, { lost }]) => lost && !before.get(id)?.lost);
      for (const [clinicId] of cutOff) this.logger.error({ clinicId }, 'the audit chain was cut off');
      if (cutOff.length === 0 && !this.areStale()) return;
      this.notes.write(after);
      this.isBehind = false;
      this.notedAt = performance.now();
    } catch (error) {
      this.notedAt = performance.now();
      const failure = (error as NodeJS.ErrnoException).code ?? 'unknown';
      this.logger.warn({ failure }, 'the ends of the audit chains could not be noted');
    }
  }
}
