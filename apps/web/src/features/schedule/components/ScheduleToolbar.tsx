import { ActionIcon, Button, Group, SegmentedControl, Switch } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { SearchField } from '../../../ui/index.ts';
import { stepView, type ScheduleView } from '../schedule-view.ts';

interface ScheduleToolbarProps {
  readonly view: ScheduleView;
  readonly today: string;
  readonly narrow: boolean;
  readonly activeFilters: number;
  readonly filtersOpen: boolean;
  readonly onChange: (more: Partial<ScheduleView>) => void;
  readonly onFilters: () => void;
}

/** When, how and whose; everything here stands in the address. */
export function ScheduleToolbar(props: ScheduleToolbarProps) {
  const { view, today, narrow, activeFilters, filtersOpen, onChange, onFilters } = props;
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const step = (by: 1 | -1) => onChange({ on: stepView(view, by).on });
  return (
    <Group gap="xs" mb="sm" className="no-print" role="toolbar" aria-label={t('toolbar.label')}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t(view.span === 'DAY' ? 'toolbar.previousDay' : 'toolbar.previousWeek')}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => onChange({ on: today })}>
          {t('toolbar.today')}
        </Button>
        <ActionIcon
          variant="default"
          aria-label={t(view.span === 'DAY' ? 'toolbar.nextDay' : 'toolbar.nextWeek')}
          onClick={() => step(1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {!narrow && (
        <SegmentedControl
          aria-label={t('toolbar.span')}
          value={view.span}
          onChange={(span) => onChange({ span: span })}
          data={[
            { value: 'DAY', label: t('toolbar.day') },
            { value: 'WEEK', label: t('toolbar.week') },
          ]}
        />
      )}
      <SegmentedControl
        aria-label={t('toolbar.by')}
        value={view.by}
        onChange={(by) => onChange({ by: by })}
        data={[
          { value: 'MEMBER', label: t('toolbar.members') },
          { value: 'ROOM', label: t('toolbar.rooms') },
          { value: 'PATIENT', label: t('toolbar.patients') },
        ]}
      />
      {viewer.memberId && (
        <Switch
          label={t('toolbar.mine')}
          checked={view.mine}
          onChange={(event) => onChange({ mine: event.currentTarget.checked })}
        />
      )}
      <Button
        variant={activeFilters > 0 ? 'light' : 'default'}
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-expanded={filtersOpen}
        onClick={onFilters}
      >
        {activeFilters > 0 ? t('toolbar.filtersActive', { count: activeFilters }) : t('toolbar.filters')}
      </Button>
      {(!narrow || filtersOpen) && (
        <SearchField
          label={t('toolbar.search')}
          value={view.search}
          onSearch={(search) => onChange({ search })}
        />
      )}
    </Group>
  );
}
