import { daysBetween, addDays, isoWeekday } from '@consilium/domain';
import { useMemo } from 'react';
import { useAccess, useSession } from '../../../app/session.tsx';
import { daysToLoad, daysToShow, type ScheduleView } from '../schedule-view.ts';
import { isShown, type SessionWords } from '../schedule-session.ts';
import { useTranslation } from 'react-i18next';
import { useScheduleWords } from './use-schedule-words.ts';
import { useSchedulePeople, useWeekHours } from './use-schedule-people.ts';
import { useWeekSessions } from './use-week-sessions.ts';

/** Until the clinic's settings are known: five days of 8 to 17 in quarters of an hour. */
const WEEKDAYS = [1, 2, 3, 4, 5];
const RANGE = { fromMinute: 480, untilMinute: 1020, slotMinutes: 15 };

/** Everything the calendar shows of a view: sessions, people, hours and the words for them. */
export function useSchedule(view: ScheduleView) {
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const may = useAccess();
  const words = useScheduleWords();
  const people = useSchedulePeople();
  const { from, until } = daysToLoad(view);
  const query = useWeekSessions({ from, until });
  const loaded = query.data?.sessions;
  const days = useMemo(
    () => Array.from({ length: daysBetween(from, until) + 1 }, (_, offset) => addDays(from, offset)),
    [from, until],
  );
  const hours = useWeekHours(people, days);
  const { settings } = people;

  const names = useMemo(() => {
    const known = new Map<string, string>();
    for (const { id, displayName } of people.patients) known.set(id, displayName);
    for (const { id, displayName } of people.members) known.set(id, displayName);
    for (const { id, name } of people.rooms) known.set(id, name);
    for (const session of loaded ?? []) {
      for (const { memberId, displayName } of session.members) known.set(memberId, displayName);
      for (const { patientId, displayName } of session.patients) {
        if (displayName) known.set(patientId, displayName);
      }
    }
    return known;
  }, [people.patients, people.members, people.rooms, loaded]);

  const sessionWords: SessionWords = useMemo(
    () => ({ booked: t('booked'), room: (id) => names.get(id) ?? null, list: words.list }),
    [t, names, words.list],
  );
  const sessions = useMemo(() => loaded ?? [], [loaded]);
  const memberId = viewer.memberId ?? null;
  const shown = useMemo(
    () => sessions.filter((session) => isShown(session, view, { memberId, words: sessionWords })),
    [sessions, view, memberId, sessionWords],
  );
  const weekdays = useMemo(() => settings?.weekdays.toSorted((a, b) => a - b) ?? WEEKDAYS, [settings]);
  const shownDays = useMemo(
    () => daysToShow(view, weekdays, new Set(shown.map(({ localOn }) => localOn))),
    [view, weekdays, shown],
  );
  // Early and late sessions widen the day, by whole hours.
  const range = useMemo(() => {
    const base = settings
      ? {
          fromMinute: settings.dayStartMinute,
          untilMinute: settings.dayEndMinute,
          slotMinutes: settings.slotMinutes,
        }
      : RANGE;
    const first = Math.min(base.fromMinute, ...shown.map(({ startMinute }) => startMinute));
    const last = Math.max(base.untilMinute, ...shown.map((session) => session.startMinute + session.minutes));
    return {
      ...base,
      fromMinute: Math.floor(first / 60) * 60,
      untilMinute: Math.min(1440, Math.ceil(last / 60) * 60),
    };
  }, [settings, shown]);
  const titles = useMemo(() => [...new Set(sessions.map(({ title }) => title))].sort(), [sessions]);

  return {
    people,
    words,
    sessionWords,
    hours,
    sessions,
    shown,
    shownDays,
    weekdays,
    range,
    titles,
    names,
    nameOf: (id: string): string | null => names.get(id) ?? null,
    zone: viewer.clinic.timeZone,
    isWorkday: (on: string) => weekdays.includes(isoWeekday(on)),
    mayBook: may('schedule.book') || may('schedule.book', { relation: 'TEAM' }),
    mayRecord: may('schedule.record') || may('schedule.record', { relation: 'TEAM' }),
    loading: query.loading && !loaded,
    stale: query.loading && Boolean(loaded),
    loaded: Boolean(loaded) && !people.loading,
    error: query.error ?? people.error,
    refetch: () => Promise.all([query.refetch(), people.refetch()]),
    refresh: query.refresh,
  };
}
export type ScheduleContext = ReturnType<typeof useSchedule>;
