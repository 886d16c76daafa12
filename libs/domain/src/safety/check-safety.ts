import type { FieldProblemCode, RefusalCode, RuleRefusal } from '../text/index.ts';
import { checkText, refuse } from '../text/index.ts';
import type { SafetyFlagStatus } from './safety-codes.ts';

export const SAFETY_NOTE_MAX_LENGTH = 2000;
/** A brief safety assessment is more than one click and one word (clinical.md 5.7, 7.27). Characters. */
export const BRIEF_ASSESSMENT_MIN_LENGTH = 20;
/** A turn of duty lasts at most so long (design default). Hours. */
export const ON_CALL_MAX_HOURS = 24 * 14;
export const ON_CALL_LEVELS = [1, 2, 3] as const;

/** Nobody clears a flag with one click: it is closed with an assessment, once somebody has taken it. */
export function checkClosing(
  status: SafetyFlagStatus,
  assessment: string,
): { readonly ok: true; readonly assessment: string } | RuleRefusal<RefusalCode | FieldProblemCode> {
  if (status === 'CLOSED') return refuse('SAFETY_FLAG_CLOSED', 'This safety flag is closed already.');
  if (status === 'OPEN') {
    return refuse('SAFETY_FLAG_NOT_TAKEN', 'Take this safety flag by your name before you close it.');
  }
  const text = checkText(assessment, { max: SAFETY_NOTE_MAX_LENGTH, multiline: true });
  if (!text.ok) return refuse('ASSESSMENT_REQUIRED', text.message, 'assessment');
  if (text.value.length < BRIEF_ASSESSMENT_MIN_LENGTH) {
    return refuse(
      'ASSESSMENT_REQUIRED',
      `Say in at least ${BRIEF_ASSESSMENT_MIN_LENGTH} characters what you found and what was agreed.`,
      'assessment',
    );
  }
  return { ok: true, assessment: text.value };
}

/** A turn of duty: a level, and a time that ends after it begins. */
export function checkOnCallDuty(duty: {
  readonly level: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}): { readonly ok: true } | RuleRefusal<RefusalCode | FieldProblemCode> {
  if (!(ON_CALL_LEVELS as readonly number[]).includes(duty.level)) {
    return refuse('NUMBER_OUT_OF_RANGE', `The level is ${ON_CALL_LEVELS.join(', ')}.`, 'level');
  }
  const hours = (duty.endsAt.getTime() - duty.startsAt.getTime()) / 3_600_000;
  if (!(hours > 0 && hours <= ON_CALL_MAX_HOURS)) {
    return refuse(
      'PERIOD_INVALID',
      `A turn of duty ends after it begins, at most ${ON_CALL_MAX_HOURS / 24} days later.`,
      'endsAt',
    );
  }
  return { ok: true };
}
