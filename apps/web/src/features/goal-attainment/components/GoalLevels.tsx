import { Button, Group, Text } from '@mantine/core';
import { ATTAINMENT_LEVELS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalDateText } from '../../../ui/index.ts';
import { latestRating, levelText, type ScaledGoal } from '../scaled-goal.ts';
import classes from './goal-levels.module.css';
import { RateDialog } from './RateDialog.tsx';
import { ScaleDialog } from './ScaleDialog.tsx';

interface GoalLevelsProps {
  readonly goal: ScaledGoal;
}

/** The five levels of a goal with the one it stands at, and how it got there. */
export function GoalLevels({ goal }: GoalLevelsProps) {
  const { t } = useTranslation('goal-attainment');
  const [open, setOpen] = useState<'WRITE' | 'RATE' | null>(null);
  const scale = goal.scale ?? null;
  const close = () => setOpen(null);
  const dialogs = (
    <>
      {open === 'WRITE' && <ScaleDialog goal={goal} onClose={close} />}
      {open === 'RATE' && scale && <RateDialog goal={goal} scale={scale} onClose={close} />}
    </>
  );
  if (!scale) {
    if (!goal.editable) return null;
    return (
      <>
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          className="no-print"
          onClick={() => setOpen('WRITE')}
        >
          {t('write')}
        </Button>
        {dialogs}
      </>
    );
  }
  const latest = latestRating(scale);
  const before = scale.ratings.at(-2);
  return (
    <section aria-label={t('of', { goal: goal.description })} className={classes['levels']}>
      <ol className={classes['list']}>
        {ATTAINMENT_LEVELS.map((level, at) => {
          const stands = latest?.level === level;
          return (
            <li
              key={level}
              className={classes['level']}
              data-stands={stands}
              aria-current={stands || undefined}
            >
              <span className={classes['number']}>{levelText(level)}</span>
              <span>{scale.levels[at]}</span>
            </li>
          );
        })}
      </ol>
      <Group gap="sm" justify="space-between">
        <Text size="sm" c="dimmed">
          {latest ? (
            <>
              {t('stands', { level: levelText(latest.level), name: latest.ratedByName })}{' '}
              <LocalDateText date={latest.ratedOn} />
              {before && ` · ${t('before', { level: levelText(before.level) })}`}
              {latest.note && ` · ${latest.note}`}
            </>
          ) : (
            t('notRated')
          )}
          {` · ${t('weight', { words: t(`weights.${scale.weight}` as never) })}`}
        </Text>
        <Group gap="xs" className="no-print">
          {goal.editable && scale.ratings.length === 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen('WRITE')}>
              {t('change')}
            </Button>
          )}
          {goal.ratable && (
            <Button
              variant="light"
              size="compact-sm"
              aria-label={t('rateGoal', { goal: goal.description })}
              onClick={() => setOpen('RATE')}
            >
              {t('rate')}
            </Button>
          )}
        </Group>
      </Group>
      {dialogs}
    </section>
  );
}
