import { textProblems, type FieldProblem } from '../text/index.ts';
import { addDays, isLocalDate, type LocalDate } from '../time/index.ts';
import {
  AGENDA_MAX,
  CONFERENCE_MINUTES,
  CONFERENCE_TEXT_LIMITS,
  DECISION_KINDS,
  type DecisionKind,
} from './conference-codes.ts';

/** A conference looks ahead by a year at most (design default). Days. */
const REVIEW_MAX_DAYS = 366;

export interface ConferencePlan {
  readonly title: string;
  readonly minutes: number;
  readonly patientIds: readonly string[];
}

/** What is wrong with a planned conference; empty when it is fine. */
export function conferenceProblems({ title, minutes, patientIds }: ConferencePlan): FieldProblem[] {
  const problems = textProblems('title', title, { max: CONFERENCE_TEXT_LIMITS.title });
  const { least, most } = CONFERENCE_MINUTES;
  if (!Number.isInteger(minutes) || minutes < least || minutes > most) {
    const message = `A conference takes between ${least} and ${most} minutes.`;
    problems.push({ field: 'minutes', code: 'NUMBER_OUT_OF_RANGE', message });
  }
  return [...problems, ...agendaProblems(patientIds)];
}

/** An agenda names somebody, nobody twice, and no more than a meeting can hold. */
export function agendaProblems(patientIds: readonly string[]): FieldProblem[] {
  const field = 'patientIds';
  if (patientIds.length === 0) {
    return [{ field, code: 'CHOICE_REQUIRED', message: 'Choose at least one young person.' }];
  }
  if (patientIds.length > AGENDA_MAX) {
    return [{ field, code: 'TOO_MANY', message: `Choose at most ${AGENDA_MAX} young people.` }];
  }
  if (new Set(patientIds).size < patientIds.length) {
    return [{ field, code: 'CHOSEN_TWICE', message: 'Somebody is on the agenda twice. Name each once.' }];
  }
  return [];
}

export function flagProblems(text: string): FieldProblem[] {
  return textProblems('text', text, { max: CONFERENCE_TEXT_LIMITS.flag, required: true, multiline: true });
}

/** The summary may stay empty until it is signed; the next review is a day from the conference on. */
export function summaryProblems(
  { summary, nextReviewOn }: { readonly summary: string; readonly nextReviewOn: LocalDate | null },
  heldOn: LocalDate,
): FieldProblem[] {
  const problems = textProblems('summary', summary, { max: CONFERENCE_TEXT_LIMITS.summary, multiline: true });
  if (nextReviewOn === null) return problems;
  const last = addDays(heldOn, REVIEW_MAX_DAYS);
  if (!isLocalDate(nextReviewOn) || nextReviewOn < heldOn || nextReviewOn > last) {
    const message = 'The next review is on the day of the conference or within a year of it.';
    problems.push({ field: 'nextReviewOn', code: 'DATE_INVALID', message });
  }
  return problems;
}

export interface Decision {
  readonly kind: DecisionKind;
  readonly text: string;
}

export function decisionProblems({ kind, text }: Decision): FieldProblem[] {
  const max = CONFERENCE_TEXT_LIMITS.decision;
  const problems = textProblems('text', text, { max, required: true, multiline: true });
  if (!DECISION_KINDS.includes(kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'This code is not known.' });
  }
  return problems;
}

/** What has to be there before a young person's part is signed: it is read without us. */
export function signingProblems({ summary }: { readonly summary: string }): FieldProblem[] {
  return textProblems('summary', summary, {
    ...{ max: CONFERENCE_TEXT_LIMITS.summary, required: true, multiline: true },
  });
}
