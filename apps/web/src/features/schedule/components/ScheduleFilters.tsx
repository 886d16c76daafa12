import { Button, Card, Group, MultiSelect, SimpleGrid, Switch } from '@mantine/core';
import { CLINICAL_DISCIPLINE_CODES, SESSION_STATUSES } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import type { SchedulePeople } from '../hooks/use-schedule-people.ts';
import type { ScheduleWords } from '../hooks/use-schedule-words.ts';
import type { ScheduleView } from '../schedule-view.ts';

interface ScheduleFiltersProps {
  readonly view: ScheduleView;
  readonly people: SchedulePeople;
  readonly words: ScheduleWords;
  readonly onChange: (more: Partial<ScheduleView>) => void;
  readonly onReset: () => void;
}

export const countFilters = (view: ScheduleView): number =>
  [view.disciplines, view.members, view.rooms, view.patients, view.statuses].filter((list) => list.length > 0)
    .length + (view.cancelled ? 1 : 0);

/** What to leave out. */
export function ScheduleFilters({ view, people, words, onChange, onReset }: ScheduleFiltersProps) {
  const { t } = useTranslation('schedule');
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const shared = { searchable: true, clearable: true, hidePickedOptions: true } as const;
  return (
    <Card mb="sm" className="no-print" component="section" aria-label={t('toolbar.filters')}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 5 }}>
        <MultiSelect
          {...shared}
          label={t('filter.disciplines')}
          data={CLINICAL_DISCIPLINE_CODES.map((code) => ({
            value: code,
            label: words.code('discipline', code),
          }))}
          value={[...view.disciplines]}
          onChange={(disciplines) => onChange({ disciplines })}
        />
        <MultiSelect
          {...shared}
          label={t('filter.members')}
          data={people.members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={[...view.members]}
          onChange={(members) => onChange({ members })}
        />
        <MultiSelect
          {...shared}
          label={t('filter.rooms')}
          data={named(people.rooms)}
          value={[...view.rooms]}
          onChange={(rooms) => onChange({ rooms })}
        />
        <MultiSelect
          {...shared}
          label={t('filter.patients')}
          data={people.patients.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={[...view.patients]}
          onChange={(patients) => onChange({ patients })}
        />
        <MultiSelect
          {...shared}
          label={t('filter.statuses')}
          data={SESSION_STATUSES.map((code) => ({ value: code, label: words.code('sessionStatus', code) }))}
          value={[...view.statuses]}
          onChange={(codes) =>
            onChange({ statuses: SESSION_STATUSES.filter((status) => codes.includes(status)) })
          }
        />
      </SimpleGrid>
      <Group mt="md" justify="space-between">
        <Switch
          label={t('filter.cancelled')}
          checked={view.cancelled}
          onChange={(event) => onChange({ cancelled: event.currentTarget.checked })}
        />
        <Button variant="subtle" onClick={onReset}>
          {t('filter.reset')}
        </Button>
      </Group>
    </Card>
  );
}
