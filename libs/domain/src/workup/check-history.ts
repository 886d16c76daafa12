import type { FieldProblem, TextRule } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';
import {
  HISTORY_NOTES,
  HISTORY_TRIGGER_CATEGORIES,
  JUDGEMENT_CODES,
  PAIN_COURSES,
  PAIN_EXTENTS,
  PAIN_QUALITIES,
  RED_FLAG_CODES,
  SAFETY_QUESTION_CODES,
  SCHOOL_ATTENDANCES,
  SEVERITY_ITEMS,
  SYMPTOM_CODES,
  TREATMENT_EFFECTS,
  TREATMENT_KINDS,
} from './history-codes.ts';
import { daysMeant } from './onset.ts';
import { PAIN_AREA_KEYS } from './pain-areas.ts';
import { TRIGGER_CAUSES } from './trigger-catalogue.ts';
import {
  answerTo,
  type CodedFinding,
  type HistoryTrigger,
  type PartialDate,
  type WorkupHistory,
} from './workup-history.ts';

/** Characters. */
export const HISTORY_NOTE_LIMIT = 2000;
export const HISTORY_LINE_LIMIT = 200;
/** Entries of one list: more are a mistake. */
export const HISTORY_LIST_LIMIT = 30;

const NOTE: TextRule = { max: HISTORY_NOTE_LIMIT, multiline: true };
const LINE: TextRule = { max: HISTORY_LINE_LIMIT };
const NAMED: TextRule = { ...LINE, required: true };

/** What is wrong with a history as it was entered, in the order of the form: empty when it is fine. */
export function historyProblems(
  history: WorkupHistory,
  { today, previous }: { readonly today: LocalDate; readonly previous: WorkupHistory | null },
): FieldProblem[] {
  return [
    ...dateProblems('onset', history.onset, today),
    ...chosenProblems('extent', history.extent, PAIN_EXTENTS),
    ...chosenProblems('course', history.course, PAIN_COURSES),
    ...Object.entries(history.pain).flatMap(([name, value]) => numberProblems(`pain.${name}`, value, 10)),
    ...listProblems('qualities', history.qualities, PAIN_QUALITIES),
    ...textProblems('otherQuality', history.otherQuality, LINE),
    ...listProblems('areas', history.areas, PAIN_AREA_KEYS),
    ...textProblems('otherAreas', history.otherAreas, LINE),
    ...findingProblems('symptoms', history.symptoms, SYMPTOM_CODES),
    ...tooMany('otherSymptoms', history.otherSymptoms),
    ...history.otherSymptoms.flatMap((text) => textProblems('otherSymptoms', text, NAMED)),
    ...SEVERITY_ITEMS.flatMap((item) => numberProblems(`severity.${item}`, history.severity[item], 3)),
    ...findingProblems('judgements', history.judgements, JUDGEMENT_CODES),
    ...findingProblems('redFlags', history.redFlags, RED_FLAG_CODES),
    ...clearedProblems(history, previous),
    ...triggerProblems(history, today),
    ...treatmentProblems(history),
    ...chosenProblems('attendance', history.attendance, SCHOOL_ATTENDANCES),
    ...numberProblems('sleepHours', history.sleepHours, 24, false),
    ...HISTORY_NOTES.flatMap((name) => textProblems(`notes.${name}`, history.notes[name], NOTE)),
    ...findingProblems('safety', history.safety, SAFETY_QUESTION_CODES),
  ];
}

/** A red flag that stood before is taken back only with a word on why. */
function clearedProblems(history: WorkupHistory, previous: WorkupHistory | null): FieldProblem[] {
  return (previous?.redFlags ?? [])
    .filter(({ present, code }) => present && answerTo(history.redFlags, code) !== true)
    .filter(({ code }) => !history.redFlags.some((flag) => flag.code === code && flag.note.trim() !== ''))
    .map(({ code }) => problem(`redFlags.${code}`, 'TEXT_REQUIRED', 'Say what explained this red flag.'));
}

function triggerProblems({ triggers, triggerUnknown }: WorkupHistory, today: LocalDate): FieldProblem[] {
  const said = 'Either name what set it off, or say that it is unknown.';
  return [
    ...(triggerUnknown && triggers.length > 0 ? [problem('triggerUnknown', 'CHOICE_REQUIRED', said)] : []),
    ...tooMany('triggers', triggers),
    ...triggers.flatMap((trigger) => [
      ...chosenProblems('triggers', trigger.category, HISTORY_TRIGGER_CATEGORIES),
      ...causeProblems(trigger),
      ...textProblems('triggers', trigger.text, trigger.cause === null ? NAMED : LINE),
      ...dateProblems('triggers', trigger.on, today),
    ]),
  ];
}

function causeProblems({ cause, category }: HistoryTrigger): FieldProblem[] {
  if (cause === null) return [];
  const known = TRIGGER_CAUSES.some(({ key, category: of }) => key === cause && of === category);
  return known ? [] : [problem('triggers', 'CODE_UNKNOWN', 'Choose a cause of the list.')];
}

function treatmentProblems({ treatments }: WorkupHistory): FieldProblem[] {
  return [
    ...tooMany('treatments', treatments),
    ...treatments.flatMap(({ kind, text, effect }) => [
      ...chosenProblems('treatments', kind, TREATMENT_KINDS),
      ...chosenProblems('treatments', effect, TREATMENT_EFFECTS),
      ...textProblems('treatments', text, kind === 'OTHER' ? NAMED : LINE),
    ]),
  ];
}

function dateProblems(field: string, date: PartialDate | null, today: LocalDate): FieldProblem[] {
  if (date === null) return [];
  const meant = daysMeant(date);
  if (meant && meant.first <= today) return [];
  return [
    problem(field, 'DATE_INVALID', 'Write a year, a month or a day of the past: 2026, 2026-03, 2026-03-14.'),
  ];
}

function findingProblems(
  field: string,
  findings: readonly CodedFinding<string>[],
  codes: readonly string[],
): FieldProblem[] {
  return [
    ...listProblems(
      field,
      findings.map(({ code }) => code),
      codes,
    ),
    ...findings.flatMap(({ code, note }) => textProblems(`${field}.${code}`, note, NOTE)),
  ];
}

function listProblems(field: string, chosen: readonly string[], codes: readonly string[]): FieldProblem[] {
  if (new Set(chosen).size !== chosen.length) return [problem(field, 'CHOSEN_TWICE', 'Name each once.')];
  return chosen.every((code) => codes.includes(code)) ? [] : [unknown(field)];
}

function chosenProblems(field: string, chosen: string | null, codes: readonly string[]): FieldProblem[] {
  return chosen === null || codes.includes(chosen) ? [] : [unknown(field)];
}

function numberProblems(field: string, value: number | null, max: number, whole = true): FieldProblem[] {
  if (value === null || (value >= 0 && value <= max && (!whole || Number.isInteger(value)))) return [];
  return [problem(field, 'NUMBER_OUT_OF_RANGE', `Give a number from 0 to ${max}.`)];
}

const tooMany = (field: string, list: readonly unknown[]): FieldProblem[] =>
  list.length <= HISTORY_LIST_LIMIT
    ? []
    : [problem(field, 'TOO_MANY', `Write at most ${HISTORY_LIST_LIMIT} here.`)];

const unknown = (field: string) => problem(field, 'CODE_UNKNOWN', 'Choose one of the list.');

const problem = (field: string, code: FieldProblem['code'], message: string): FieldProblem => ({
  ...{ field, code, message },
});
