import { Alert, Drawer, Text } from '@mantine/core';
import { useMediaQuery, useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { ErrorState, LoadingState, PageHeader, useFormats } from '../../../ui/index.ts';
import { Agenda } from '../components/Agenda.tsx';
import { BookPanel, type BookAt } from '../components/BookPanel.tsx';
import { DropDialog } from '../components/DropDialog.tsx';
import { countFilters, ScheduleFilters } from '../components/ScheduleFilters.tsx';
import { ScheduleGrid } from '../components/ScheduleGrid.tsx';
import { ScheduleButtons } from '../components/ScheduleButtons.tsx';
import { ScheduleToolbar } from '../components/ScheduleToolbar.tsx';
import { SessionPanel } from '../components/SessionPanel.tsx';
import { ShortcutsDialog } from '../components/ShortcutsDialog.tsx';
import { useDrop } from '../hooks/use-drop.ts';
import { useSchedule } from '../hooks/use-schedule.ts';
import { useScheduleShortcuts } from '../hooks/use-schedule-shortcuts.ts';
import { useScheduleView } from '../hooks/use-schedule-view.ts';
import { useSessionActions } from '../hooks/use-session-actions.ts';
import { daysToLoad, stepView } from '../schedule-view.ts';

type Open =
  { readonly kind: 'SESSION'; readonly sessionId: string } | { readonly kind: 'BOOK'; readonly at: BookAt };

/** The calendar: whose week, what stands where, and everything that can be done about it. */
export function SchedulePage() {
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const { zoneDiffers, zone } = useFormats();
  const { online } = useNetwork();
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const { view: asked, today, change, reset } = useScheduleView();
  const view = useMemo(() => (narrow ? { ...asked, span: 'WEEK' as const } : asked), [asked, narrow]);
  const schedule = useSchedule(view);
  const { words, people } = schedule;
  const parts = useMemo(
    () =>
      new Map(
        people.members.map(({ id, displayName, discipline }) => [
          id,
          { __typename: 'SessionMember', memberId: id, displayName, disciplineCode: discipline.code },
        ]),
      ),
    [people.members],
  );
  const actions = useSessionActions(parts);
  const dropping = useDrop(schedule, actions);
  const [opened, setOpened] = useState<Open | null>(null);
  const [help, setHelp] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const [focusRequest, setFocusRequest] = useState(0);
  const backToGrid = () => setFocusRequest((count) => count + 1);
  const close = () => {
    setOpened(null);
    backToGrid();
  };
  const book = (at: Partial<BookAt> = {}) =>
    setOpened({
      kind: 'BOOK',
      at: { startsOn: view.on, startMinute: schedule.range.fromMinute, resource: null, ...at },
    });
  useScheduleShortcuts((shortcut) => {
    if (shortcut === 'TODAY') change({ on: today });
    if (shortcut === 'PREVIOUS_WEEK') change({ on: stepView(view, -1, 'WEEK').on });
    if (shortcut === 'NEXT_WEEK') change({ on: stepView(view, 1, 'WEEK').on });
    if (shortcut === 'DAY') change({ span: 'DAY' });
    if (shortcut === 'WEEK') change({ span: 'WEEK' });
    if (shortcut === 'HELP') setHelp(true);
    if (shortcut === 'BOOK' && schedule.mayBook) book();
    if (shortcut === 'SEARCH') document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  });

  const open =
    opened?.kind === 'SESSION' ? schedule.sessions.find(({ id }) => id === opened.sessionId) : null;
  const first = schedule.shownDays[0] ?? view.on;
  const heading =
    asked.span === 'DAY' && !narrow
      ? words.long(view.on)
      : t('grid.span', { from: words.month(first), until: words.month(schedule.shownDays.at(-1) ?? first) });

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={heading}
        actions={
          <ScheduleButtons
            on={view.on}
            mayBook={schedule.mayBook && !narrow}
            narrow={narrow}
            onBook={() => book()}
            onHelp={() => setHelp(true)}
          />
        }
      />
      {!online && (
        <Alert color="yellow" variant="light" mb="sm" icon={<IconWifiOff aria-hidden />} role="status">
          {t('offline')}
        </Alert>
      )}
      <ScheduleToolbar
        view={view}
        today={today}
        narrow={narrow}
        activeFilters={countFilters(view)}
        filtersOpen={filtering}
        onChange={change}
        onFilters={() => setFiltering((shown) => !shown)}
      />
      {filtering && (
        <ScheduleFilters view={view} people={people} words={words} onChange={change} onReset={reset} />
      )}
      {zoneDiffers && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('zone', { zone })}
        </Text>
      )}
      {!schedule.loaded && schedule.error && (
        <ErrorState error={schedule.error} onRetry={() => void schedule.refetch()} />
      )}
      {!schedule.loaded && !schedule.error && <LoadingState rows={8} height={56} />}
      {schedule.loaded && narrow && (
        <Agenda
          view={view}
          schedule={schedule}
          memberId={viewer.memberId ?? null}
          today={today}
          onChange={change}
          onOpen={(sessionId) => setOpened({ kind: 'SESSION', sessionId })}
          onBook={() => book()}
        />
      )}
      {schedule.loaded && !narrow && (
        <>
          <Text size="sm" c="dimmed" mb={4} role="status">
            {schedule.shown.length === 0
              ? t(countFilters(view) > 0 || view.search ? 'noneFiltered' : 'none')
              : t('shown', { count: schedule.shown.length })}
          </Text>
          <ScheduleGrid
            view={view}
            schedule={schedule}
            focusRequest={focusRequest}
            onOpen={(sessionId) => setOpened({ kind: 'SESSION', sessionId })}
            onBook={({ on, resourceId }, startMinute) =>
              book({ startsOn: on, startMinute, resource: resourceId })
            }
            onChange={(session, asks) => void dropping.drop(session, asks)}
          />
        </>
      )}
      <Drawer
        opened={opened !== null}
        onClose={close}
        position="right"
        size="lg"
        returnFocus={false}
        title={open ? open.title : t('form.bookTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && (
          <SessionPanel key={open.id} session={open} schedule={schedule} actions={actions} onClose={close} />
        )}
        {opened?.kind === 'BOOK' && (
          <BookPanel
            at={opened.at}
            by={view.by}
            schedule={schedule}
            actions={actions}
            onClose={close}
            onBooked={() => {
              close();
              void schedule.refresh(daysToLoad(view));
            }}
          />
        )}
      </Drawer>
      {dropping.refused && (
        <DropDialog
          key={dropping.refused.session.id}
          refused={dropping.refused}
          schedule={schedule}
          onOverride={dropping.override}
          onAlternative={dropping.takeAlternative}
          onClose={() => {
            dropping.close();
            backToGrid();
          }}
        />
      )}
      <ShortcutsDialog opened={help} onClose={() => setHelp(false)} />
    </>
  );
}
