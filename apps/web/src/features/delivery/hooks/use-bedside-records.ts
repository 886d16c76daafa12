import type { Attendance, InterventionKind, LossReason } from '@consilium/domain';
import { useRecord, type Recorded } from '../../../offline/index.ts';
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

/** What a write came to: recorded, kept on the device until there is a connection, or refused. */
export type Outcome<T> =
  | { readonly kind: 'RECORDED'; readonly recorded: T }
  | { readonly kind: 'WAITING' }
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

/** The answer of the server without the refusals, which the device has told apart already. */
function outcomeOf<D, K extends keyof D>(answer: Recorded<D>, key: K): Outcome<Taken<D[K]>> {
  if (answer.kind !== 'SENT') return answer;
  return { kind: 'RECORDED', recorded: answer.data[key] as Taken<D[K]> };
}
type Taken<A> = Exclude<A, { readonly code: string }>;

/**
 * Every write of the bedside, in one place. Each record gets its id and times here, on the device, is kept there until
 * the server has it, and counts once however often it is sent. `about` names whom it is about in the list of what is
 * not yet sent.
 */
export function useBedsideRecords() {
  const start = useRecord('SESSION_STEP', StartSessionDocument);
  const finish = useRecord('SESSION_STEP', FinishSessionDocument);
  const startUnplanned = useRecord('SESSION_STEP', StartUnplannedSessionDocument);
  const presence = useRecord('ATTENDANCE', RecordPresenceDocument);
  const delivery = useRecord('MINUTES', RecordInterventionDeliveryDocument);
  const performance = useRecord('PERFORMANCE', RecordPerformanceDocument);
  const markDelivery = useRecord('MINUTES', MarkDeliveryInErrorDocument);
  const markPerformance = useRecord('PERFORMANCE', MarkPerformanceInErrorDocument);
  const step = (sessionId: string, at: Date) => ({
    input: { sessionId, occurredAt: at.toISOString(), ...clock() },
  });
  return {
    start: async (sessionId: string, about: string, at = new Date()) =>
      outcomeOf(await start(sessionId, about, step(sessionId, at)), 'startSession'),
    finish: async (sessionId: string, about: string, at = new Date()) =>
      outcomeOf(await finish(sessionId, about, step(sessionId, at)), 'finishSession'),
    startUnplanned: async (about: string, unplanned: UnplannedToStart) => {
      const { id, title, patientId, interventionId, minutes } = unplanned;
      const input = {
        id,
        kind: 'INDIVIDUAL' as const,
        title,
        patients: [{ patientId, interventionId }],
        minutes,
        occurredAt: new Date().toISOString(),
        ...clock(),
      };
      return outcomeOf(await startUnplanned(id, about, { input }), 'startUnplannedSession');
    },
    presence: async (about: string, recorded: PresenceToRecord) => {
      const { arrivedAt, leftAt, lossReason, lossNote, ...given } = recorded;
      const id = crypto.randomUUID();
      const input = {
        ...given,
        id,
        arrivedAt: instant(arrivedAt),
        leftAt: instant(leftAt),
        lossReason: lossReason ?? null,
        lossNote: lossNote ?? '',
        occurredAt: new Date().toISOString(),
        ...clock(),
      };
      return outcomeOf(await presence(id, about, { input }), 'recordPresence');
    },
    delivery: async (about: string, recorded: DeliveryToRecord) => {
      const { startedAt, endedAt, correctsId, ...given } = recorded;
      const id = crypto.randomUUID();
      const input = {
        ...given,
        id,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt.toISOString(),
        correctsId: correctsId ?? null,
        ...clock(),
      };
      return outcomeOf(await delivery(id, about, { input }), 'recordInterventionDelivery');
    },
    performance: async (about: string, { occurredAt, ...given }: PerformanceToRecord) => {
      const id = crypto.randomUUID();
      const input = { ...given, id, occurredAt: occurredAt.toISOString(), ...clock() };
      return outcomeOf(await performance(id, about, { input }), 'recordPerformance');
    },
    markDelivery: async (about: string, id: string, reason: string) =>
      outcomeOf(
        await markDelivery(crypto.randomUUID(), about, { input: { id, reason } }),
        'markInterventionDeliveryInError',
      ),
    markPerformance: async (about: string, id: string, reason: string) =>
      outcomeOf(
        await markPerformance(crypto.randomUUID(), about, { input: { id, reason } }),
        'markPerformanceInError',
      ),
  };
}

export type BedsideRecords = ReturnType<typeof useBedsideRecords>;
