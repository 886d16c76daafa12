import { useQuery } from '@apollo/client/react';
import { NoteQueueDocument } from '../operations.ts';

/** How much waits in the queue of notes of whoever reads; nothing until it is known, and when it cannot be read. */
export function useNotesWaiting() {
  const { data, error } = useQuery(NoteQueueDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return { known: error !== undefined, drafts: 0, cosign: 0, any: false };
  const { drafts, toCosign, people } = data.noteQueue;
  return {
    known: true,
    drafts: drafts.length,
    cosign: toCosign.length,
    any: drafts.length + toCosign.length + people.length > 0,
  };
}
