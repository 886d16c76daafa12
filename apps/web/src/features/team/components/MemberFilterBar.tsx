import { Group, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../ui/index.ts';
import { useDisciplines } from '../hooks/use-disciplines.ts';
import type { MemberFilters } from '../hooks/use-member-list.ts';

export function MemberFilterBar({ filters }: { filters: MemberFilters }) {
  const { t } = useTranslation('team');
  const disciplines = useDisciplines();
  return (
    <Group gap="md" mb="md" className="no-print">
      <SearchField label={t('search')} value={filters.search} onSearch={filters.setSearch} autoFocus />
      <Select
        aria-label={t('discipline')}
        placeholder={t('allDisciplines')}
        data={disciplines.map(({ value, label }) => ({ value, label }))}
        value={filters.discipline || null}
        onChange={(value) => filters.setDiscipline(value ?? '')}
        clearable
        clearButtonProps={{ 'aria-label': t('allDisciplines') }}
        w={{ base: '100%', xs: 220 }}
      />
      <Switch
        label={t('former')}
        checked={filters.former}
        onChange={(event) => filters.setFormer(event.currentTarget.checked)}
      />
    </Group>
  );
}
