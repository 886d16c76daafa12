import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHoldWords, type HoldName } from '../hooks/use-hold-words.ts';
import classes from './holds.module.css';

/** Beside a patient in a list: that and what is on hold. Nothing where nothing is. */
export function HoldMark({ holds }: { holds: readonly HoldName[] }) {
  const { t } = useTranslation('holds');
  const { label } = useHoldWords();
  if (holds.length === 0) return null;
  return (
    <span className={classes['mark']}>
      <IconHandStop size={16} aria-hidden className={classes['sign']} />
      {t('mark', { what: holds.map(label).join('; ') })}
    </span>
  );
}
