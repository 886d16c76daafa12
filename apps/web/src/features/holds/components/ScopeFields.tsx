import { Select, SimpleGrid } from '@mantine/core';
import {
  BODY_REGIONS,
  HOLD_MODALITIES,
  INTERVENTION_KINDS,
  lateralitiesOf,
  sitesWithin,
  type BodySite,
  type HoldScope,
} from '@consilium/domain';
import { useTranslation } from 'react-i18next';

interface ScopeFieldsProps {
  readonly scope: HoldScope;
  readonly onChange: (scope: HoldScope) => void;
}

/** The dimensions of a hold: each that is named narrows it. */
export function ScopeFields({ scope, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation(['holds', 'codes']);
  const sites = BODY_REGIONS.map((region) => ({
    group: t(`codes:bodySite.${region}`),
    items: [region, ...sitesWithin(region)].map((site) => ({
      value: site,
      label: t(`codes:bodySite.${site}`),
    })),
  }));
  const sides = scope.site ? lateralitiesOf(scope.site) : [];
  const chooseSite = (site: BodySite | null) => {
    const kept = site && scope.laterality && lateralitiesOf(site).includes(scope.laterality);
    onChange({ ...scope, site, laterality: kept ? scope.laterality : null });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t('holds:site')}
        placeholder={t('holds:any')}
        clearable
        searchable
        data={sites}
        value={scope.site}
        onChange={chooseSite}
      />
      <Select
        label={t('holds:side')}
        required={scope.site !== null}
        disabled={scope.site === null}
        data={sides.map((side) => ({ value: side, label: t(`codes:laterality.${side}`) }))}
        value={scope.laterality}
        onChange={(laterality) => onChange({ ...scope, laterality })}
      />
      <Select
        label={t('holds:modality')}
        placeholder={t('holds:any')}
        clearable
        data={HOLD_MODALITIES.map((value) => ({ value, label: t(`codes:modality.${value}`) }))}
        value={scope.modality}
        onChange={(modality) => onChange({ ...scope, modality })}
      />
      <Select
        label={t('holds:activity')}
        placeholder={t('holds:any')}
        clearable
        searchable
        data={INTERVENTION_KINDS.map((value) => ({ value, label: t(`codes:interventionKind.${value}`) }))}
        value={scope.activity}
        onChange={(activity) => onChange({ ...scope, activity })}
      />
    </SimpleGrid>
  );
}
