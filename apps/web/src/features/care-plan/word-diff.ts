/** A run of words that stayed, came or went. */
export interface WordRun {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

/** Beyond this many words a table of all pairs gets slow on a tablet; such texts are shown one after the other. */
const MOST_WORDS = 900;

const words = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/**
 * What changed between two texts, word by word (longest common subsequence), or null when they are too long or have
 * too little in common for that to be readable.
 */
export function wordDiff(before: string, after: string): WordRun[] | null {
  const a = words(before);
  const b = words(after);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null;
  const common = commonLengths(a, b);
  const runs = joinRuns(walk(a, b, common));
  const kept = runs.filter((run) => run.kind === 'SAME').reduce((sum, run) => sum + run.text.length, 0);
  // A text that was only added to keeps the shorter one whole.
  return kept * 2 >= Math.min(before.length, after.length) ? runs : null;
}

/** Row by row, how long the common subsequence of the rests is. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? new Uint16Array();
    const below = rows[i + 1] ?? new Uint16Array();
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function walk(a: readonly string[], b: readonly string[], common: readonly Uint16Array[]): WordRun[] {
  const runs: WordRun[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const old = a[i];
    const now = b[j];
    if (old !== undefined && old === now) {
      runs.push({ kind: 'SAME', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      runs.push({ kind: 'REMOVED', text: old });
      i += 1;
    } else {
      runs.push({ kind: 'ADDED', text: now ?? '' });
      j += 1;
    }
  }
  return runs;
}

const at = (rows: readonly Uint16Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;

function joinRuns(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
