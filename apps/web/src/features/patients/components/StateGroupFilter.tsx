import { SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { StateGroup } from '../state-groups.ts';
import { STATE_GROUP_NAMES } from '../state-groups.ts';

interface StateGroupFilterProps {
  readonly value: StateGroup | 'ALL';
  readonly onChange: (value: string) => void;
}

/** Where on the pathway; a choice box where five words do not fit side by side. */
export function StateGroupFilter({ value, onChange }: StateGroupFilterProps) {
  const { t } = useTranslation('patients');
  const wide = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
  const data = (['ALL', ...STATE_GROUP_NAMES] as const).map((name) => ({
    value: name,
    label: t(`list.groups.${name}`),
  }));
  if (wide) {
    return (
      <SegmentedControl aria-label={t('list.stateGroup')} data={data} value={value} onChange={onChange} />
    );
  }
  return (
    <Select
      aria-label={t('list.stateGroup')}
      data={data}
      value={value}
      onChange={(next) => next && onChange(next)}
      allowDeselect={false}
      w="100%"
    />
  );
}
