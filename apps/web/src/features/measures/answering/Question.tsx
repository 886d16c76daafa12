import { NumberInput, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItem } from '../answer-operations.ts';
import classes from './answering.module.css';

interface QuestionProps {
  readonly item: AnswerItem;
  readonly value: number | null | undefined;
  readonly onAnswer: (value: number | null) => void;
  /** Heading of the question, to move the focus to. */
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
}

/** More answers than this stand side by side as numbers. */
const MOST_IN_A_COLUMN = 7;

/** One question: answers to choose, or a number. Without words of its own it is read from the paper form. */
export function Question({ item, value, onAnswer, headingRef }: QuestionProps) {
  const { t } = useTranslation('answer');
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes['question']}>
      <h2 id={id} ref={headingRef} tabIndex={-1} className={classes['words']}>
        {item.text ?? t('item', { number: item.number })}
      </h2>
      {item.text === null && (
        <Text size="sm" c="dimmed">
          {t('onPaper')}
        </Text>
      )}
      {item.options.length > 0 ? (
        <Choices item={item} value={value} onAnswer={onAnswer} labelledBy={id} />
      ) : (
        <NumberInput
          aria-labelledby={id}
          value={value ?? ''}
          onChange={(next) => {
            if (typeof next === 'number') onAnswer(next);
          }}
          min={item.min ?? 0}
          max={item.max ?? 1000}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          size="lg"
          maw={200}
          description={t('fromTo', { min: item.min ?? 0, max: item.max ?? 1000 })}
        />
      )}
    </div>
  );
}

function Choices({
  item,
  value,
  onAnswer,
  labelledBy,
}: Omit<QuestionProps, 'headingRef'> & { readonly labelledBy: string }) {
  const name = useId();
  const numbers = item.options.length > MOST_IN_A_COLUMN;
  const ends = numbers ? [item.options[0]?.text, item.options.at(-1)?.text].filter(Boolean) : [];
  return (
    <>
      <div
        role="radiogroup"
        aria-labelledby={labelledBy}
        className={numbers ? classes['numbers'] : classes['column']}
      >
        {item.options.map((option) => (
          <label key={option.value} className={classes['option']}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onAnswer(option.value)}
              aria-label={option.text ?? String(option.value)}
            />
            <span>{numbers ? option.value : (option.text ?? option.value)}</span>
          </label>
        ))}
      </div>
      {ends.length > 0 && (
        <div className={classes['ends']} aria-hidden>
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </div>
      )}
    </>
  );
}
