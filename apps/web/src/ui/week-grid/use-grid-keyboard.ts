import type { KeyboardEvent } from 'react';
import { commandOf, moveCommandOf } from './grid-keys.ts';
import type { GridCursor, GridMove } from './grid-model.ts';
import { hasMoved, moveColumn, moveCursor, shiftMove, stretchMove, type GridMap } from './grid-navigation.ts';

interface GridKeyboard {
  readonly map: GridMap;
  readonly cursor: GridCursor;
  readonly moving: { readonly start: GridMove; readonly now: GridMove } | null;
  readonly setCursor: (cursor: GridCursor) => void;
  readonly pick: (sessionId: string, column: number) => GridMove | null;
  readonly mayDrop: (move: GridMove, column: number) => boolean;
  readonly onMove: (start: GridMove, now: GridMove | null) => void;
  readonly onDrop: (start: GridMove, now: GridMove) => void;
  readonly onOpen: (sessionId: string) => void;
  readonly onBook: (cursor: GridCursor) => void;
  /** Asked to move what cannot be moved. */
  readonly onFixed: (sessionId: string) => void;
}

/** Everything the pointer does, by keys. */
export function useGridKeyboard(keyboard: GridKeyboard) {
  const { map, cursor, moving } = keyboard;

  const whileMoving = (event: KeyboardEvent, start: GridMove, now: GridMove) => {
    // Other keys wait until the session has been put down.
    event.stopPropagation();
    const command = moveCommandOf(event);
    if (!command) return;
    if (event.key !== 'Tab') event.preventDefault();
    const { range, columns } = map;
    const mayDrop = (column: number) => keyboard.mayDrop(start, column);
    if (command === 'CANCEL') return keyboard.onMove(start, null);
    if (command === 'DROP') {
      return hasMoved(now, start) ? keyboard.onDrop(start, now) : keyboard.onMove(start, null);
    }
    if (command === 'EARLIER') return keyboard.onMove(start, shiftMove(now, -1, range));
    if (command === 'LATER') return keyboard.onMove(start, shiftMove(now, 1, range));
    if (command === 'SHORTER') return keyboard.onMove(start, stretchMove(now, -1, range));
    if (command === 'LONGER') return keyboard.onMove(start, stretchMove(now, 1, range));
    keyboard.onMove(start, moveColumn(now, command === 'LEFT' ? -1 : 1, columns, mayDrop));
  };

  return (event: KeyboardEvent) => {
    if (moving) return whileMoving(event, moving.start, moving.now);
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    if (command.kind === 'STEP') return keyboard.setCursor(moveCursor(cursor, command.step, map));
    if (command.kind === 'BOOK') return keyboard.onBook(cursor);
    if (!cursor.sessionId) return command.kind === 'OPEN' ? keyboard.onBook(cursor) : undefined;
    if (command.kind === 'OPEN') return keyboard.onOpen(cursor.sessionId);
    const start = keyboard.pick(cursor.sessionId, cursor.column);
    if (start) keyboard.onMove(start, start);
    else keyboard.onFixed(cursor.sessionId);
  };
}
