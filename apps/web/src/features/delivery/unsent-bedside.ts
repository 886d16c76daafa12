import { beatsBest, isBetter, wholeMinutes } from '@consilium/domain';
import type {
  RecordInterventionDeliveryInput,
  RecordPerformanceInput,
  RecordPresenceInput,
  SessionStepInput,
} from '../../gql/graphql.ts';
import type { Unsent } from '../../offline/index.ts';
import type { Activity, Attempt, Bedside, BedsidePatient, Delivery } from './operations.ts';

interface Recorder {
  readonly displayName: string;
  readonly memberId: string | null;
}

interface Waiting {
  readonly operation: string;
  readonly input: unknown;
}

/** The mutation of a kept document: `mutation RecordPresence(...) { recordPresence(...) ...`. */
const operationOf = (document: string): string => /\{\s*(\w+)/.exec(document)?.[1] ?? '';

const ofPart = (part: BedsidePatient, { sessionId, patientId }: { sessionId?: unknown; patientId: string }) =>
  part.patientId === patientId && part.sessionId === sessionId;

const withPart = (
  bedside: Bedside,
  input: { sessionId?: unknown; patientId: string },
  change: (part: BedsidePatient) => BedsidePatient,
): Bedside => ({
  ...bedside,
  patients: bedside.patients.map((part) => (ofPart(part, input) ? change(part) : part)),
});

function stepped(bedside: Bedside, { sessionId, occurredAt }: SessionStepInput, over: boolean): Bedside {
  if (bedside.sessionId !== sessionId) return bedside;
  const begun = bedside.delivery ?? {
    sessionId,
    startedAt: String(occurredAt),
    startedByName: '',
    finishedAt: null,
    unplanned: false,
  };
  return {
    ...bedside,
    session: { ...bedside.session, status: over ? 'DELIVERED' : 'IN_PROGRESS' },
    delivery: over ? { ...begun, finishedAt: String(occurredAt) } : begun,
  };
}

function presentAs(bedside: Bedside, input: RecordPresenceInput, { displayName }: Recorder): Bedside {
  const { session } = bedside;
  const changed = withPart(bedside, input, (part) => ({
    ...part,
    presence: {
      id: input.id,
      attendance: input.attendance,
      arrivedAt: input.arrivedAt ?? null,
      leftAt: input.leftAt ?? null,
      lossReason: input.lossReason ?? null,
      lossNote: input.lossNote ?? '',
      byName: displayName,
    },
  }));
  if (session.id !== input.sessionId) return bedside;
  return {
    ...changed,
    session: {
      ...session,
      patients: session.patients.map((row) =>
        row.patientId === input.patientId ? { ...row, attendance: input.attendance } : row,
      ),
    },
  };
}

function treated(bedside: Bedside, input: RecordInterventionDeliveryInput, recorder: Recorder): Bedside {
  const memberId = input.memberId ?? recorder.memberId ?? '';
  const { members, disciplineCode } = bedside.session;
  const member = members.find((row) => row.memberId === memberId);
  const [startedAt, endedAt] = [String(input.startedAt), String(input.endedAt)];
  const row: Delivery = {
    id: input.id,
    interventionId: input.interventionId ?? null,
    kind: input.kind,
    disciplineCode: member?.disciplineCode ?? disciplineCode,
    memberId,
    startedAt,
    endedAt,
    minutes: wholeMinutes({ startedAt: Date.parse(startedAt), endedAt: Date.parse(endedAt) }),
    oneToOne: input.oneToOne,
    correctsId: input.correctsId ?? null,
    lateEntry: false,
    byName: recorder.displayName,
    enteredInErrorAt: null,
    enteredInErrorWhy: null,
  };
  return withPart(bedside, input, (part) => ({
    ...part,
    deliveries: [...part.deliveries.filter(({ id }) => id !== row.correctsId), row],
  }));
}

function measured(
  bedside: Bedside,
  input: RecordPerformanceInput,
  { displayName }: Recorder,
  activities: readonly Activity[],
): Bedside {
  const activity = activities.find(({ code }) => code === input.activityCode);
  if (!activity) return bedside;
  const { value } = input;
  const { unit, better, name: activityName, code: activityCode } = activity;
  return withPart(bedside, input, (part) => {
    const before = part.progress.find((row) => row.activity.code === activityCode);
    const best = before && !isBetter(better, value, before.best) ? before.best : value;
    const occurredAt = String(input.occurredAt);
    const attempt: Attempt = {
      ...{
        id: input.id,
        activityCode,
        activityName,
        unit,
        better,
        value,
        occurredAt,
        note: input.note ?? '',
      },
      lateEntry: false,
      byName: displayName,
      enteredInErrorAt: null,
      beatsBest: beatsBest(better, before ? [before.best] : [], value),
      bestBefore: before?.best ?? null,
    };
    const progress = {
      activity,
      attempts: (before?.attempts ?? 0) + 1,
      last: value,
      lastAt: occurredAt,
      best,
      trend: before?.trend ?? ('TOO_FEW' as const),
    };
    return {
      ...part,
      performed: [...part.performed, attempt],
      progress: [progress, ...part.progress.filter((row) => row !== before)],
    };
  });
}

function struckThrough(bedside: Bedside, { id, reason }: { id: string; reason: string }): Bedside {
  return {
    ...bedside,
    patients: bedside.patients.map((part) => ({
      ...part,
      deliveries: part.deliveries.map((row) =>
        row.id === id ? { ...row, enteredInErrorAt: row.endedAt, enteredInErrorWhy: reason } : row,
      ),
    })),
  };
}

function lay(
  bedside: Bedside,
  { operation, input }: Waiting,
  activities: readonly Activity[],
  recorder: Recorder,
): Bedside {
  switch (operation) {
    case 'startSession':
      return stepped(bedside, input as SessionStepInput, false);
    case 'finishSession':
      return stepped(bedside, input as SessionStepInput, true);
    case 'recordPresence':
      return presentAs(bedside, input as RecordPresenceInput, recorder);
    case 'recordInterventionDelivery':
      return treated(bedside, input as RecordInterventionDeliveryInput, recorder);
    case 'recordPerformance':
      return measured(bedside, input as RecordPerformanceInput, recorder, activities);
    case 'markInterventionDeliveryInError':
      return struckThrough(bedside, input as { id: string; reason: string });
    default:
      return bedside;
  }
}

/** What the server answered already is not laid over it a second time. */
function isThere(bedside: Bedside, { input }: Waiting): boolean {
  const id = (input as { id?: unknown }).id;
  if (typeof id !== 'string') return false;
  return bedside.patients.some(
    (part) =>
      part.presence?.id === id ||
      part.performed.some((row) => row.id === id) ||
      part.deliveries.some((row) => row.id === id && !('reason' in (input as object))),
  );
}

/** A session as it will be once this device has sent what waits; refused recordings are left out. */
export function withUnsent(
  bedside: Bedside,
  unsent: readonly Unsent[],
  activities: readonly Activity[],
  recorder: Recorder,
): Bedside {
  return unsent
    .filter(({ value }) => value.refusal === null)
    .map(({ value }): Waiting => ({
      operation: operationOf(value.operation),
      input: value.variables['input'],
    }))
    .filter((waiting) => typeof waiting.input === 'object' && waiting.input !== null)
    .reduce(
      (seen, waiting) => (isThere(seen, waiting) ? seen : lay(seen, waiting, activities, recorder)),
      bedside,
    );
}
