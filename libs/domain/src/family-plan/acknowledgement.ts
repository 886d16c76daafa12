import { textProblems, type FieldProblem } from '../text/index.ts';

/** What a family answers to a version of the plan: it stands behind it, or wants to talk about it first. */
export const ACKNOWLEDGEMENT_ANSWERS = ['AGREED', 'QUESTION'] as const;
export type AcknowledgementAnswer = (typeof ACKNOWLEDGEMENT_ANSWERS)[number];

/** Longest words of a family about a version. Characters (design default). */
export const ACKNOWLEDGEMENT_WORDS_MAX = 500;

/** A question says what it is; agreement needs no words (clinical.md 5.9: acknowledgement of each version is stored). */
export function acknowledgementProblems(answer: AcknowledgementAnswer, words: string): FieldProblem[] {
  const required = answer === 'QUESTION';
  const problems = textProblems('words', words, {
    ...{ max: ACKNOWLEDGEMENT_WORDS_MAX, required, multiline: true },
  });
  if (!ACKNOWLEDGEMENT_ANSWERS.includes(answer)) {
    problems.push({ field: 'answer', code: 'CODE_UNKNOWN', message: 'This code is not known.' });
  }
  return problems;
}
