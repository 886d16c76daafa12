import { memo } from 'react';
import { heightOf, topOf } from './grid-geometry.ts';
import type { GridColumn, GridRange, GridShade } from './grid-model.ts';
import type { PlacedSession } from './place-sessions.ts';
import { SessionBlock } from './session-block.tsx';
import type { BlockWords } from './use-block-words.ts';
import classes from './week-grid.module.css';

interface GridColumnViewProps {
  readonly column: GridColumn;
  readonly index: number;
  readonly width: number;
  readonly range: GridRange;
  readonly placed: readonly PlacedSession[];
  readonly shades: readonly GridShade[];
  readonly startsGroup: boolean;
  /** Minute of the now-line; null on every other day. */
  readonly nowMinute: number | null;
  readonly focusedId: string | null;
  readonly draggedId: string | null;
  readonly words: BlockWords;
}

/** One column, drawn again only when something in it changed. */
export const GridColumnView = memo(function GridColumnView(props: GridColumnViewProps) {
  const { column, index, width, range, placed, shades, startsGroup, nowMinute, focusedId, draggedId, words } =
    props;
  const within = (minute: number) => Math.max(range.fromMinute, Math.min(range.untilMinute, minute));
  return (
    <div
      className={classes['column']}
      data-column={index}
      data-group-start={startsGroup || undefined}
      style={{ left: index * width, width, height: heightOf(range) }}
    >
      {shades.map((shade) => {
        const top = topOf(within(shade.startMinute), range);
        const height = topOf(within(shade.endMinute), range) - top;
        if (height <= 0) return null;
        return (
          <div
            key={`${shade.startMinute} ${shade.label}`}
            className={classes['shade']}
            style={{ top, height }}
          >
            {height >= 18 && <span className={classes['shade-label']}>{shade.label}</span>}
          </div>
        );
      })}
      {placed.map((at) => {
        const start = within(at.startMinute);
        const end = Math.max(start + range.slotMinutes / 2, within(at.endMinute));
        if (at.endMinute <= range.fromMinute || at.startMinute >= range.untilMinute) return null;
        return (
          <SessionBlock
            key={at.session.id}
            placed={at}
            columnTitle={column.fullTitle}
            top={topOf(start, range)}
            height={topOf(end, range) - topOf(start, range)}
            focused={focusedId === at.session.id}
            dragged={draggedId === at.session.id}
            words={words}
          />
        );
      })}
      {nowMinute !== null && nowMinute >= range.fromMinute && nowMinute <= range.untilMinute && (
        <div className={classes['now']} style={{ top: topOf(nowMinute, range) }} />
      )}
    </div>
  );
});
