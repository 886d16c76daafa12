import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';

/** One entry of practice at home. Minutes. */
export const HOME_PRACTICE_MINUTES = { min: 1, max: 240 } as const;
export const HOME_NOTE_MAX_LENGTH = 1000;

/** How it went, in a face and a word; no number, and no points lost for a bad day (clinical.md 7.42). */
export const HOME_FEELINGS = ['EASY', 'OKAY', 'HARD', 'TOO_HARD'] as const;
export type HomeFeeling = (typeof HOME_FEELINGS)[number];

export function checkHomePractice(entry: {
  readonly minutes: number;
  readonly note: string;
}): FieldProblem[] {
  const { min, max } = HOME_PRACTICE_MINUTES;
  const { minutes, note } = entry;
  return [
    ...(Number.isInteger(minutes) && minutes >= min && minutes <= max
      ? []
      : [
          {
            field: 'minutes',
            code: 'NUMBER_OUT_OF_RANGE' as const,
            message: `Write whole minutes from ${min} to ${max}.`,
          },
        ]),
    ...textProblems('note', note, { max: HOME_NOTE_MAX_LENGTH, multiline: true }),
  ];
}
