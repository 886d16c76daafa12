import { INTERVENTION_KINDS } from '../care-plan/index.ts';
import type { SessionKind, SessionStatus } from '../scheduling/index.ts';
import { refuse, textProblems, type FieldProblem, type RuleRefusal } from '../text/index.ts';

/** Longest single stretch of one intervention: a programme day of 8 h (clinical.md 1.6). Minutes. */
export const DELIVERY_MAX_MINUTES = 480;
/** How long before the booked start therapy may begin, and after the booked end it may go on. Minutes. */
export const DELIVERY_MARGIN_MINUTES = 240;

const MINUTE_MS = 60_000;

/** A stretch of time, both ends as milliseconds since the epoch; the end itself is outside. */
export interface Stretch {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Whole minutes of a stretch, never one that was not full: minutes are billed and reported. */
export const wholeMinutes = ({ startedAt, endedAt }: Stretch): number =>
  Math.max(0, Math.floor((endedAt - startedAt) / MINUTE_MS));

export interface DeliveryFields extends Stretch {
  readonly kind: string;
  readonly oneToOne: boolean;
}

export interface DeliverySession {
  readonly kind: SessionKind;
  readonly status: SessionStatus;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What is wrong with one stretch of therapy as it was written down; empty when nothing is. */
export function checkDelivery(delivery: DeliveryFields, session: DeliverySession): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { startedAt, endedAt, kind, oneToOne } = delivery;
  if (!(INTERVENTION_KINDS as readonly string[]).includes(kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'Choose a kind of intervention.' });
  }
  if (!Number.isFinite(startedAt) || !Number.isFinite(endedAt) || startedAt >= endedAt) {
    problems.push({ field: 'endedAt', code: 'PERIOD_INVALID', message: 'The end comes after the start.' });
    return problems;
  }
  if (wholeMinutes(delivery) > DELIVERY_MAX_MINUTES) {
    problems.push({
      field: 'endedAt',
      code: 'DOSE_OUT_OF_RANGE',
      message: `One stretch lasts at most ${DELIVERY_MAX_MINUTES} minutes.`,
    });
  }
  const margin = DELIVERY_MARGIN_MINUTES * MINUTE_MS;
  if (startedAt < session.startsAt - margin || endedAt > session.endsAt + margin) {
    problems.push({
      field: 'startedAt',
      code: 'PERIOD_INVALID',
      message: 'This time lies far outside the session: start an unplanned session instead.',
    });
  }
  if (oneToOne && session.kind === 'GROUP') {
    problems.push({
      field: 'oneToOne',
      code: 'CODE_UNKNOWN',
      message: 'Minutes of a group are not one-to-one.',
    });
  }
  return problems;
}

/** Whether anything may be recorded in a session. Early arrivals and late recordings may; a called-off one may not. */
export function mayRecordIn(
  status: SessionStatus,
): { readonly ok: true } | RuleRefusal<'SESSION_CALLED_OFF'> {
  return status === 'CANCELLED' || status === 'WITHDRAWN'
    ? refuse('SESSION_CALLED_OFF', 'This session was called off: start an unplanned session instead.')
    : { ok: true };
}

export const stretchesOverlap = (a: Stretch, b: Stretch): boolean =>
  a.startedAt < b.endedAt && b.startedAt < a.endedAt;

/**
 * One member cannot treat one-to-one twice at the same time (clinical.md 5.3, "hard validation"), whether the other
 * stretch is another patient's or the same patient's.
 */
export function checkOneToOne(
  delivery: Stretch & { readonly oneToOne: boolean },
  others: readonly (Stretch & { readonly oneToOne: boolean })[],
): { readonly ok: true } | RuleRefusal<'ONE_TO_ONE_OVERLAP'> {
  const overlaps = delivery.oneToOne && others.some((row) => row.oneToOne && stretchesOverlap(row, delivery));
  return overlaps ? oneToOneOverlap() : { ok: true };
}

/** What the rule answers, also when only the database saw the other stretch. */
export const oneToOneOverlap = () =>
  refuse(
    'ONE_TO_ONE_OVERLAP',
    'This member has other one-to-one minutes at that time. Correct the times of one of them.',
    'startedAt',
  );

/** Characters. */
export const ERROR_REASON_LIMIT = 500;

/** Whoever strikes a record through says why. */
export const checkErrorReason = (reason: string): FieldProblem[] =>
  textProblems('reason', reason, { max: ERROR_REASON_LIMIT, multiline: true, required: true });
