interface OfDiscipline {
  readonly discipline: { readonly code: string };
}

/** Members by discipline; both orders are the server's. */
export function groupByDiscipline<M extends OfDiscipline>(
  members: readonly M[],
): readonly (readonly [code: string, members: readonly M[]])[] {
  return [...Map.groupBy(members, ({ discipline }) => discipline.code)];
}
