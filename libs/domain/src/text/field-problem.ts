import type { FieldProblemCode, RefusalCode } from './rule-codes.ts';

/** One thing that is wrong with one input field. `code` is stable and translatable, `message` is English. */
export interface FieldProblem {
  readonly field: string;
  readonly code: FieldProblemCode;
  readonly message: string;
}

/** An expected refusal of a rule: stable code, a sentence that says how to mend it, the field to blame if any. */
export interface RuleRefusal<Code extends RefusalCode | FieldProblemCode = RefusalCode> {
  readonly ok: false;
  readonly code: Code;
  readonly message: string;
  readonly field: string | null;
}

/** Builds a refusal; keeps every rule's answer in the same shape. */
export function refuse<Code extends RefusalCode | FieldProblemCode>(
  code: Code,
  message: string,
  field: string | null = null,
): RuleRefusal<Code> {
  return { ok: false, code, message, field };
}
