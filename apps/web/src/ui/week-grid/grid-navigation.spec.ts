import { describe, expect, it } from '@jest/globals';
import type { GridCursor, GridMove } from './grid-model.ts';
import {
  hasMoved,
  moveColumn,
  moveCursor,
  shiftMove,
  stretchMove,
  type GridMap,
  type Step,
} from './grid-navigation.ts';
import { aGridSession } from './grid-session.fixture.ts';
import { assignLanes } from './place-sessions.ts';

const range = { fromMinute: 480, untilMinute: 1020, slotMinutes: 15 };
const days = [
  assignLanes([
    aGridSession('early', 480, 45),
    aGridSession('pair', 600, 45),
    aGridSession('other', 600, 30),
  ]),
  assignLanes([aGridSession('next', 610, 20)]),
];
const map: GridMap = { columns: 2, range, placedAt: (column) => days[column] ?? [] };
const walk = (from: GridCursor, ...steps: Step[]) =>
  steps.reduce((cursor, step) => moveCursor(cursor, step, map), from);
const start: GridCursor = { column: 0, minute: 480, sessionId: 'early' };
const move: GridMove = { sessionId: 'early', fromColumn: 0, column: 0, startMinute: 480, minutes: 45 };

describe('moving about', () => {
  it('steps off the end of a session and back onto it', () => {
    expect(walk(start, 'DOWN')).toEqual({ column: 0, minute: 525, sessionId: null });
    expect(walk(start, 'DOWN', 'UP')).toMatchObject({ sessionId: 'early' });
  });

  it('goes through sessions side by side before the next column', () => {
    const pair = { column: 0, minute: 600, sessionId: 'pair' };
    expect(walk(pair, 'RIGHT').sessionId).toBe('other');
    expect(walk(pair, 'RIGHT', 'RIGHT')).toEqual({ column: 1, minute: 600, sessionId: 'next' });
    expect(walk(pair, 'RIGHT', 'LEFT')).toEqual(pair);
  });

  it('stays within the grid at every edge', () => {
    expect(walk(start, 'LEFT')).toEqual(start);
    expect(walk(start, 'UP')).toEqual(start);
    const end = walk(start, 'LAST');
    expect(end.minute).toBe(1005);
    expect(walk(end, 'DOWN')).toEqual(end);
  });

  it('jumps from session to session through all columns', () => {
    const ids = ['NEXT_SESSION', 'NEXT_SESSION', 'NEXT_SESSION', 'NEXT_SESSION'] as const;
    expect(ids.map((_, index) => walk(start, ...ids.slice(0, index + 1)).sessionId)).toEqual([
      'pair',
      'other',
      'next',
      'next',
    ]);
    expect(walk({ column: 1, minute: 610, sessionId: 'next' }, 'PREVIOUS_SESSION').sessionId).toBe('other');
  });
});

describe('moving a session', () => {
  it('snaps to slots and keeps its length at the end of the day', () => {
    expect(shiftMove(move, 1, range).startMinute).toBe(495);
    expect(shiftMove(move, -1, range).startMinute).toBe(480);
    expect(shiftMove(move, 100, range)).toMatchObject({ startMinute: 975, minutes: 45 });
    expect(shiftMove({ ...move, startMinute: 610 }, 1, range).startMinute).toBe(615);
    expect(shiftMove({ ...move, startMinute: 610 }, -1, range).startMinute).toBe(600);
  });

  it('stretches to slots, never to nothing and never past the day', () => {
    expect(stretchMove(move, 1, range).minutes).toBe(60);
    expect(stretchMove(move, -10, range).minutes).toBe(15);
    expect(stretchMove({ ...move, startMinute: 960 }, 10, range).minutes).toBe(60);
    expect(stretchMove(move, 100, range).minutes).toBe(480);
  });

  it('passes over columns that cannot take it', () => {
    expect(moveColumn(move, 1, 4, (column) => column === 3).column).toBe(3);
    expect(moveColumn(move, 1, 4, () => false).column).toBe(0);
  });

  it('knows whether anything changed', () => {
    expect(hasMoved(move, move)).toBe(false);
    expect(hasMoved({ ...move, minutes: 60 }, move)).toBe(true);
  });
});
