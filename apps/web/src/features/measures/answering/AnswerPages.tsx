import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { currentInstrument } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../../ui/index.ts';
import type { AnswerForm } from '../answer-operations.ts';
import { AllAtOnce } from './AllAtOnce.tsx';
import classes from './answering.module.css';
import { CrisisLine } from './CrisisLine.tsx';
import { isAnswered, stepsOf } from './form-steps.ts';
import { OneByOne } from './OneByOne.tsx';
import { useAnswers } from './use-answers.ts';

export interface FormProps {
  readonly form: AnswerForm;
  readonly given: ReturnType<typeof useAnswers>;
  readonly onEnd: () => void;
}

interface AnswerPagesProps {
  readonly token: string;
  readonly form: AnswerForm;
  readonly language: string;
}

/** What holders ask to be shown with their questions. */
function noticesOf(form: AnswerForm): string[] {
  const notices = form.parts.flatMap((part) => currentInstrument(part.instrumentCode)?.licence.notice ?? []);
  return [...new Set(notices)];
}

type Screen = 'BEGIN' | 'QUESTIONS' | 'END' | 'PAUSED' | 'SENT';

/** From the welcome to the thanks. Nothing is shown of anybody else's answers, nor of the record. */
export function AnswerPages({ token, form, language }: AnswerPagesProps) {
  const { t } = useTranslation('answer');
  const given = useAnswers(token, form, language);
  const [screen, setScreen] = useState<Screen>(form.completed ? 'SENT' : 'BEGIN');
  const [layout, setLayout] = useState('ONE');
  const steps = stepsOf(form, given.answers);
  const answered = steps.filter((step) => isAnswered(step, given.answers)).length;
  const said = steps.filter(
    ({ part, item }) => given.answers[part.instrumentCode]?.[item.key] != null,
  ).length;
  const [asksSafety] = useState(() => form.parts.some((part) => part.items.some((item) => item.safety)));

  switch (screen) {
    case 'SENT':
      return (
        <Stack>
          <Title order={1} size="h2">
            {t('sent.title')}
          </Title>
          <Text>{t('sent.text')}</Text>
          <Text>{t('sent.handBack')}</Text>
          {asksSafety && <CrisisLine form={form} />}
        </Stack>
      );
    case 'PAUSED':
      return (
        <Stack>
          <Title order={1} size="h2">
            {t('paused.title')}
          </Title>
          <Text>{t('paused.text')}</Text>
          <Group>
            <Button variant="default" onClick={() => setScreen('QUESTIONS')}>
              {t('paused.goOn')}
            </Button>
          </Group>
        </Stack>
      );
    case 'BEGIN':
      return (
        <Stack>
          <Title order={1} size="h2">
            {t(`begin.${form.respondent}`, { name: form.givenName })}
          </Title>
          <Text>{t('begin.from', { clinic: form.clinicName, count: steps.length })}</Text>
          <Text>{t(`private.${form.respondent}`, { name: form.givenName })}</Text>
          <Text>{t('begin.safety')}</Text>
          <SegmentedControl
            aria-label={t('layout.label')}
            value={layout}
            onChange={setLayout}
            data={[
              { value: 'ONE', label: t('layout.one') },
              { value: 'ALL', label: t('layout.all') },
            ]}
          />
          <Button size="md" onClick={() => setScreen(answered === steps.length ? 'END' : 'QUESTIONS')}>
            {answered > 0 ? t('begin.goOn', { answered, count: steps.length }) : t('begin.start')}
          </Button>
        </Stack>
      );
    case 'QUESTIONS':
      return (
        <Stack gap="lg">
          <h1 className={classes['hidden']}>{t(`begin.${form.respondent}`, { name: form.givenName })}</h1>
          {layout === 'ONE' ? (
            <OneByOne form={form} given={given} onEnd={() => setScreen('END')} />
          ) : (
            <AllAtOnce form={form} given={given} onEnd={() => setScreen('END')} />
          )}
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status">
              {t(`saving.${given.saving}`)}
            </Text>
            <Button variant="subtle" onClick={() => setScreen('PAUSED')}>
              {t('pause')}
            </Button>
          </Group>
          <RefusalAlert refusal={given.refusal} />
        </Stack>
      );
    case 'END':
      return (
        <Stack>
          <Title order={1} size="h2">
            {t('end.title')}
          </Title>
          <Text>
            {said === steps.length
              ? t('end.all', { count: steps.length })
              : t('end.some', { answered: said, count: steps.length })}
          </Text>
          <Text>{t('end.final')}</Text>
          {asksSafety && <CrisisLine form={form} />}
          {given.saving === 'WAITING' && !given.refusal && <Text role="alert">{t('end.notSent')}</Text>}
          <RefusalAlert refusal={given.refusal} />
          <Group justify="space-between">
            <Button variant="default" onClick={() => setScreen('QUESTIONS')}>
              {t('end.back')}
            </Button>
            <Button
              loading={given.saving === 'SENDING'}
              onClick={() => {
                void given.complete().then((arrived) => {
                  if (arrived) setScreen('SENT');
                });
              }}
            >
              {t('end.send')}
            </Button>
          </Group>
          {noticesOf(form).map((notice) => (
            <Text key={notice} size="xs" c="dimmed">
              {notice}
            </Text>
          ))}
        </Stack>
      );
  }
}
