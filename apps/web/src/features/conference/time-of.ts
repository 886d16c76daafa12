import type { AgendaTime } from '@consilium/domain';
import type { AgendaEntryFragment } from '../../gql/graphql.ts';

/** What the rules of the clock need to know of one on the agenda. */
export const timeOf = ({ status, discussedSeconds, discussingSince }: AgendaEntryFragment): AgendaTime => ({
  status,
  discussedSeconds,
  discussingSince: discussingSince === null ? null : new Date(discussingSince),
});
