import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { PatientTab } from '../patient-tabs.ts';
import classes from './patient-tabs.module.css';

interface PatientTabsProps {
  readonly path: string;
  readonly tabs: readonly PatientTab[];
}

/** Parts of the record, each with an address of its own. */
export function PatientTabs({ path, tabs }: PatientTabsProps) {
  const { t } = useTranslation('patients');
  return (
    <nav aria-label={t('tabs.label')} className={`${classes['tabs']} no-print`}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <NavLink to={tab === 'overview' ? path : `${path}/${tab}`} end={tab === 'overview'}>
              {t(`tabs.${tab}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
