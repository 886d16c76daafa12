/**
 * Counts and the sums that bind them. A line names a total and its parts, by their places in `values`: the total equals
 * the sum of the parts.
 */
export interface CountTable {
  readonly values: readonly number[];
  readonly lines: readonly { readonly total: number; readonly parts: readonly number[] }[];
  /** Hidden beforehand, and not to be decided on again. */
  readonly fixed?: readonly (boolean | undefined)[];
  /** Counts that are asked of nobody: never shown, and not to follow from what is shown where they are small. */
  readonly latent?: readonly boolean[];
}

/**
 * Which counts are hidden, so that no count from 1 to `minimum` - 1 is shown or follows from those shown.
 *
 * Primary: the small counts. Secondary: whatever would give one of them away. In each line with a shown total at least
 * two parts are hidden or none, and the hidden ones are `minimum` together; then the equations of all lines are solved,
 * and while one hidden count has but one solution another is hidden with it (after Hundepool et al. 2012, Statistical
 * Disclosure Control, chapter 4: primary and secondary suppression, and auditing by linear algebra).
 * Zeros are shown unless they are needed to hide others.
 */
export function suppress(table: CountTable, minimum: number): boolean[] {
  const state = new Suppression(table, minimum);
  do {
    state.closeLines();
  } while (state.hideBeside(determined(table.lines, state.hidden)));
  return state.hidden;
}

type Line = CountTable['lines'][number];

/** The work of one table: what is hidden so far, and which lines a count stands in. */
class Suppression {
  readonly hidden: boolean[];
  readonly #values: readonly number[];
  readonly #lines: readonly Line[];
  readonly #linesOf: readonly Line[][];
  readonly #fixed: CountTable['fixed'];
  readonly #latent: CountTable['latent'];
  readonly #minimum: number;

  constructor(table: CountTable, minimum: number) {
    this.#values = table.values;
    this.#lines = table.lines;
    this.#fixed = table.fixed;
    this.#minimum = minimum;
    this.#latent = table.latent;
    this.hidden = table.values.map(
      (value, cell) =>
        table.latent?.[cell] === true || (table.fixed?.[cell] ?? (value > 0 && value < minimum)),
    );
    const linesOf: Line[][] = table.values.map(() => []);
    for (const line of table.lines) {
      for (const cell of [line.total, ...line.parts]) linesOf[cell]?.push(line);
    }
    this.#linesOf = linesOf;
  }

  /** Hides parts until no line gives one away by itself. */
  closeLines(): void {
    const waiting = new Set(this.#lines);
    for (const line of waiting) {
      waiting.delete(line);
      while (this.#isOpen(line)) {
        const next = this.#cheapest(line.parts) ?? this.#cheapest([line.total]);
        if (next === undefined) break;
        this.hidden[next] = true;
        for (const other of this.#linesOf[next] ?? []) waiting.add(other);
      }
    }
  }

  /** Hides one more count beside each disclosed one; false when there is none, or nothing left to hide. */
  hideBeside(disclosed: readonly number[]): boolean {
    let changed = false;
    const settled = new Set<Line>();
    for (const cell of disclosed) {
      const lines = this.#linesOf[cell] ?? [];
      // One count hidden in a line of it may already be enough.
      if (this.#values[cell] === 0 || lines.some((line) => settled.has(line))) continue;
      if (this.#latent?.[cell] === true && this.#value(cell) >= this.#minimum) continue;
      const next = this.#cheapest(lines.flatMap((line) => [line.total, ...line.parts]));
      if (next === undefined) continue;
      this.hidden[next] = true;
      changed = true;
      for (const line of this.#linesOf[next] ?? []) settled.add(line);
    }
    return changed;
  }

  /** A line gives something away when one hidden part, or a small sum of them, follows from the rest. */
  #isOpen(line: Line): boolean {
    // Of latent parts the large may follow: the equations of all lines judge them.
    if (line.parts.some((cell) => this.#latent?.[cell] === true)) return false;
    const parts = line.parts.filter((cell) => this.hidden[cell] === true);
    if (this.hidden[line.total] === true) return parts.length === 0;
    const together = parts.reduce((sum, cell) => sum + this.#value(cell), 0);
    return parts.length > 0 && (parts.length < 2 || together < this.#minimum);
  }

  /** What costs the reader least: opens the fewest lines that were closed, then the smallest count above zero. */
  #cheapest(cells: readonly number[]): number | undefined {
    let best: { cell: number; opened: number; size: number } | undefined;
    for (const cell of cells) {
      if (this.hidden[cell] === true || this.#fixed?.[cell] !== undefined) continue;
      const opened = (this.#linesOf[cell] ?? []).filter((line) => !this.#hasHidden(line)).length;
      const size = this.#value(cell) || Number.MAX_SAFE_INTEGER;
      if (best === undefined || opened < best.opened || (opened === best.opened && size < best.size)) {
        best = { cell, opened, size };
      }
    }
    return best?.cell;
  }

  #hasHidden(line: Line): boolean {
    return this.hidden[line.total] === true || line.parts.some((cell) => this.hidden[cell] === true);
  }

  #value(cell: number): number {
    return this.#values[cell] ?? 0;
  }
}

/** A prime whose square fits the integers of a double: arithmetic modulo it is exact. */
const PRIME = 67_108_859;

function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

type Row = Map<number, number>;

function subtract(row: Row, other: Row, factor: number): void {
  for (const [column, value] of other) {
    const rest = ((row.get(column) ?? 0) + (PRIME - factor) * value) % PRIME;
    if (rest === 0) row.delete(column);
    else row.set(column, rest);
  }
}

/** The hidden counts that the shown ones determine: Gauss-Jordan elimination of the lines over the hidden counts. */
export function determined(lines: CountTable['lines'], hidden: readonly boolean[]): number[] {
  const pivots = new Map<number, Row>();
  /** Which pivot rows have an entry in a column, so that only those are touched. */
  const holders = new Map<number, Set<number>>();
  for (const line of lines) {
    const row: Row = new Map();
    if (hidden[line.total] === true) row.set(line.total, PRIME - 1);
    for (const cell of line.parts) if (hidden[cell] === true) row.set(cell, 1);
    for (const column of [...row.keys()]) {
      const pivot = pivots.get(column);
      const factor = row.get(column);
      if (pivot && factor !== undefined) subtract(row, pivot, factor);
    }
    const first = row.keys().next();
    if (first.done === true) continue;
    const column = first.value;
    const scale = inverse(row.get(column) ?? 1);
    for (const [at, value] of row) row.set(at, (value * scale) % PRIME);
    for (const owner of [...(holders.get(column) ?? [])]) {
      const other = pivots.get(owner);
      const factor = other?.get(column);
      if (!other || factor === undefined) continue;
      const before = [...other.keys()];
      subtract(other, row, factor);
      for (const at of before) if (!other.has(at)) holders.get(at)?.delete(owner);
      for (const at of other.keys()) hold(holders, at, owner);
    }
    pivots.set(column, row);
    for (const at of row.keys()) hold(holders, at, column);
  }
  return [...pivots].filter(([, row]) => row.size === 1).map(([column]) => column);
}

function hold(holders: Map<number, Set<number>>, column: number, owner: number): void {
  const rows = holders.get(column);
  if (rows) rows.add(owner);
  else holders.set(column, new Set([owner]));
}
