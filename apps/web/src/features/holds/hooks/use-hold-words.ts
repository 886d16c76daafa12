import { useTranslation } from 'react-i18next';
import type { HoldNameFragment } from '../../../gql/graphql.ts';

export type HoldName = Pick<
  HoldNameFragment,
  'wholeProgramme' | 'site' | 'laterality' | 'modality' | 'activity' | 'protocolId'
>;

/** What a hold covers, in the reader's words. */
export function useHoldWords() {
  const { t } = useTranslation(['holds', 'codes']);
  const label = (hold: HoldName): string => {
    if (hold.wholeProgramme) return t('holds:whole');
    const words = [
      hold.modality && t(`codes:modality.${hold.modality}`),
      hold.activity && t(`codes:interventionKind.${hold.activity}`),
      hold.site && t(`codes:bodySite.${hold.site}`),
      hold.laterality && t(`codes:laterality.${hold.laterality}`),
      hold.protocolId && t('holds:protocol'),
    ].filter(Boolean);
    const text = words.join(', ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return { label };
}
