import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isGranted } from './access-rows.ts';
import type { AccessCell } from './operations.ts';
import classes from './roles.module.css';

/** When a role may do something, in words: always, towards whom, or never. */
export function AccessWords({ cell }: { cell: AccessCell }) {
  const { t } = useTranslation('administration');
  if (!isGranted(cell)) {
    return (
      <span className={classes['never']}>
        <IconMinus size={14} aria-hidden />
        <VisuallyHidden>{t('access.never')}</VisuallyHidden>
      </span>
    );
  }
  if (cell.anyone) {
    return (
      <span className={classes['always']}>
        <IconCheck size={14} stroke={2.4} aria-hidden />
        {t('access.always')}
      </span>
    );
  }
  return (
    <span className={classes['when']}>
      {cell.relations.map((relation) => t(`access.relation.${relation}`)).join(', ')}
      {cell.ownSectionOnly && <span className={classes['own']}>{t('access.ownSection')}</span>}
    </span>
  );
}
