import { createUnionType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

/** The union of what a mutation answers when it is done and a refusal. */
export const resultOf = <T extends object>(name: string, Done: new () => T, codes: string) =>
  createUnionType({
    name,
    description: `${codes}, or a field problem when refused.`,
    types: () => [Done, Refusal] as const,
    resolveType: (value: object) => (value instanceof Refusal ? Refusal : Done),
  });
