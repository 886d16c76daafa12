import { CombinedGraphQLErrors, type ApolloClient } from '@apollo/client';
import { parse } from 'graphql';
import { variablesNow, type Delivery, type Recording, type RecordingRefusal } from './recording.ts';

/** Sends one recording. Whatever is no clear answer of the server counts as being away: it is tried again. */
export async function sendRecording(client: ApolloClient, recording: Recording): Promise<Delivery> {
  try {
    const { data } = await client.mutate<Record<string, unknown>>({
      mutation: parse(recording.operation),
      variables: variablesNow(recording.variables, new Date()),
    });
    if (!data) return { kind: 'AWAY' };
    const refusal = refusalIn(data);
    return refusal ? { kind: 'REFUSED', refusal } : { kind: 'SENT', data };
  } catch (error) {
    return CombinedGraphQLErrors.is(error) ? fromErrors(error) : { kind: 'AWAY' };
  }
}

function fromErrors({ errors }: CombinedGraphQLErrors): Delivery {
  const [first] = errors;
  const code = first?.extensions?.['code'];
  if (code === 'UNAUTHENTICATED' || code === 'PASSWORD_CHANGE_REQUIRED') return { kind: 'SIGNED_OUT' };
  if (first === undefined || typeof code !== 'string' || code === 'UNAVAILABLE') return { kind: 'AWAY' };
  return { kind: 'REFUSED', refusal: { code, message: first.message } };
}

/** A mutation answers one field: the recorded thing, or a refusal, which has a code. */
function refusalIn(data: Readonly<Record<string, unknown>>): RecordingRefusal | null {
  for (const answer of Object.values(data)) {
    if (typeof answer !== 'object' || answer === null || !('code' in answer) || !('message' in answer))
      continue;
    const { code, message } = answer;
    if (typeof code === 'string' && typeof message === 'string') return { code, message };
  }
  return null;
}
