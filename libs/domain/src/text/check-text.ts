import type { FieldProblemCode } from './rule-codes.ts';
import type { FieldProblem } from './field-problem.ts';

export type TextProblemCode = Extract<FieldProblemCode, `TEXT_${string}`>;

/** What a text field accepts. `max` counts characters (code points), as PostgreSQL does. */
export interface TextRule {
  readonly max: number;
  readonly required?: boolean;
  readonly multiline?: boolean;
}

export type TextCheck =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: TextProblemCode; readonly message: string };

/** C0, DEL and C1 controls, apart from tab, line feed and carriage return, which are judged on their own. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
/** Direction overrides make one row of a list read as another; marks inside a name (LRM, RLM, ZWJ) stay allowed. */
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Number of characters (code points), the unit of every text limit here. */
export function characterCount(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

/**
 * Checks and normalises a text typed by a person: NFC, trimmed, line ends as `\n`.
 * Refuses what PostgreSQL cannot store (NUL) or would silently replace (a lone surrogate), and invisible controls.
 */
export function checkText(value: string, rule: TextRule): TextCheck {
  if (!value.isWellFormed()) {
    return {
      ok: false,
      code: 'TEXT_BROKEN_CHARACTER',
      message: 'This text contains half of a character; type it again.',
    };
  }
  const text = value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (CONTROL.test(text) || (!rule.multiline && DIRECTION_OVERRIDE.test(text))) {
    return {
      ok: false,
      code: 'TEXT_CONTROL_CHARACTER',
      message: 'This text contains an invisible control character; type it instead of pasting it.',
    };
  }
  if (!rule.multiline && LINE_BREAK.test(text)) {
    return { ok: false, code: 'TEXT_LINE_BREAK', message: 'Keep this on one line.' };
  }
  if (rule.required && !VISIBLE.test(text)) {
    return { ok: false, code: 'TEXT_REQUIRED', message: 'Fill this in.' };
  }
  if (characterCount(text) > rule.max) {
    return { ok: false, code: 'TEXT_TOO_LONG', message: `Use at most ${rule.max} characters.` };
  }
  return { ok: true, value: text };
}

/**
 * A text as it is stored: composed characters, trimmed, one kind of line end. What the rules refuse stays as it was
 * typed and is refused there.
 */
export function normalText(value: string): string {
  const check = checkText(value, { max: Number.POSITIVE_INFINITY, multiline: true });
  return check.ok ? check.value : value;
}

/** `checkText` as a list of problems of one named field: empty when the text is fine. */
export function textProblems(field: string, value: string, rule: TextRule): FieldProblem[] {
  const check = checkText(value, rule);
  return check.ok ? [] : [{ field, code: check.code, message: check.message }];
}
