import { shown, type FormatProblemCode, type Problems } from './problem.ts';

const LONGEST_ID = 100;

/**
 * One value of a file together with its place. Each reader answers a value of the right type in any case;
 * where the file's own was wrong the problem is noted, and the file is refused in the end.
 */
export class Field {
  constructor(
    readonly value: unknown,
    readonly path: string,
    readonly problems: Problems,
  ) {}

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** A member of this object; the object itself is checked by `object()`. */
  at(key: string): Field {
    const value =
      typeof this.value === 'object' && this.value !== null && Object.hasOwn(this.value, key)
        ? (this.value as Record<string, unknown>)[key]
        : undefined;
    return new Field(value, this.path === '' ? key : `${this.path}.${key}`, this.problems);
  }

  refuse(code: FormatProblemCode, sentence: string): void {
    this.problems.add(code, this.path, sentence);
  }

  /** Whether this is an object; if not, says so. */
  object(): boolean {
    if (typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)) return true;
    this.#mustBe('an object');
    return false;
  }

  /** @param most more than this is refused without being read */
  list(least: number, most: number): Field[] {
    if (!Array.isArray(this.value)) {
      this.#mustBe('a list');
      return [];
    }
    if (this.value.length < least || this.value.length > most) {
      const code = this.value.length > most ? 'TOO_MANY' : 'OUT_OF_RANGE';
      const wanted = least === most ? String(least) : `${least} to ${most}`;
      this.refuse(code, `must hold ${wanted} entries, holds ${this.value.length}`);
      return [];
    }
    return this.value.map(
      (entry: unknown, index) => new Field(entry, `${this.path}[${index}]`, this.problems),
    );
  }

  text(longest: number): string {
    if (typeof this.value === 'string' && this.value.length <= longest) return this.value;
    this.#mustBe(`a text of at most ${longest} characters`);
    return '';
  }

  id(): string {
    if (typeof this.value === 'string' && this.value !== '' && this.value.length <= LONGEST_ID) {
      return this.value;
    }
    this.#mustBe(`an id, a text of 1 to ${LONGEST_ID} characters`);
    return '';
  }

  whole(least: number, most: number): number {
    if (Number.isInteger(this.value) && this.#within(least, most)) return this.value as number;
    this.#mustBe(`a whole number from ${least} to ${most}`);
    return least;
  }

  amount(least: number, most: number): number {
    if (Number.isFinite(this.value) && this.#within(least, most)) return this.value as number;
    this.#mustBe(`a number from ${least} to ${most}`);
    return least;
  }

  flag(): boolean {
    if (typeof this.value === 'boolean') return this.value;
    this.#mustBe('true or false');
    return false;
  }

  /** Slots `[from, to)` of one day. */
  interval(slots: number): readonly [number, number] {
    const pair: readonly unknown[] = Array.isArray(this.value) ? this.value : [];
    const [from, to] = pair;
    if (pair.length === 2 && isSlot(from, slots) && isSlot(to, slots) && from <= to) return [from, to];
    this.#mustBe(`[from, to] in whole slots with 0 <= from <= to <= ${slots}`, JSON.stringify(this.value));
    return [0, 0];
  }

  #within(least: number, most: number): boolean {
    const value = this.value as number;
    return value >= least && value <= most;
  }

  #mustBe(what: string, was?: string): void {
    const isNumber = typeof this.value === 'number';
    const code = this.value === undefined ? 'MISSING' : isNumber ? 'OUT_OF_RANGE' : 'WRONG_TYPE';
    const value = this.value === undefined || was === undefined ? shown(this.value) : was.slice(0, 60);
    this.refuse(
      code,
      this.value === undefined ? `is missing; must be ${what}` : `must be ${what}, was ${value}`,
    );
  }
}

const isSlot = (value: unknown, slots: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= slots;

/** Ids of a list that may not repeat; a repeated one is named with its place. */
export function uniqueIds(fields: readonly Field[], read: (field: Field) => string): string[] {
  const seen = new Set<string>();
  return fields.map((field) => {
    const id = read(field);
    if (id !== '' && seen.has(id)) field.refuse('DUPLICATE', `${shown(id)} is there twice`);
    seen.add(id);
    return id;
  });
}
