/** Why the server did not take a recording. */
export interface RecordingRefusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
}

/** One thing somebody recorded: kept on the device before anything else, sent as soon as it can be. */
export interface Recording {
  /** Made by the device; the server keeps one recording per id, however often it comes. */
  readonly id: string;
  /** What it is, for the list of what is not yet sent: a key of the texts in offline.json. */
  readonly kind: RecordingKind;
  /** Whom it is about, as the list says it. */
  readonly about: string;
  /** The GraphQL document as text: a recording outlives the code that made it. */
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** When it was recorded, by the clock of the device. ISO 8601. */
  readonly madeAt: string;
  /** Refused recordings stay until somebody decides about them. */
  readonly refusal: RecordingRefusal | null;
}

export const RECORDING_KINDS = [
  'ATTENDANCE',
  'SESSION_STEP',
  'MINUTES',
  'PERFORMANCE',
  'DESENSITIZATION_LOG',
  'NOTE_DRAFT',
  'ADVERSE_EVENT',
  'HOME_PRACTICE',
  'TOO_MUCH',
] as const;
export type RecordingKind = (typeof RECORDING_KINDS)[number];

/** What became of an attempt to send. */
export type Delivery =
  | { readonly kind: 'SENT'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'REFUSED'; readonly refusal: RecordingRefusal }
  /** No network, or a server that is not able to answer now: tried again. */
  | { readonly kind: 'AWAY' }
  /** Nobody is signed in: tried again after signing in. */
  | { readonly kind: 'SIGNED_OUT' };

/** What the person who recorded is told. */
export type Outcome =
  | { readonly kind: 'SENT'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'REFUSED'; readonly refusal: RecordingRefusal }
  | { readonly kind: 'WAITING' };

/** The variables as they are sent now: the clock of the device is told at that moment. */
export function variablesNow(
  variables: Readonly<Record<string, unknown>>,
  now: Date,
): Readonly<Record<string, unknown>> {
  const input = variables['input'];
  if (typeof input !== 'object' || input === null || !('deviceNow' in input)) return variables;
  return { ...variables, input: { ...input, deviceNow: now.toISOString() } };
}
