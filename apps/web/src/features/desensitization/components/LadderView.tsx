import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Fragment } from 'react';
import type { Protocol } from '../operations.ts';
import { clockText } from '../block-timer.ts';
import classes from './desensitization.module.css';

/** The steps of a protocol from the first up, where the patient stands, and how far the ladder goes at home. */
export function LadderView({ protocol }: { protocol: Protocol }) {
  const { t } = useTranslation('desensitization');
  const { steps, homeCeilingKey, noHomePractice } = protocol.content;
  const current = steps.find(({ key }) => key === protocol.currentStepKey);
  return (
    <ol className={classes['ladder']} aria-label={t('ladder.label')}>
      {noHomePractice && (
        <li>
          <Text size="sm" c="dimmed">
            {t('ladder.notAtHome')}
          </Text>
        </li>
      )}
      {steps.map((step) => (
        <Fragment key={step.key}>
          <li
            className={classes['rung']}
            aria-current={step.key === protocol.currentStepKey ? 'step' : undefined}
            data-passed={(current && step.ordinal < current.ordinal) || undefined}
          >
            <Text component="span" size="sm" c="dimmed">
              {step.ordinal}
            </Text>
            <span className={classes['grow']}>
              {step.stimulusName}
              {step.targetKpa != null && ` ${t('ladder.pressure', { kpa: step.targetKpa })}`}
              {step.target && (
                <Text component="span" size="sm" c="dimmed">
                  {' '}
                  · {step.target}
                </Text>
              )}
            </span>
            <Text component="span" size="sm">
              {t('ladder.dose', { time: clockText(step.plannedSeconds), count: step.timesPerDay })}
            </Text>
            {step.key === protocol.currentStepKey && (
              <Badge variant="light" style={{ flex: 'none' }}>
                {t('ladder.here')}
              </Badge>
            )}
          </li>
          {step.key === homeCeilingKey && (
            <li aria-label={t('ladder.ceiling')}>
              <hr className={classes['ceiling']} />
              <Text size="xs" c="dimmed">
                {t('ladder.ceiling')}
              </Text>
            </li>
          )}
        </Fragment>
      ))}
    </ol>
  );
}
