import { useTranslation } from 'react-i18next';
import { RouteTabs } from '../../../ui/index.ts';
import { useOutcomeTabs } from '../hooks/use-outcome-tabs.ts';

/** The reports of a clinic, and what stands beside them. */
export function OutcomeTabs() {
  const { t } = useTranslation('outcomes');
  return <RouteTabs label={t('title')} tabs={useOutcomeTabs()} />;
}
