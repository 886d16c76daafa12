import type { FieldProblemCode, RefusalCode, RuleRefusal } from '../text/index.ts';
import { checkText, refuse } from '../text/index.ts';

/** Classes of adverse events (clinical.md 2.6, design default of the project). */
export const ADVERSE_EVENT_CLASSES = [
  'MUSCULOSKELETAL_INJURY',
  'SKIN',
  'SYNCOPE_OR_FALL',
  'AUTONOMIC_CRISIS',
  'INFECTION_EXPOSURE',
  'MEDICATION_WITHDRAWAL',
  'PSYCHOLOGICAL',
  'BOUNDARY_OR_BEHAVIOUR',
  'ABUSE_DISCLOSURE',
  'EQUIPMENT',
  'PRIVACY',
] as const;
export type AdverseEventClass = (typeof ADVERSE_EVENT_CLASSES)[number];

/** 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death (after the grades of CTCAE). */
export const ADVERSE_EVENT_SEVERITIES = [1, 2, 3, 4, 5] as const;
export const RELATEDNESS = ['UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE'] as const;
export type Relatedness = (typeof RELATEDNESS)[number];
export const ADVERSE_EVENT_ACTIONS = ['NONE', 'MODIFIED', 'HELD', 'WITHDRAWN'] as const;
export type AdverseEventAction = (typeof ADVERSE_EVENT_ACTIONS)[number];
export const ADVERSE_EVENT_OUTCOMES = [
  'ONGOING',
  'RECOVERED',
  'RECOVERED_WITH_SEQUELAE',
  'FATAL',
  'UNKNOWN',
] as const;
export type AdverseEventOutcome = (typeof ADVERSE_EVENT_OUTCOMES)[number];

/** Only those who may read restricted flags read events of these classes. */
export const isRestrictedEvent = (eventClass: AdverseEventClass): boolean =>
  eventClass === 'ABUSE_DISCLOSURE';

/** A serious event, or one from grade 3 on, is looked at the same day. */
export const raisesSafetyFlag = (event: { readonly severity: number; readonly serious: boolean }): boolean =>
  event.serious || event.severity >= 3;

export const ADVERSE_EVENT_TEXT_MAX_LENGTH = 4000;

/** Checks what is said about an event; the times are checked as those of any clinical fact. */
export function checkAdverseEvent(event: {
  readonly severity: number;
  readonly serious: boolean;
  readonly description: string;
}): { readonly ok: true; readonly description: string } | RuleRefusal<RefusalCode | FieldProblemCode> {
  if (!(ADVERSE_EVENT_SEVERITIES as readonly number[]).includes(event.severity)) {
    return refuse('NUMBER_OUT_OF_RANGE', 'The severity is a whole number from 1 to 5.', 'severity');
  }
  if (event.severity >= 4 && !event.serious) {
    return refuse('SEVERITY_IS_SERIOUS', 'An event of severity 4 or 5 is serious: say so.', 'serious');
  }
  const text = checkText(event.description, {
    max: ADVERSE_EVENT_TEXT_MAX_LENGTH,
    multiline: true,
    required: true,
  });
  if (!text.ok) return refuse(text.code, text.message, 'description');
  return { ok: true, description: text.value };
}
