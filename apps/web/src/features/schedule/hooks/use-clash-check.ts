import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import type { BookSessionInput } from '../../../gql/graphql.ts';
import { CheckBookingDocument } from '../booking-operations.ts';

/** Long enough not to ask while somebody still drags or types. Milliseconds. */
const PAUSE_MS = 250;

/** Asks the server what a booking would meet once it has rested for a moment; null until it has answered. */
export function useClashCheck(input: BookSessionInput | null, ignoringSessionId: string | null) {
  const asked = input ? JSON.stringify(input) : '';
  const [rested] = useDebouncedValue(asked, PAUSE_MS);
  const { data } = useQuery(CheckBookingDocument, {
    variables: {
      input: (rested ? JSON.parse(rested) : {}) as BookSessionInput,
      ignoringSessionId,
    },
    skip: rested === '',
    fetchPolicy: 'no-cache',
  });
  return rested === asked && rested !== '' ? (data?.checkBooking ?? null) : null;
}
