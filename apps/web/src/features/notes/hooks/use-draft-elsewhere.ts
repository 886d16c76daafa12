import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useUnsent } from '../../../offline/index.ts';
import {
  contentKept,
  differences,
  keptDraft,
  type DraftElsewhere,
  type SectionText,
} from '../draft-conflict.ts';
import { SessionNotesDocument, type SessionNote } from '../operations.ts';

interface Watched {
  readonly id: string;
  readonly patientId: string;
  /** True while an earlier save waits on the device. */
  readonly waiting: boolean;
  /** The server has exactly what was sent from here: later saves build on this version. */
  readonly onArrived: (version: number) => void;
}

/**
 * Whether what the server has of a draft is what this device sent. A draft that was kept while there was no connection
 * may meet one that was changed on another device: then neither overwrites the other until somebody has decided.
 */
export function useDraftElsewhere({ id, patientId, waiting, onArrived }: Watched) {
  const client = useApolloClient();
  const kept = keptDraft(useUnsent(), id);
  const [elsewhere, setElsewhere] = useState<DraftElsewhere | null>(null);
  const conflicts = kept?.value.refusal?.code === 'VERSION_CONFLICT';
  const [settled, setSettled] = useState(false);
  const [before, setBefore] = useState(conflicts);
  // A decision holds for the refusal it was made about, not for a later one.
  if (before !== conflicts) {
    setBefore(conflicts);
    setSettled(false);
  }
  const sent = useRef<readonly SectionText[]>(kept ? contentKept(kept).sections : []);
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  }, [onArrived]);

  const look = useCallback(async (): Promise<SessionNote | undefined> => {
    const answer = await client
      .query({ query: SessionNotesDocument, variables: { patientId }, fetchPolicy: 'network-only' })
      .catch(() => null);
    return answer?.data?.sessionNotes.find((known) => known.id === id);
  }, [client, id, patientId]);
  const settle = useCallback(
    (note: SessionNote | undefined): void => {
      if (!note) return;
      const here = Object.fromEntries(sent.current.map(({ key, text }) => [key, text]));
      if (differences([], here, note.sections).length > 0) {
        if (note.status === 'DRAFT') setElsewhere(note);
        return;
      }
      setSettled(true);
      arrived.current(note.version);
    },
    [setElsewhere, setSettled],
  );

  const gone = waiting && !kept;
  useEffect(() => {
    if (conflicts || gone) void look().then(settle);
  }, [conflicts, gone, look, settle]);

  return {
    elsewhere,
    compare: useCallback(async () => settle(await look()), [look, settle]),
    /** What is given to the device to send. */
    sending: useCallback((sections: readonly SectionText[]) => {
      sent.current = sections;
    }, []),
    decided: useCallback(() => {
      setElsewhere(null);
      setSettled(true);
    }, [setElsewhere, setSettled]),
    /** Refused on this device, and not yet decided. */
    undecided: (conflicts && !settled) || elsewhere !== null,
  };
}
