import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './answering.module.css';
import { CrisisLine } from './CrisisLine.tsx';
import { stepsOf } from './form-steps.ts';
import { PartHead } from './PartHead.tsx';
import { Question } from './Question.tsx';
import type { FormProps } from './AnswerPages.tsx';

/** All questions under one another. */
export function AllAtOnce({ form, given, onEnd }: FormProps) {
  const { t } = useTranslation('answer');
  const { answers, answer } = given;
  const steps = stepsOf(form, answers);
  return (
    <div className={classes['list']}>
      {steps.map(({ part, item }, at) => {
        const before = steps[at - 1];
        const begins = before?.part !== part;
        return (
          <Stack key={`${part.instrumentCode} ${item.key}`} gap="sm">
            {begins && <PartHead part={part} />}
            {item.safety && (begins || !before.item.safety) && <CrisisLine form={form} />}
            <Question
              item={item}
              value={answers[part.instrumentCode]?.[item.key]}
              onAnswer={(value) => answer(part, item.key, value)}
            />
          </Stack>
        );
      })}
      <div className={classes['foot']}>
        <span />
        <Button onClick={onEnd}>{t('toTheEnd')}</Button>
      </div>
    </div>
  );
}
