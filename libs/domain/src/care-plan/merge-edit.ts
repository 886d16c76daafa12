/** A value of a field that two people may edit at once; lists are sets of codes or ids, their order is no meaning. */
export type FlatValue = string | number | boolean | null | readonly string[];
export type FlatRecord = Readonly<Record<string, FlatValue>>;

/** A field that both changed: what it was, what each made of it. Nothing is decided for them. */
export interface FieldConflict {
  readonly field: string;
  readonly base: FlatValue;
  readonly yours: FlatValue;
  readonly theirs: FlatValue;
}

export type MergeResult<R extends object> =
  | {
      readonly ok: true;
      /** `current` with the reader's changes. */
      readonly merged: R;
      /** The fields that differ from `current`; empty when there is nothing to store. */
      readonly touched: readonly (keyof R & string)[];
    }
  | { readonly ok: false; readonly conflicts: readonly FieldConflict[] };

/** True when two values mean the same; lists are compared as sets. */
export function sameValue(a: FlatValue, b: FlatValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  const left = new Set<string>(a as readonly string[]);
  const right = new Set<string>(b as readonly string[]);
  return left.size === right.size && [...left].every((item) => right.has(item));
}

/**
 * Three-way merge of one edit. `base` is the record the person saw, `current` what is stored now, `changes` what the
 * person wants (fields left out or undefined stay). A field changed by both to different values is a conflict, and
 * then nothing is merged: either everything is stored or both values are shown.
 */
export function mergeEdit<R extends { readonly [K in keyof R]: FlatValue }>(edit: {
  readonly base: R;
  readonly current: R;
  readonly changes: Partial<R>;
}): MergeResult<R> {
  const merged: R = { ...edit.current };
  const touched: (keyof R & string)[] = [];
  const conflicts: FieldConflict[] = [];
  for (const field of Object.keys(edit.changes) as (keyof R & string)[]) {
    const yours = edit.changes[field];
    if (yours === undefined) continue;
    const base = edit.base[field];
    const theirs = edit.current[field];
    if (sameValue(yours, base) || sameValue(yours, theirs)) continue;
    if (sameValue(base, theirs)) {
      merged[field] = yours;
      touched.push(field);
    } else {
      conflicts.push({ field, base, yours, theirs });
    }
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, merged, touched };
}
