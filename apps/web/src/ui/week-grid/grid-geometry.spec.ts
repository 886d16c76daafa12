import { describe, expect, it } from '@jest/globals';
import { columnsInSight, minuteAt, moveToMinute, SLOT_HEIGHT, topOf } from './grid-geometry.ts';

const range = { fromMinute: 480, untilMinute: 1020, slotMinutes: 15 };
const move = { sessionId: 'a', fromColumn: 0, column: 0, startMinute: 600, minutes: 45 };

describe('the geometry of the grid', () => {
  it('reads back the minute it draws', () => {
    expect(minuteAt(topOf(615, range), range)).toBe(615);
    expect(topOf(495, range)).toBe(SLOT_HEIGHT);
  });

  it('snaps what is dragged to the nearest slot and keeps it within the day', () => {
    expect(moveToMinute(move, 640, 20, 'MOVE', range).startMinute).toBe(615);
    expect(moveToMinute(move, 100, 20, 'MOVE', range).startMinute).toBe(480);
    expect(moveToMinute(move, 2000, 20, 'MOVE', range).startMinute).toBe(975);
  });

  it('stretches to the pointer, at least one slot', () => {
    expect(moveToMinute(move, 664, 0, 'STRETCH', range).minutes).toBe(60);
    expect(moveToMinute(move, 500, 0, 'STRETCH', range).minutes).toBe(15);
    expect(moveToMinute(move, 5000, 0, 'STRETCH', range).minutes).toBe(420);
  });

  it('draws what is in sight and a little more', () => {
    expect(columnsInSight(0, 1000, 140, 125)).toEqual([0, 10]);
    expect(columnsInSight(14_000, 1000, 140, 125)).toEqual([98, 110]);
    expect(columnsInSight(0, 1000, 200, 5)).toEqual([0, 4]);
  });
});
