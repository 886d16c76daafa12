export interface Rebased<V> {
  /** Theirs, with the fields that were typed here left as they are. */
  readonly values: V;
  /** Fields that only the other person changed; they are taken over. */
  readonly theirs: readonly (keyof V & string)[];
  /** Fields that both changed; what was typed here stays until its author decides. */
  readonly both: readonly (keyof V & string)[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields in which two states of a form differ. */
export function changedFields<V extends object>(before: V, after: V): (keyof V & string)[] {
  return (Object.keys(before) as (keyof V & string)[]).filter((field) => !same(before[field], after[field]));
}

/** Puts one's own changes on top of what somebody else saved meanwhile. Nothing of either is lost. */
export function rebase<V extends object>(base: V, mine: V, fresh: V): Rebased<V> {
  const own = changedFields(base, mine);
  const other = changedFields(base, fresh);
  const kept = own.map((field) => [field, mine[field]] as const);
  return {
    values: { ...fresh, ...Object.fromEntries(kept) },
    theirs: other.filter((field) => !own.includes(field)),
    both: other.filter((field) => own.includes(field) && !same(mine[field], fresh[field])),
  };
}
