import { currentInstrument, isItemAsked } from '@consilium/domain';
import type { AnswerForm, AnswerItem, AnswerPart } from '../answer-operations.ts';

/** Undefined: not answered yet; null: skipped on purpose. */
export type Given = Readonly<Record<string, number | null | undefined>>;
/** By the code of the instrument. */
export type GivenAnswers = Readonly<Record<string, Given>>;

export interface Step {
  readonly part: AnswerPart;
  readonly item: AnswerItem;
}

/** What was answered before, on whatever device. */
export function answersOf(form: AnswerForm): GivenAnswers {
  return Object.fromEntries(
    form.parts.map((part) => [
      part.instrumentCode,
      Object.fromEntries(
        part.items.filter((item) => item.answered).map((item) => [item.key, item.answer ?? null]),
      ),
    ]),
  );
}

function isAsked(code: string, key: string, given: Given): boolean {
  const item = currentInstrument(code)?.items.find((one) => one.key === key);
  return item === undefined || isItemAsked(item, given);
}

/** The questions to go through, in order; those that earlier answers make needless are left out. */
export function stepsOf(form: AnswerForm, answers: GivenAnswers): Step[] {
  return form.parts.flatMap((part) =>
    part.completed
      ? []
      : part.items
          .filter((item) => isAsked(part.instrumentCode, item.key, answers[part.instrumentCode] ?? {}))
          .map((item) => ({ part, item })),
  );
}

export function isAnswered({ part, item }: Step, answers: GivenAnswers): boolean {
  return answers[part.instrumentCode]?.[item.key] !== undefined;
}

/** Where to go on: the first question without an answer; past the last when there is none. */
export function firstOpen(steps: readonly Step[], answers: GivenAnswers): number {
  const at = steps.findIndex((step) => !isAnswered(step, answers));
  return at === -1 ? steps.length : at;
}
