interface OfDiscipline {
  readonly discipline: { readonly code: string };
}

export type MemberGroup<M> = readonly [code: string, members: readonly M[]];

/** Members by discipline; both orders are the server's. */
export function groupByDiscipline<M extends OfDiscipline>(members: readonly M[]): readonly MemberGroup<M>[] {
  return [...Map.groupBy(members, ({ discipline }) => discipline.code)];
}
