/** A GraphQL enum whose values are spelt as the domain's codes are. */
export const enumOf = <C extends string>(codes: readonly C[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [K in C]: K };
