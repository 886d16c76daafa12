import type {
  AlternativeFieldsFragment,
  ClashFieldsFragment,
  SessionFieldsFragment,
  WarningFieldsFragment,
} from '../../gql/graphql.ts';
import type { RefusalLike } from '../../ui/index.ts';

/** What the server made of a booking, a change or a step. */
export type BookingOutcome =
  | { readonly kind: 'SAVED'; readonly session: SessionFieldsFragment }
  | {
      readonly kind: 'CLASH';
      readonly clashes: readonly ClashFieldsFragment[];
      readonly alternatives: readonly AlternativeFieldsFragment[];
    }
  | { readonly kind: 'WARNED'; readonly warnings: readonly WarningFieldsFragment[] }
  | { readonly kind: 'REFUSED'; readonly refusal: RefusalLike };

type Answer =
  | ({ readonly __typename?: 'TherapySession' } & SessionFieldsFragment)
  | {
      readonly __typename?: 'BookingClash';
      readonly clashes: readonly ClashFieldsFragment[];
      readonly alternatives?: readonly AlternativeFieldsFragment[];
    }
  | { readonly __typename?: 'BookingWarned'; readonly warnings: readonly WarningFieldsFragment[] }
  | ({ readonly __typename?: 'Refusal' } & RefusalLike);

export function toOutcome(answer: Answer | null | undefined): BookingOutcome {
  if (!answer) throw new Error('The server gave no answer.');
  if ('startMinute' in answer) return { kind: 'SAVED', session: answer };
  if ('clashes' in answer) {
    return { kind: 'CLASH', clashes: answer.clashes, alternatives: answer.alternatives ?? [] };
  }
  if ('warnings' in answer) return { kind: 'WARNED', warnings: answer.warnings };
  const { code, message, field } = answer;
  return { kind: 'REFUSED', refusal: { code, message, field: field ?? null } };
}
