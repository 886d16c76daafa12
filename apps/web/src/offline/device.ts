import type { ApolloClient } from '@apollo/client';
import { connection } from './connection.ts';
import { DeviceStore } from './device-store.ts';
import { Outbox } from './outbox.ts';
import type { Delivery, Recording } from './recording.ts';
import { sendRecording } from './send-recording.ts';

/** What this browser keeps; one for all of the page. */
export const deviceStore = new DeviceStore();

let send: (recording: Recording) => Promise<Delivery> = () => Promise.resolve({ kind: 'AWAY' });

export const outbox = new Outbox(deviceStore, (recording) => send(recording));

/** Connects the outbox with the server. */
export function sendThrough(client: ApolloClient): void {
  send = (recording) => sendRecording(client, recording);
  connection.start();
  connection.subscribe(() => {
    if (connection.isOnline) void outbox.flush();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.flush();
  });
}
