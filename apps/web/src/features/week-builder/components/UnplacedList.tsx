import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/index.ts';
import { IconCheck } from '@tabler/icons-react';
import type { WeekNames } from '../hooks/use-week-names.ts';
import type { UnplacedSession } from '../operations.ts';
import { useReasonText } from '../hooks/use-reason-text.ts';
import classes from './week-builder.module.css';

interface UnplacedListProps {
  readonly unplaced: readonly UnplacedSession[];
  readonly names: WeekNames;
}

/** What the week has no place for: what is certain first, then what stands in the way, then what would free it. */
export function UnplacedList({ unplaced, names }: UnplacedListProps) {
  const { t } = useTranslation('week-builder');
  const reasonText = useReasonText(names);
  if (unplaced.length === 0) {
    return <EmptyState icon={IconCheck} title={t('unplaced.none')} text={t('unplaced.noneHint')} />;
  }
  return (
    <ul className={classes['list']}>
      {unplaced.map((session) => (
        <li key={session.id} className={classes['item']}>
          <Text fw={600}>
            {session.title} · <bdi>{session.patientIds.map(names.patient).join(', ')}</bdi>
          </Text>
          <span className={classes['note']}>{t('minutes', { count: session.minutes })}</span>
          {session.reasons.map((reason, index) => (
            <div key={`${reason.code}-${index}`} className={classes['reason']}>
              <span className={classes['level']}>{t(`unplaced.level.${reason.level}`)}</span>
              <span>{reasonText(reason)}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
