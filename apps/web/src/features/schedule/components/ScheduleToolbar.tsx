import { ActionIcon, Button, Group, Menu, SegmentedControl, Switch } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconFilter,
  IconKeyboard,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../../app/session.tsx';
import { SearchField } from '../../../ui/index.ts';
import { stepView, type ScheduleView } from '../schedule-view.ts';

interface ScheduleToolbarProps {
  readonly view: ScheduleView;
  readonly today: string;
  readonly mayBook: boolean;
  readonly narrow: boolean;
  readonly activeFilters: number;
  readonly filtersOpen: boolean;
  readonly onChange: (more: Partial<ScheduleView>) => void;
  readonly onFilters: () => void;
  readonly onBook: () => void;
  readonly onHelp: () => void;
}

/** When, how and whose; everything here stands in the address. */
export function ScheduleToolbar(props: ScheduleToolbarProps) {
  const { view, today, mayBook, narrow, activeFilters, filtersOpen, onChange, onFilters, onBook, onHelp } =
    props;
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const step = (by: 1 | -1) => onChange({ on: stepView(view, by).on });
  const sheet = (path: string) => `/schedule/print/${path}?on=${view.on}`;
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
      <SearchField
        label={t('toolbar.search')}
        value={view.search}
        onSearch={(search) => onChange({ search })}
      />
      <Group gap={4} ml="auto" wrap="nowrap">
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t('toolbar.print')}>
              <IconPrinter size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to={sheet('day')}>
              {t('toolbar.printDay')}
            </Menu.Item>
            <Menu.Item component={Link} to={sheet('week')}>
              {t('toolbar.printWeek')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {!narrow && (
          <ActionIcon variant="default" aria-label={t('toolbar.keys')} onClick={onHelp}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        )}
        {mayBook && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onBook}>
            {t('toolbar.book')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
