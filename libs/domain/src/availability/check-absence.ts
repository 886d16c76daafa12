import { daysBetween, isLocalDate, type LocalDate } from '../time/index.ts';
import { checkText, refuse, textProblems, type FieldProblem, type RuleRefusal } from '../text/index.ts';
import {
  AVAILABILITY_LIMITS,
  MEMBER_EXCEPTION_KINDS,
  type MemberExceptionKind,
  type MemberExceptionStatus,
} from './availability-codes.ts';
import type { TimeSpan } from './time-span.ts';

const DAY_MS = 86_400_000;

/** What is wrong with a stretch of time that takes something out of the week; empty when nothing is. */
function spanProblems({ startsAt, endsAt }: TimeSpan): FieldProblem[] {
  if (startsAt >= endsAt) {
    return [{ field: 'endsAt', code: 'PERIOD_INVALID', message: 'The end is not after the start.' }];
  }
  if (endsAt.getTime() - startsAt.getTime() > AVAILABILITY_LIMITS.absenceDays * DAY_MS) {
    const message = `This is longer than ${AVAILABILITY_LIMITS.absenceDays} days.`;
    return [{ field: 'endsAt', code: 'PERIOD_INVALID', message }];
  }
  return [];
}

/** What is wrong with leave, sickness or extra hours of a member; empty when nothing is. */
export function checkException(
  exception: TimeSpan & { readonly kind: MemberExceptionKind; readonly note: string },
): FieldProblem[] {
  const problems = spanProblems(exception);
  if (!MEMBER_EXCEPTION_KINDS.includes(exception.kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'Choose one of the kinds.' });
  }
  return [
    ...problems,
    ...textProblems('note', exception.note, { max: AVAILABILITY_LIMITS.note, multiline: true }),
  ];
}

/** What is wrong with the closing of a room; empty when nothing is. */
export const checkRoomClosure = (closure: TimeSpan & { readonly reason: string }): FieldProblem[] => [
  ...spanProblems(closure),
  ...textProblems('reason', closure.reason, { max: AVAILABILITY_LIMITS.reason, required: true }),
];

/** What is wrong with days on which the clinic is closed; empty when nothing is. */
export function checkClinicClosure(closure: {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly reason: string;
}): FieldProblem[] {
  const { startsOn, endsOn, reason } = closure;
  const text = textProblems('reason', reason, { max: AVAILABILITY_LIMITS.reason, required: true });
  const wrong = (['startsOn', 'endsOn'] as const).find((field) => !isLocalDate(closure[field]));
  if (wrong) return [{ field: wrong, code: 'DATE_INVALID', message: 'This date does not exist.' }, ...text];
  if (endsOn < startsOn || daysBetween(startsOn, endsOn) >= AVAILABILITY_LIMITS.absenceDays) {
    const message = 'The last day is before the first, or more than a year after it.';
    return [{ field: 'endsOn', code: 'PERIOD_INVALID', message }, ...text];
  }
  return text;
}

/**
 * The status a new exception starts with. Sickness is a fact and a scheduler's own entry is a decision: both hold at
 * once. Anything else waits for a decision.
 */
export const firstExceptionStatus = (
  kind: MemberExceptionKind,
  by: { readonly self: boolean; readonly mayDecide: boolean },
): MemberExceptionStatus => (kind === 'SICK' || (!by.self && by.mayDecide) ? 'ACCEPTED' : 'REQUESTED');

export type ExceptionDecision =
  { readonly ok: true; readonly status: MemberExceptionStatus; readonly note: string } | RuleRefusal;

/** Accepts or refuses what was requested; a refusal says why. */
export function decideException(
  exception: { readonly status: MemberExceptionStatus },
  decision: { readonly accept: boolean; readonly note: string },
): ExceptionDecision {
  if (exception.status !== 'REQUESTED') {
    return refuse('ALREADY_DECIDED', 'This was decided or withdrawn before; load it again.');
  }
  const note = checkText(decision.note, { max: AVAILABILITY_LIMITS.note, multiline: true });
  if (!note.ok) return refuse('INVALID_INPUT', note.message, 'note');
  if (!decision.accept && note.value === '') {
    return refuse('REASON_REQUIRED', 'Say why it is refused; the member reads it.', 'note');
  }
  return { ok: true, status: decision.accept ? 'ACCEPTED' : 'REFUSED', note: note.value };
}

/** Takes back what is requested or accepted, as long as it is not over. */
export function withdrawException(
  exception: TimeSpan & { readonly status: MemberExceptionStatus },
  now: Date,
): { readonly ok: true } | RuleRefusal<'ALREADY_DECIDED' | 'ALREADY_OVER'> {
  if (exception.status !== 'REQUESTED' && exception.status !== 'ACCEPTED') {
    return refuse('ALREADY_DECIDED', 'This was refused or withdrawn before; load it again.');
  }
  if (exception.endsAt <= now) return refuse('ALREADY_OVER', 'This is over and stays on record.');
  return { ok: true };
}
