import { ApolloLink, Observable, ServerError } from '@apollo/client';
import type { DeviceStore } from './device-store.ts';

/** Put into the context of a query whose last answer may be shown while there is no connection. */
export const READABLE_OFFLINE = { readableOffline: true } as const;

/** The name under which an answer is kept: the operation with its variables. */
const nameOf = ({ operationName, variables }: ApolloLink.Operation): string =>
  `${operationName ?? ''} ${JSON.stringify(variables)}`;

/**
 * Keeps the answers of queries that ask for it, encrypted, and gives the last one when the server cannot be
 * reached. Whoever is signed out gets nothing: the key is gone.
 */
export const offlineReads = (store: DeviceStore): ApolloLink =>
  new ApolloLink((operation, forward) => {
    if (!operation.getContext()['readableOffline']) return forward(operation);
    return new Observable((observer) => {
      const subscription = forward(operation).subscribe({
        next: (result) => {
          if (result.data && !result.errors) void keep(store, nameOf(operation), result.data);
          observer.next(result);
        },
        error: (error: unknown) => {
          last(store, nameOf(operation), error).then(
            (data) => {
              if (!data) return observer.error(error);
              observer.next({ data });
              observer.complete();
            },
            () => observer.error(error),
          );
        },
        complete: () => observer.complete(),
      });
      return () => subscription.unsubscribe();
    });
  });

async function keep(store: DeviceStore, name: string, data: object): Promise<void> {
  try {
    const owner = await store.owner();
    if (owner) await store.keepRead(owner, name, data);
  } catch {
    // A device without room or without storage works as before, only not offline.
  }
}

/** An answer of the server, even a refusing one, is not replaced by an old one. */
async function last(
  store: DeviceStore,
  name: string,
  error: unknown,
): Promise<Record<string, unknown> | undefined> {
  if (ServerError.is(error) && error.statusCode < 500) return undefined;
  const owner = await store.owner();
  return owner ? store.read(owner, name) : undefined;
}
