import { Button, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answering.module.css';
import { CrisisLine } from './CrisisLine.tsx';
import { firstOpen, isAnswered, stepsOf } from './form-steps.ts';
import { PartHead } from './PartHead.tsx';
import { Question } from './Question.tsx';
import type { FormProps } from './AnswerPages.tsx';

/** One question on each screen; Enter and the arrow keys do what fingers do. */
export function OneByOne({ form, given, onEnd }: FormProps) {
  const { t } = useTranslation('answer');
  const { answers, answer } = given;
  const steps = stepsOf(form, answers);
  const [at, setAt] = useState(() => Math.min(firstOpen(steps, answers), steps.length - 1));
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // Not on opening: a reader hears the page from its top first.
    if (moved.current) heading.current?.focus();
  }, [at]);
  const step = steps[at];
  if (!step) return null;
  const go = (to: number) => {
    moved.current = true;
    if (to >= steps.length) onEnd();
    else setAt(Math.max(0, to));
  };
  return (
    <form
      className={classes['list']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswered(step, answers)) go(at + 1);
      }}
    >
      <Stack>
        <div>
          <Text size="sm" c="dimmed">
            {t('progress', { number: at + 1, count: steps.length })}
          </Text>
          <Progress value={((at + 1) / steps.length) * 100} aria-label={t('progressLabel')} mt={4} />
        </div>
        {step.item.safety && <CrisisLine form={form} />}
        <PartHead part={step.part} />
        <Question
          key={`${step.part.instrumentCode} ${step.item.key}`}
          item={step.item}
          value={answers[step.part.instrumentCode]?.[step.item.key]}
          onAnswer={(value) => answer(step.part, step.item.key, value)}
          headingRef={heading}
        />
      </Stack>
      <div className={classes['foot']}>
        <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('back')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            answer(step.part, step.item.key, null);
            go(at + 1);
          }}
        >
          {t('skip')}
        </Button>
        <Button type="submit" disabled={!isAnswered(step, answers)}>
          {t('next')}
        </Button>
      </div>
    </form>
  );
}
