import { Group, NativeSelect, SegmentedControl, Select, Stack } from '@mantine/core';
import { BODY_SITES_BY_REGION, lateralitiesOf, type Laterality, type SidedSite } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BodyChart, useSiteName, type ChartView } from '../../../ui/body-chart/index.ts';
import classes from './desensitization.module.css';

interface SitePickerProps {
  readonly value: SidedSite;
  readonly onChange: (site: SidedSite) => void;
  /** Further fields beside the chart. */
  readonly children?: React.ReactNode;
}

/** A body site with its side, on the chart or by name. */
export function SitePicker({ value, onChange, children }: SitePickerProps) {
  const { t } = useTranslation('desensitization');
  const nameOf = useSiteName();
  const [view, setView] = useState<ChartView>('FRONT');
  const choose = (site: SidedSite['site']) => {
    const sides = lateralitiesOf(site);
    const laterality = sides.includes(value.laterality) ? value.laterality : (sides[0] ?? 'LEFT');
    onChange({ site, laterality });
  };
  return (
    <Group align="flex-start" gap="lg">
      <Stack gap="xs">
        <SegmentedControl
          aria-label={t('map.view')}
          data={(['FRONT', 'BACK'] as const).map((one) => ({ value: one, label: t(`view.${one}`) }))}
          value={view}
          onChange={setView}
        />
        <BodyChart view={view} label={t('protocol.where')} marked={[value]} onChoose={onChange} />
      </Stack>
      <Stack gap="xs" className={classes['grow']}>
        <Select
          label={t('protocol.site')}
          data={Object.values(BODY_SITES_BY_REGION)
            .flat()
            .map((site) => ({
              value: site,
              label: nameOf({ site, laterality: 'BOTH' }).split(',')[0] ?? '',
            }))}
          value={value.site}
          onChange={(site) => site && choose(site)}
          searchable
        />
        <NativeSelect
          label={t('protocol.side')}
          data={lateralitiesOf(value.site).map((side) => ({ value: side, label: t(`side.${side}`) }))}
          value={value.laterality}
          onChange={(event) => onChange({ ...value, laterality: event.currentTarget.value as Laterality })}
        />
        {children}
      </Stack>
    </Group>
  );
}
