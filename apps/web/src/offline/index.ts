export { connection } from './connection.ts';
export { deviceStore, outbox, sendThrough } from './device.ts';
export { offlineReads, READABLE_OFFLINE } from './offline-reads.ts';
export type { Unsent } from './outbox.ts';
export { registerServiceWorker } from './register-service-worker.ts';
export type { Recording, RecordingKind, RecordingRefusal } from './recording.ts';
export { useIsOnline, useRecord, useUnsent, type Recorded } from './use-record.ts';
