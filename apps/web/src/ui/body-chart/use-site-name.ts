import type { SidedSite } from '@consilium/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** "ankle, left": a site with its side in words. */
export function useSiteName(): (site: SidedSite) => string {
  const { t } = useTranslation('codes');
  return useCallback(
    ({ site, laterality }) => `${t(`bodySite.${site}`)}, ${t(`laterality.${laterality}`)}`,
    [t],
  );
}
