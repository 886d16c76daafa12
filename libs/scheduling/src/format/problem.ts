/** What can be wrong with a file; stable, so that a program may act on it. */
export type FormatProblemCode =
  | 'NOT_JSON'
  | 'MISSING'
  | 'WRONG_FORMAT'
  | 'WRONG_TYPE'
  | 'OUT_OF_RANGE'
  | 'TOO_MANY'
  | 'DUPLICATE'
  | 'UNKNOWN_ID'
  | 'LOCKED_MISFIT';

export interface FormatProblem {
  readonly code: FormatProblemCode;
  /** Where, e.g. `series[3].duration`; empty for the file as a whole. */
  readonly path: string;
  /** One sentence that begins with the path. */
  readonly message: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** At most `MAX_PROBLEMS`; `more` is how many were left out. */
  | { readonly ok: false; readonly problems: readonly FormatProblem[]; readonly more: number };

/** A file that is wrong in one way is often wrong in a thousand places: nobody reads past this many. */
export const MAX_PROBLEMS = 20;

const LONGEST_SHOWN = 40;

/** Collects problems while reading goes on, so that one run names them all. */
export class Problems {
  readonly found: FormatProblem[] = [];
  #total = 0;

  get any(): boolean {
    return this.#total > 0;
  }

  /** How many were found so far, those that are no longer kept included. */
  get total(): number {
    return this.#total;
  }

  /** @param sentence what is wrong, after the path, e.g. `must be a text, was 3` */
  add(code: FormatProblemCode, path: string, sentence: string): void {
    this.#total += 1;
    if (this.found.length >= MAX_PROBLEMS) return;
    this.found.push({ code, path, message: path === '' ? sentence : `${path}: ${sentence}` });
  }

  /** The value, unless something was found. */
  answer<T>(value: T): Parsed<T> {
    if (!this.any) return { ok: true, value };
    return { ok: false, problems: this.found, more: this.#total - this.found.length };
  }
}

/** A value as a sentence shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text;
}
