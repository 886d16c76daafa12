import {
  checkAnswers,
  type Answers,
  type Instrument,
  type InstrumentItem,
  type ShippedText,
} from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { MeasureFormPart, MeasureItem } from '../graphql/measure-form.object.ts';
import type { InstrumentTexts } from '../instrument.queries.ts';

export type FormLanguage = 'en' | 'es';

export const languageOf = (language: string): FormLanguage => (language === 'es' ? 'es' : 'en');

const shipped = (text: ShippedText | undefined, language: FormLanguage): string | null =>
  text?.[language] ?? text?.en ?? null;

interface PartState {
  readonly texts: InstrumentTexts;
  readonly language: FormLanguage;
  readonly completed: boolean;
  readonly answers: Answers;
}

/** One instrument as it is asked. What was sent is no longer shown: a tablet is handed on. */
export function formPart(instrument: Instrument, state: PartState): MeasureFormPart {
  return Object.assign(new MeasureFormPart(), {
    instrumentCode: instrument.code,
    title: instrument.title,
    recallDays: instrument.recallDays,
    completed: state.completed,
    items: state.completed ? [] : instrument.items.map((item, at) => itemOf(item, at + 1, state)),
  });
}

function itemOf(item: InstrumentItem, number: number, { texts, language, answers }: PartState): MeasureItem {
  const answer = answers[item.key];
  const entered = item.answer.kind === 'NUMBER' ? item.answer : null;
  return Object.assign(new MeasureItem(), {
    key: item.key,
    number,
    text: texts.get(item.key) ?? shipped(item.text, language),
    options:
      item.answer.kind === 'CHOICE'
        ? item.answer.options.map(({ value, text }) => ({
            value,
            text: texts.get(`${item.key}=${String(value)}`) ?? shipped(text, language),
          }))
        : [],
    min: entered?.min ?? null,
    max: entered?.max ?? null,
    safety: item.safety ?? false,
    askedAfter: [...(item.askedAfter ?? [])],
    answer: answer ?? null,
    answered: answer !== undefined,
  });
}

/** What is wrong with answers, named by item. */
export function problemOfAnswers(
  instrument: Instrument,
  answers: ReadonlyMap<string, number | null>,
): Refusal | null {
  const [problem] = checkAnswers(instrument, Object.fromEntries(answers));
  return problem ? Refusal.of(problem) : null;
}
