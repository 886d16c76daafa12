import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHoldWords } from '../hooks/use-hold-words.ts';
import { useHolds } from '../hooks/use-holds.ts';
import classes from './holds.module.css';

/** Beside a patient in a list: that and what is on hold. Nothing where nothing is. */
export function HoldMark({ patientId }: { patientId: string }) {
  const { t } = useTranslation('holds');
  const { label } = useHoldWords();
  const { inForce } = useHolds(patientId);
  if (inForce.length === 0) return null;
  return (
    <span className={classes['mark']}>
      <IconHandStop size={16} aria-hidden />
      {t('mark', { what: inForce.map(label).join('; ') })}
    </span>
  );
}
