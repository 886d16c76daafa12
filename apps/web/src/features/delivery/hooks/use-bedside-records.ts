import { useMutation } from '@apollo/client/react';
import type { Attendance, InterventionKind, LossReason } from '@consilium/domain';
import {
  FinishSessionDocument,
  MarkDeliveryInErrorDocument,
  MarkPerformanceInErrorDocument,
  RecordInterventionDeliveryDocument,
  RecordPerformanceDocument,
  RecordPresenceDocument,
  StartSessionDocument,
  StartUnplannedSessionDocument,
} from '../record-operations.ts';

/** What a write came to: what was recorded, or why it was refused. */
export type Outcome<T> =
  | { readonly kind: 'RECORDED'; readonly recorded: T }
  | { readonly kind: 'REFUSED'; readonly refusal: { readonly code: string; readonly message: string } };

export interface PresenceToRecord {
  readonly sessionId: string;
  readonly patientId: string;
  readonly basedOnId: string | null;
  readonly attendance: Attendance;
  readonly arrivedAt?: Date | null;
  readonly leftAt?: Date | null;
  readonly lossReason?: LossReason | null;
  readonly lossNote?: string;
}

export interface DeliveryToRecord {
  readonly sessionId: string;
  readonly patientId: string;
  readonly interventionId: string | null;
  readonly kind: InterventionKind;
  readonly memberId: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly oneToOne: boolean;
  readonly correctsId?: string;
}

export interface PerformanceToRecord {
  readonly patientId: string;
  readonly sessionId: string | null;
  readonly activityCode: string;
  readonly value: number;
  readonly occurredAt: Date;
}

export interface UnplannedToStart {
  readonly id: string;
  readonly title: string;
  readonly patientId: string;
  readonly interventionId: string | null;
  readonly minutes: number;
}

/** The clock of this device, as every record carries it. */
const clock = () => {
  const now = new Date().toISOString();
  return { enteredAt: now, deviceNow: now };
};
const instant = (at: Date | null | undefined) => at?.toISOString() ?? null;

interface RefusedAnswer {
  readonly code: string;
  readonly message: string;
}

const isRefused = (answer: object): answer is RefusedAnswer => 'code' in answer && 'message' in answer;

/** Every kind of refusal has a code and a sentence; what was recorded has neither. */
function outcomeOf<A extends { readonly __typename: string }>(
  answer: A | null | undefined,
): Outcome<Exclude<A, RefusedAnswer>> {
  if (!answer) throw new Error('The server answered nothing.');
  if (!isRefused(answer)) return { kind: 'RECORDED', recorded: answer as Exclude<A, RefusedAnswer> };
  const { code, message } = answer;
  return { kind: 'REFUSED', refusal: { code, message } };
}

/**
 * Every write of the bedside, in one place. Each record gets its id and times here, on the device, so that sending it
 * twice records it once.
 */
export function useBedsideRecords() {
  const [start] = useMutation(StartSessionDocument);
  const [finish] = useMutation(FinishSessionDocument);
  const [startUnplanned] = useMutation(StartUnplannedSessionDocument);
  const [presence] = useMutation(RecordPresenceDocument);
  const [delivery] = useMutation(RecordInterventionDeliveryDocument);
  const [performance] = useMutation(RecordPerformanceDocument);
  const [markDelivery] = useMutation(MarkDeliveryInErrorDocument);
  const [markPerformance] = useMutation(MarkPerformanceInErrorDocument);
  const step = (sessionId: string, at: Date) => ({
    variables: { input: { sessionId, occurredAt: at.toISOString(), ...clock() } },
  });
  return {
    start: async (sessionId: string, at = new Date()) =>
      outcomeOf((await start(step(sessionId, at))).data?.startSession),
    finish: async (sessionId: string, at = new Date()) =>
      outcomeOf((await finish(step(sessionId, at))).data?.finishSession),
    startUnplanned: async ({ id, title, patientId, interventionId, minutes }: UnplannedToStart) => {
      const input = {
        id,
        kind: 'INDIVIDUAL' as const,
        title,
        patients: [{ patientId, interventionId }],
        minutes,
        occurredAt: new Date().toISOString(),
        ...clock(),
      };
      return outcomeOf((await startUnplanned({ variables: { input } })).data?.startUnplannedSession);
    },
    presence: async ({ arrivedAt, leftAt, lossReason, lossNote, ...given }: PresenceToRecord) => {
      const input = {
        ...given,
        id: crypto.randomUUID(),
        arrivedAt: instant(arrivedAt),
        leftAt: instant(leftAt),
        lossReason: lossReason ?? null,
        lossNote: lossNote ?? '',
        occurredAt: new Date().toISOString(),
        ...clock(),
      };
      return outcomeOf((await presence({ variables: { input } })).data?.recordPresence);
    },
    delivery: async ({ startedAt, endedAt, correctsId, ...given }: DeliveryToRecord) => {
      const input = {
        ...given,
        id: crypto.randomUUID(),
        startedAt: startedAt.toISOString(),
        endedAt: endedAt.toISOString(),
        correctsId: correctsId ?? null,
        ...clock(),
      };
      return outcomeOf((await delivery({ variables: { input } })).data?.recordInterventionDelivery);
    },
    performance: async ({ occurredAt, ...given }: PerformanceToRecord) => {
      const input = {
        ...given,
        id: crypto.randomUUID(),
        occurredAt: occurredAt.toISOString(),
        ...clock(),
      };
      return outcomeOf((await performance({ variables: { input } })).data?.recordPerformance);
    },
    markDelivery: async (id: string, reason: string) =>
      outcomeOf(
        (await markDelivery({ variables: { input: { id, reason } } })).data?.markInterventionDeliveryInError,
      ),
    markPerformance: async (id: string, reason: string) =>
      outcomeOf(
        (await markPerformance({ variables: { input: { id, reason } } })).data?.markPerformanceInError,
      ),
  };
}

export type BedsideRecords = ReturnType<typeof useBedsideRecords>;
