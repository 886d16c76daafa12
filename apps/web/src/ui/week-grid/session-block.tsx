import { IconLock, IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import { disciplineColour } from '../discipline-badge.tsx';
import { SLOT_HEIGHT } from './grid-geometry.ts';
import type { PlacedSession } from './place-sessions.ts';
import { StatusMark } from './status-mark.tsx';
import type { BlockWords } from './use-block-words.ts';
import classes from './week-grid.module.css';

interface SessionBlockProps {
  readonly placed: PlacedSession;
  readonly columnTitle: string;
  readonly top: number;
  readonly height: number;
  readonly focused: boolean;
  readonly dragged: boolean;
  readonly words: BlockWords;
}

/** One session: what, when, who, where; its discipline in colour and in words, its status as a picture and a word. */
export const SessionBlock = memo(function SessionBlock(props: SessionBlockProps) {
  const { placed, columnTitle, top, height, focused, dragged, words } = props;
  const { session, lane, lanes } = placed;
  const lines = Math.floor((height - 4) / 17);
  return (
    <button
      type="button"
      className={classes['block']}
      data-session={session.id}
      data-status={session.status}
      data-focus={focused || undefined}
      data-dragged={dragged || undefined}
      data-pending={session.pending || undefined}
      data-movable={session.movable || undefined}
      data-lines={Math.min(3, lines)}
      tabIndex={focused ? 0 : -1}
      aria-label={words.label(placed, columnTitle)}
      style={
        {
          top,
          height: height - 2,
          left: `${(lane / lanes) * 100}%`,
          width: `calc(${100 / lanes}% - 3px)`,
          '--discipline': disciplineColour(session.disciplineCode),
        } as React.CSSProperties
      }
    >
      <span className={classes['first']}>
        <StatusMark status={session.status} size={13} />
        {session.locked && <IconLock size={13} aria-hidden className={classes['icon']} />}
        {session.kind === 'GROUP' && (
          <span className={classes['count']}>
            <IconUsers size={13} aria-hidden />
            {session.patientIds.length}
          </span>
        )}
        <span className={classes['time']}>{words.clock(session.startMinute)}</span>
        <span className={classes['title']}>{session.who || session.title}</span>
      </span>
      {lines >= 2 && session.who && <span className={classes['line']}>{session.title}</span>}
      {lines >= 3 && <span className={classes['line']}>{session.mark ?? session.where}</span>}
      {session.movable && height > SLOT_HEIGHT && <span className={classes['stretch']} data-stretch />}
    </button>
  );
});
