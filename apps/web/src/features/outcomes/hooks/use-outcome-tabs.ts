import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { RouteTab } from '../../../ui/index.ts';

/** Reports and what stands beside them, as far as the viewer may open them. */
export function useOutcomeTabs(): RouteTab[] {
  const { t } = useTranslation('outcomes');
  const may = useAccess();
  const tabs = [
    { to: '/outcomes/cohort', label: t('tab.cohort'), shown: may('outcome.read') },
    { to: '/outcomes/benchmarks', label: t('tab.benchmarks'), shown: may('outcome.read') },
    { to: '/outcomes/operations', label: t('tab.operations'), shown: may('operations.read') },
    { to: '/outcomes/research', label: t('tab.research'), shown: may('researchExtract.read') },
  ];
  return tabs.filter(({ shown }) => shown);
}
