import { VisuallyHidden } from '@mantine/core';
import { useId, useMemo, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AXIS_WIDTH, columnAt, heightOf, minuteAt, SLOT_HEIGHT, topOf } from './grid-geometry.ts';
import { GridColumnView } from './grid-column-view.tsx';
import { GridHeader } from './grid-header.tsx';
import type { GridBy, GridColumn, GridCursor, GridGroup, GridMove } from './grid-model.ts';
import type { GridRange, GridSession, GridShade } from './grid-model.ts';
import { snapDown, type GridMap } from './grid-navigation.ts';
import { HourAxis } from './hour-axis.tsx';
import { MoveGhost } from './move-ghost.tsx';
import { placeSessions } from './place-sessions.ts';
import { useBlockWords } from './use-block-words.ts';
import { useColumnWindow } from './use-column-window.ts';
import { useCursor } from './use-cursor.ts';
import { useGridKeyboard } from './use-grid-keyboard.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useMinuteText } from './use-minute-text.ts';
import classes from './week-grid.module.css';

export interface WeekGridProps {
  /** What the grid is called: "Week of 2 March, by member". */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
  readonly sessions: readonly GridSession[];
  readonly by: GridBy;
  readonly range: GridRange;
  /** Above the hours, e.g. the clinic's zone when the reader's differs. */
  readonly corner?: string;
  /** By column id. */
  readonly shades?: ReadonlyMap<string, readonly GridShade[]>;
  readonly now?: { readonly on: string; readonly minute: number } | null;
  /** What stands in the way of the session being moved; the owner learns of it through `onDraft`. */
  readonly problems?: readonly string[];
  readonly minColumnWidth?: number;
  /** CSS length; the grid scrolls inside it. */
  readonly height?: string;
  /** Columns to which a session may be moved; its own always. */
  readonly mayDrop?: (session: GridSession, from: GridColumn, to: GridColumn) => boolean;
  /** Another number brings the focus back, e.g. after a dialog closed. */
  readonly focusRequest?: number;
  readonly onOpen?: (sessionId: string) => void;
  readonly onBook?: (column: GridColumn, startMinute: number) => void;
  readonly onDraft?: (move: GridMove | null) => void;
  readonly onDrop?: (move: GridMove) => void;
}

const NO_SHADES: readonly GridShade[] = [];
const NOTHING: readonly string[] = [];

/**
 * Sessions of days side by side. One stop of the tab key; arrows, Enter, N and M do what the pointer does. Nothing
 * is fetched here: the owner gives sessions and carries out what is asked for.
 */
