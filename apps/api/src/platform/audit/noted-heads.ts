import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Where the chain of one clinic ended when it was last noted. */
export interface NotedHead {
  readonly seq: bigint;
  /** The seal's hash, in hexadecimal. */
  readonly hash: string;
  /** True once the database was seen to end before this head: it stays noted until a person removes the line. */
  readonly lost: boolean;
}

const LINE = /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})( lost)?$/;

/**
 * The file that remembers, outside the database, how far each clinic's audit chain had come. Rows cut off the end
 * leave no gap in a chain; only this tells that there were more. One line per clinic: `<clinic> <seq> <hash>`.
 */
export class NotedHeads {
  constructor(private readonly file: string) {}

  /** Empty when nothing was noted yet. */
  read(): Map<string, NotedHead> {
    const heads = new Map<string, NotedHead>();
    for (const line of this.text().split('\n')) {
      const [, clinicId, seq, hash, lost] = LINE.exec(line) ?? [];
      if (clinicId && seq && hash) heads.set(clinicId, { seq: BigInt(seq), hash, lost: lost !== undefined });
    }
    return heads;
  }

  /** Replaces the file in one step, so that a reader never sees half of it. */
  write(heads: ReadonlyMap<string, NotedHead>): void {
    const lines = [...heads].map(
      ([clinicId, { seq, hash, lost }]) => `${clinicId} ${seq} ${hash}${lost ? ' lost' : ''}\n`,
    );
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, lines.sort().join(''), { mode: 0o600 });
    renameSync(draft, this.file);
  }

  private text(): string {
    try {
      return readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}

export interface ChainHead {
  readonly clinicId: string;
  readonly seq: bigint;
  readonly hash: Uint8Array;
}

/**
 * The notes after a look at the database: a chain that grew is noted anew, one that ends before its noted head is
 * marked lost and keeps the note, however far it grows again.
 */
export function noteHeads(
  noted: ReadonlyMap<string, NotedHead>,
  current: readonly ChainHead[],
): ReadonlyMap<string, NotedHead> {
  const next = new Map(noted);
  const ends = new Map(current.map((head) => [head.clinicId, head]));
  for (const [clinicId, note] of noted) {
    const end = ends.get(clinicId);
    const isCutOff =
      end !== undefined && (end.seq < note.seq || (end.seq === note.seq && hex(end.hash) !== note.hash));
    if (isCutOff) next.set(clinicId, { ...note, lost: true });
  }
  for (const { clinicId, seq, hash } of current) {
    const note = next.get(clinicId);
    if (note?.lost || (note && note.seq >= seq)) continue;
    next.set(clinicId, { seq, hash: hex(hash), lost: false });
  }
  return next;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
