import { setTimeout as pause } from 'node:timers/promises';
import type { TestUser } from '@consilium/testing';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export interface PlanEvent {
  readonly kind: string;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly byName: string | null;
  readonly at: string;
  readonly carePlan: {
    readonly goals: readonly { id: string; target: string }[];
    readonly viewers: readonly { displayName: string; disciplineCode: string | null }[];
  };
}

const SUBSCRIPTION = `subscription ($id: ID!) { carePlanChanged(carePlanId: $id) {
  kind entity entityId byName at carePlan { goals { id target } viewers { displayName disciplineCode } } } }`;

/** Bounded: a test that waits for what never comes fails with what did come. */
const PATIENCE_MS = 15_000;

export interface Subscriber {
  readonly events: readonly PlanEvent[];
  /** Codes of the errors that came instead of data. */
  readonly errors: readonly string[];
  readonly ended: () => boolean;
  /** The next event that fits, from now or before. */
  until(fits: (event: PlanEvent) => boolean): Promise<PlanEvent>;
  untilEnded(): Promise<void>;
  leave(): Promise<void>;
}

async function waitFor<T>(find: () => T | undefined, describe: () => string): Promise<T> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(20)) {
    const found = find();
    if (found !== undefined) return found;
  }
  throw new Error(`It never came. ${describe()}`);
}

/** Somebody who has a plan open, connected to one API process over a WebSocket. */
export function subscribe(url: string, user: TestUser, carePlanId: string, query = SUBSCRIPTION): Subscriber {
  const events: PlanEvent[] = [];
  const errors: string[] = [];
  let isEnded = false;
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${user.token}` },
    retryAttempts: 0,
  });
  client.subscribe<{ carePlanChanged: PlanEvent }>(
    { query, variables: { id: carePlanId } },
    {
      next: ({ data, errors: failed }) => {
        if (data) events.push(data.carePlanChanged);
        errors.push(...(failed ?? []).map(({ extensions }) => String(extensions?.['code'])));
      },
      error: (error: unknown) => {
        const failed = Array.isArray(error) ? (error as { extensions?: { code?: string } }[]) : [];
        errors.push(...failed.map(({ extensions }) => extensions?.code ?? 'UNKNOWN'));
        if (failed.length === 0) errors.push('CLOSED');
        isEnded = true;
      },
      complete: () => {
        isEnded = true;
      },
    },
  );
  const described = () => `Events: ${JSON.stringify(events)}, errors: ${JSON.stringify(errors)}`;
  return {
    events,
    errors,
    ended: () => isEnded,
    until: (fits) => waitFor(() => events.find(fits), described),
    untilEnded: async () => {
      await waitFor(() => isEnded || undefined, described);
    },
    leave: async () => {
      await client.dispose();
    },
  };
}
