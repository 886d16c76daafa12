import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { RouteTabs } from '../../../ui/index.ts';

/** The reports of a clinic, and what stands beside them. */
export function OutcomeTabs() {
  const { t } = useTranslation('outcomes');
  const may = useAccess();
  const tabs = [
    { to: '/outcomes/cohort', label: t('tab.cohort'), shown: may('outcome.read') },
    { to: '/outcomes/benchmarks', label: t('tab.benchmarks'), shown: may('outcome.read') },
    { to: '/outcomes/operations', label: t('tab.operations'), shown: may('operations.read') },
  ];
  return <RouteTabs label={t('title')} tabs={tabs.filter(({ shown }) => shown)} />;
}
