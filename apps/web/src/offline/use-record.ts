import type { TypedDocumentNode } from '@apollo/client';
import { print } from 'graphql';
import { useCallback, useSyncExternalStore } from 'react';
import { connection } from './connection.ts';
import { outbox } from './device.ts';
import type { Unsent } from './outbox.ts';
import type { RecordingKind, RecordingRefusal } from './recording.ts';

/** What became of something recorded, as the component that recorded it sees it. */
export type Recorded<Data> =
  | { readonly kind: 'SENT'; readonly data: Data }
  | { readonly kind: 'REFUSED'; readonly refusal: RecordingRefusal }
  | { readonly kind: 'WAITING' };

/**
 * Records through the device: kept first, sent at once where there is a connection, otherwise as soon as there
 * is one. The variables hold an id made here, so that it is kept once however often it is sent.
 */
export function useRecord<Data, Variables extends Record<string, unknown>>(
  kind: RecordingKind,
  document: TypedDocumentNode<Data, Variables>,
) {
  return useCallback(
    async (id: string, about: string, variables: Variables): Promise<Recorded<Data>> => {
      const outcome = await outbox.add({
        ...{ id, kind, about, variables, refusal: null },
        operation: print(document),
        madeAt: new Date().toISOString(),
      });
      return outcome.kind === 'SENT' ? { kind: 'SENT', data: outcome.data as Data } : outcome;
    },
    [kind, document],
  );
}

const subscribe = (listener: () => void) => outbox.subscribe(listener);

/** What this device has not sent yet. */
export const useUnsent = (): readonly Unsent[] => useSyncExternalStore(subscribe, () => outbox.unsent);

/** Whether the server can be reached, as far as this device knows. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(connection.subscribe, () => connection.isOnline);
