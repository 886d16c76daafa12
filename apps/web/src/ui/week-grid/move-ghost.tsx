import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SLOT_HEIGHT, topOf } from './grid-geometry.ts';
import type { GridMove, GridRange, GridSession } from './grid-model.ts';
import { useMinuteText } from './use-minute-text.ts';
import classes from './week-grid.module.css';

interface MoveGhostProps {
  readonly move: GridMove;
  readonly session: GridSession;
  readonly range: GridRange;
  readonly columnWidth: number;
  readonly problems: readonly string[];
}

/** Where the session would be, and what stands in the way of it there. */
export function MoveGhost({ move, session, range, columnWidth, problems }: MoveGhostProps) {
  const { t } = useTranslation('week-grid');
  const { time } = useMinuteText();
  return (
    <div
      className={classes['ghost']}
      data-clash={problems.length > 0 || undefined}
      aria-hidden
      style={{
        top: topOf(move.startMinute, range),
        left: move.column * columnWidth,
        width: columnWidth - 2,
        minHeight: Math.max(40, (move.minutes / range.slotMinutes) * SLOT_HEIGHT - 2),
      }}
    >
      <span className={classes['ghost-time']}>
        {t('span', { from: time(move.startMinute), until: time(move.startMinute + move.minutes) })}
      </span>
      <span>{session.title}</span>
      {problems.slice(0, 3).map((problem) => (
        <span key={problem} className={classes['problem']}>
          <IconAlertTriangle size={14} style={{ flex: 'none' }} />
          {problem}
        </span>
      ))}
    </div>
  );
}
