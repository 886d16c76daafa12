import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './roles.module.css';

const RELATIONS = ['TEAM', 'INTAKE', 'BREAK_GLASS', 'SELF', 'PROXY'] as const;

/** What the short words of the table mean. */
export function AccessLegend() {
  const { t } = useTranslation('administration');
  return (
    <details className={classes['legend']}>
      <summary>{t('access.legend')}</summary>
      <dl>
        <dt className={classes['always']}>
          <IconCheck size={14} stroke={2.4} aria-hidden />
          {t('access.always')}
        </dt>
        <dd>{t('access.alwaysHint')}</dd>
        {RELATIONS.map((relation) => (
          <LegendEntry key={relation} term={t(`access.relation.${relation}`)}>
            {t(`access.relationHint.${relation}`)}
          </LegendEntry>
        ))}
        <LegendEntry term={t('access.ownSection')}>{t('access.ownSectionHint')}</LegendEntry>
        <dt className={classes['never']}>
          <IconMinus size={14} aria-hidden />
          {t('access.never')}
        </dt>
        <dd>{t('access.neverHint')}</dd>
      </dl>
    </details>
  );
}

function LegendEntry({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
