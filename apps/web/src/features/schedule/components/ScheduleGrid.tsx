import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { useFormats } from '../../../ui/index.ts';
import { WeekGrid, type GridColumn, type GridMove } from '../../../ui/week-grid/index.ts';
import { findClashes } from '../find-clashes.ts';
import { candidateOf, changeOf, mayDropIn, type SessionChange } from '../moved-session.ts';
import { columnsOf } from '../schedule-columns.ts';
import { resourcesOf } from '../schedule-resources.ts';
import { toGridSession, type ScheduleSession } from '../schedule-session.ts';
import type { ScheduleView } from '../schedule-view.ts';
import { toBookInput, valuesOf, toTime } from '../session-values.ts';
import { keyOf, shadesOf } from '../week-hours.ts';
import { useBookingWords } from '../hooks/use-booking-words.ts';
import { useClashCheck } from '../hooks/use-clash-check.ts';
import { useNow } from '../hooks/use-now.ts';
import type { ScheduleContext } from '../hooks/use-schedule.ts';

interface ScheduleGridProps {
  readonly view: ScheduleView;
  readonly schedule: ScheduleContext;
  readonly focusRequest: number;
  readonly onOpen: (sessionId: string) => void;
  readonly onBook: (column: GridColumn, startMinute: number) => void;
  readonly onChange: (session: ScheduleSession, change: SessionChange) => void;
}

/** The calendar of a view: columns, shading, and what stands in the way while a session is moved. */
export function ScheduleGrid({ view, schedule, focusRequest, onOpen, onBook, onChange }: ScheduleGridProps) {
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const { zoneDiffers, zone } = useFormats();
  const { words, people, shown, shownDays, sessions, hours, sessionWords, nameOf, mayBook } = schedule;
  const bookingWords = useBookingWords(words, nameOf);
  const now = useNow();
  const [draft, setDraft] = useState<GridMove | null>(null);

  const resources = useMemo(
    () =>
      resourcesOf(view, people, shown, viewer.memberId ?? null, (id) =>
        shownDays.some((on) => hours?.free.get(keyOf(id, on))?.length !== 0),
      ),
    [view, people, shown, viewer.memberId, shownDays, hours],
  );
  const { columns, groups } = useMemo(
    () => columnsOf(resources, shownDays, words),
    [resources, shownDays, words],
  );
  const gridSessions = useMemo(
    () => shown.map((session) => toGridSession(session, view.by, sessionWords, mayBook)),
    [shown, view.by, sessionWords, mayBook],
  );
  const byId = useMemo(() => new Map(sessions.map((session) => [session.id, session])), [sessions]);
  const shades = useMemo(() => {
    if (!hours) return undefined;
    return shadesOf(columns, hours, {
      closed: t('shade.closed'),
      reason: (code) => words.code('unavailable', code),
    });
  }, [columns, hours, words, t]);

  const changeFor = (move: GridMove): SessionChange | null => {
    const [session, from, to] = [byId.get(move.sessionId), columns[move.fromColumn], columns[move.column]];
    return session && from && to ? changeOf(session, move, from, to, view.by) : null;
  };
  const moved = draft ? byId.get(draft.sessionId) : undefined;
  const change = draft ? changeFor(draft) : null;
  const candidate = moved && change ? candidateOf(moved, change) : null;
  const seen = candidate
    ? findClashes(candidate, {
        sessions,
        freeHours: (id, on) => hours?.free.get(keyOf(id, on)),
        roomSessions: (id) => people.rooms.find((room) => room.id === id)?.maxSessions ?? null,
      })
    : [];
  const check = useClashCheck(
    moved && candidate
      ? toBookInput({
          ...valuesOf(moved),
          startsOn: candidate.on,
          startTime: toTime(candidate.startMinute),
          minutes: candidate.minutes,
          memberIds: candidate.memberIds,
          roomId: candidate.roomId,
        })
      : null,
    draft?.sessionId ?? null,
  );
  // What the loaded days tell at once, and what the server adds after a moment.
  const told = new Set(seen.map(({ code, resourceId }) => `${code} ${resourceId}`));
  const added = (check?.clashes ?? []).filter(
    ({ code, resourceId }) => !told.has(`${code} ${resourceId ?? ''}`),
  );
  const problems = [
    ...new Set([...seen.map(bookingWords.seen), ...added.map((clash) => bookingWords.clash(clash))]),
  ];
  const title =
    view.span === 'DAY'
      ? words.long(view.on)
      : t('grid.week', { from: words.month(shownDays[0] ?? view.on) });

  return (
    <WeekGrid
      label={`${title}, ${t(`grid.by.${view.by}`)}`}
      columns={columns}
      groups={groups}
      sessions={gridSessions}
      by={view.by}
      range={schedule.range}
      corner={zoneDiffers ? (zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone) : ''}
      {...(shades ? { shades } : {})}
      now={now}
      problems={problems}
      minColumnWidth={view.span === 'WEEK' && resources.length === 1 ? 120 : 148}
      height="max(24rem, calc(100dvh - 16.5rem))"
      focusRequest={focusRequest}
      mayDrop={({ id }, from, to) => {
        const session = byId.get(id);
        return session ? mayDropIn(session, from, to, view.by) : false;
      }}
      onOpen={onOpen}
      {...(mayBook
        ? {
            onBook,
            onDraft: setDraft,
            onDrop: (move: GridMove) => {
              const [session, asked] = [byId.get(move.sessionId), changeFor(move)];
              if (session && asked) onChange(session, asked);
            },
          }
        : {})}
    />
  );
}
