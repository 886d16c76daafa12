import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GridColumn } from './grid-model.ts';
import { aGridSession } from './grid-session.fixture.ts';
import { assignLanes, placeSessions } from './place-sessions.ts';

const column = (id: string, resourceId: string | null, on = '2026-03-02'): GridColumn => ({
  id,
  groupId: resourceId ?? on,
  resourceId,
  on,
  title: id,
  fullTitle: id,
});

describe('assignLanes', () => {
  it('gives sessions that only touch the whole width', () => {
    const placed = assignLanes([aGridSession('a', 540, 30), aGridSession('b', 570, 30)]);
    expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('lets a run that hangs together share its lanes, and uses a lane again once it is free', () => {
    const placed = assignLanes([
      aGridSession('long', 540, 120),
      aGridSession('first', 540, 30),
      aGridSession('second', 585, 30),
      aGridSession('later', 700, 30),
    ]);
    expect(placed.map(({ session, lane, lanes }) => [session.id, lane, lanes])).toEqual([
      ['long', 0, 2],
      ['first', 1, 2],
      ['second', 1, 2],
      ['later', 0, 1],
    ]);
  });

  it('never lets two blocks cover each other, and loses none', () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: 480, max: 1000 }), minutes: fc.integer({ min: 5, max: 120 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(spans, (drawn) => {
        const sessions = drawn.map(({ start, minutes }, index) => aGridSession(`s${index}`, start, minutes));
        const placed = assignLanes(sessions);
        expect(placed.map(({ session }) => session.id).sort()).toEqual(sessions.map(({ id }) => id).sort());
        for (const a of placed) {
          expect(a.lane).toBeLessThan(a.lanes);
          for (const b of placed) {
            const meet = a !== b && a.startMinute < b.endMinute && b.startMinute < a.endMinute;
            if (!meet) continue;
            expect(a.lanes).toBe(b.lanes);
            expect(a.lane).not.toBe(b.lane);
          }
        }
      }),
    );
  });
});

describe('placeSessions', () => {
  it('shows a co-treatment in the column of each of its members', () => {
    const together = { ...aGridSession('together', 600, 45), memberIds: ['kai', 'mia'] };
    const placed = placeSessions(
      [column('k', 'kai'), column('m', 'mia'), column('j', 'jon')],
      [together],
      'MEMBER',
    );
    expect([...placed].map(([id, list]) => [id, list.length])).toEqual([
      ['k', 1],
      ['m', 1],
      ['j', 0],
    ]);
  });

  it('keeps to the day of the column, and shows everything where a column is a day', () => {
    const sessions = [aGridSession('a', 600, 45), { ...aGridSession('b', 600, 45), on: '2026-03-03' }];
    const placed = placeSessions([column('mon', null), column('tue', null, '2026-03-03')], sessions, 'DAY');
    expect(placed.get('mon')?.map(({ session }) => session.id)).toEqual(['a']);
    expect(placed.get('tue')?.map(({ session }) => session.id)).toEqual(['b']);
  });

  it('leaves a session without a room out of the rooms', () => {
    const placed = placeSessions([column('gym', 'gym')], [aGridSession('a', 600, 45)], 'ROOM');
    expect(placed.get('gym')).toEqual([]);
  });
});