export function WeekGrid(props: WeekGridProps) {
  const { label, columns, groups, sessions, by, range, shades, now = null, problems = NOTHING } = props;
  const { t } = useTranslation('week-grid');
  const { time } = useMinuteText();
  const blockWords = useBlockWords();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [held, setHeld] = useState<{ start: GridMove; now: GridMove } | null>(null);
  const [said, setSaid] = useState('');

  const placed = useMemo(() => placeSessions(columns, sessions, by), [columns, sessions, by]);
  const byId = useMemo(() => new Map(sessions.map((session) => [session.id, session])), [sessions]);
  const movingSession = held ? byId.get(held.now.sessionId) : undefined;
  // A drag does not outlive the session it drags.
  const moving = movingSession ? held : null;
  const map: GridMap = {
    columns: columns.length,
    range,
    placedAt: (column) => placed.get(columns[column]?.id ?? '') ?? [],
  };
  const window = useColumnWindow(scroller, columns.length, props.minColumnWidth ?? 132);
  const { columnWidth, first, last } = window;
  const { cursor, setCursor } = useCursor({
    scroller,
    map,
    columns,
    columnWidth,
    now,
    focusRequest: props.focusRequest ?? 0,
  });

  const pick = (sessionId: string, column: number): GridMove | null => {
    const session = byId.get(sessionId);
    if (!session?.movable || session.pending || !props.onDrop) return null;
    return {
      sessionId,
      fromColumn: column,
      column,
      startMinute: session.startMinute,
      minutes: session.minutes,
    };
  };
  const mayDrop = (move: GridMove, column: number): boolean => {
    const [session, from, to] = [byId.get(move.sessionId), columns[move.fromColumn], columns[column]];
    if (!session || !from || !to) return false;
    return column === move.fromColumn || (props.mayDrop?.(session, from, to) ?? true);
  };
  const onMove = (start: GridMove, at: GridMove | null) => {
    if (!at && moving) setSaid(t('moveCancelled'));
    if (at) setSaid('');
    setHeld(at ? { start, now: at } : null);
    props.onDraft?.(at);
  };
  const onDrop = (start: GridMove, at: GridMove) => {
    setHeld(null);
    props.onDraft?.(null);
    const same =
      at.column === start.column && at.startMinute === start.startMinute && at.minutes === start.minutes;
    if (same) return;
    setCursor({ column: at.column, minute: at.startMinute, sessionId: at.sessionId });
    props.onDrop?.(at);
  };
  const book = ({ column, minute }: GridCursor) => {
    const on = columns[column];
    if (on) props.onBook?.(on, snapDown(minute, range));
  };
  const onFixed = (sessionId: string) => setSaid(t(byId.get(sessionId)?.locked ? 'isLocked' : 'isFixed'));

  const shared = { pick, mayDrop, onMove, onDrop };
  const { onPointerDown, endedDrag } = useGridPointer({
    scroller,
    body,
    columnWidth,
    columns: columns.length,
    range,
    ...shared,
  });
  const onKeyDown = useGridKeyboard({
    map,
    cursor,
    moving,
    setCursor,
    ...shared,
    onOpen: (sessionId) => props.onOpen?.(sessionId),
    onBook: book,
    onFixed,
  });
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (endedDrag() || moving) return;
    const target = event.target as HTMLElement;
    const sessionId = target.closest<HTMLElement>('[data-session]')?.dataset['session'];
    const box = body.current?.getBoundingClientRect();
    if (!box) return;
    const column = columnAt(event.clientX - box.left, columnWidth, columns.length);
    if (sessionId) {
      setCursor({ column, minute: byId.get(sessionId)?.startMinute ?? cursor.minute, sessionId });
      props.onOpen?.(sessionId);
    } else if (target.closest('[data-cursor]')) book(cursor);
    else
      setCursor({
        column,
        minute: snapDown(minuteAt(event.clientY - box.top, range), range),
        sessionId: null,
      });
  };

  const shown = columns.slice(first, last + 1).map((column, offset) => ({ column, index: first + offset }));
  const standing = columns[cursor.column];
  if (standing && (cursor.column < first || cursor.column > last)) {
    shown.push({ column: standing, index: cursor.column });
  }
  const height = heightOf(range);
  const announcement =
    moving && movingSession
      ? [
          t('moving', {
            title: movingSession.title,
            column: columns[moving.now.column]?.fullTitle,
            from: time(moving.now.startMinute),
            until: time(moving.now.startMinute + moving.now.minutes),
          }),
          problems.length > 0 ? t('clash', { problems: problems.join(' ') }) : t('free'),
        ].join(' ')
      : said;

  return (
    <>
      <VisuallyHidden id={hint}>{t(props.onDrop ? 'hint' : 'hintReadOnly')}</VisuallyHidden>
      <VisuallyHidden role="status" aria-live="assertive" data-testid="grid-announcement">
        {announcement}
      </VisuallyHidden>
      <div
        ref={scroller}
        className={`${classes['scroller']} ${moving ? classes['moving'] : ''}`}
        role="application"
        aria-roledescription={t('role')}
        aria-label={label}
        aria-describedby={hint}
        style={
          {
            '--grid-height': props.height ?? '70vh',
            '--slot-height': `${SLOT_HEIGHT}px`,
            '--hour-height': `${(60 / range.slotMinutes) * SLOT_HEIGHT}px`,
            '--first-hour': `${topOf(Math.ceil(range.fromMinute / 60) * 60, range)}px`,
          } as React.CSSProperties
        }
        onScroll={window.onScroll}
        onKeyDown={onKeyDown}
      >
        <div className={classes['content']}>
          <div className={classes['corner']}>{props.corner}</div>
          <div className={classes['header']}>
            <GridHeader
              columns={columns}
              groups={groups}
              width={columnWidth}
              first={first}
              last={last}
              today={now?.on ?? null}
            />
          </div>
          <HourAxis range={range} width={AXIS_WIDTH} />
          <div
            ref={body}
            className={classes['body']}
            style={{ width: columns.length * columnWidth, height }}
            onPointerDown={onPointerDown}
            onClick={onClick}
          >
            {shown.map(({ column, index }) => (
              <GridColumnView
                key={column.id}
                column={column}
                index={index}
                width={columnWidth}
                range={range}
                placed={placed.get(column.id) ?? []}
                shades={shades?.get(column.id) ?? NO_SHADES}
                startsGroup={columns[index - 1]?.groupId !== column.groupId}
                nowMinute={now?.on === column.on ? now.minute : null}
                focusedId={index === cursor.column ? cursor.sessionId : null}
                draggedId={moving?.start.sessionId ?? null}
                words={blockWords}
              />
            ))}
            {standing && !cursor.sessionId && (
              <button
                type="button"
                className={classes['cursor']}
                data-cursor
                data-focus
                aria-label={t('slot', { column: standing.fullTitle, time: time(cursor.minute) })}
                style={{
                  top: topOf(cursor.minute, range),
                  left: cursor.column * columnWidth + 1,
                  width: columnWidth - 2,
                  height: SLOT_HEIGHT,
                }}
              >
                {props.onBook ? t('bookAt', { time: time(cursor.minute) }) : time(cursor.minute)}
              </button>
            )}
            {moving && movingSession && (
              <MoveGhost
                move={moving.now}
                session={movingSession}
                range={range}
                columnWidth={columnWidth}
                problems={problems}
              />
            )}
          </div>
        </div>
      </div>
    </>
  );
}
