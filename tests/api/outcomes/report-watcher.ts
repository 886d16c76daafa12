import { setTimeout as pause } from 'node:timers/promises';
import type { TestUser } from '@consilium/testing';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export interface RunEvent {
  readonly stage: string;
  readonly done: number;
  readonly of: number;
  readonly result: {
    readonly code?: string;
    readonly episodes?: number | null;
    readonly indicators?: readonly { readonly code: string; readonly missing: number | null }[];
  } | null;
}

const RUN = `subscription ($input: ReportInput!) { outcomeReportRun(input: $input) { stage done of result {
  ... on OutcomeReport { episodes indicators { code missing } } ... on Refusal { code } } } }`;

/** Bounded: a test that waits for what never comes fails with what did come. */
const PATIENCE_MS = 60_000;

export interface ReportWatcher {
  readonly events: readonly RunEvent[];
  readonly errors: readonly string[];
  until(fits: (event: RunEvent) => boolean): Promise<RunEvent>;
  untilEnded(): Promise<void>;
  /** Stops listening, as the page does when somebody presses Stop. */
  giveUp(): void;
  leave(): Promise<void>;
}

/** Somebody who has asked for a report and follows how far it is. */
export function watchReport(url: string, user: TestUser, input: object): ReportWatcher {
  const events: RunEvent[] = [];
  const errors: string[] = [];
  let ended = false;
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${user.token}` },
    retryAttempts: 0,
  });
  const giveUp = client.subscribe<{ outcomeReportRun: RunEvent }>(
    { query: RUN, variables: { input } },
    {
      next: ({ data, errors: failed }) => {
        if (data) events.push(data.outcomeReportRun);
        errors.push(...(failed ?? []).map(({ extensions }) => String(extensions?.['code'])));
      },
      error: (error: unknown) => {
        const failed = Array.isArray(error) ? (error as { extensions?: { code?: string } }[]) : [];
        errors.push(...failed.map(({ extensions }) => extensions?.code ?? 'UNKNOWN'));
        ended = true;
      },
      complete: () => {
        ended = true;
      },
    },
  );
  const waitFor = async <T>(find: () => T | undefined): Promise<T> => {
    for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(10)) {
      const found = find();
      if (found !== undefined) return found;
    }
    throw new Error(`It never came. Events: ${JSON.stringify(events)}, errors: ${JSON.stringify(errors)}`);
  };
  return {
    events,
    errors,
    until: (fits) => waitFor(() => events.find(fits)),
    untilEnded: async () => {
      await waitFor(() => ended || undefined);
    },
    giveUp,
    leave: async () => {
      await client.dispose();
    },
  };
}
