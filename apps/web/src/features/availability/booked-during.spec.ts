import { describe, expect, it } from '@jest/globals';
import { bookedDuring, daysToAsk } from './booked-during.ts';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`;
const session = (id: string, from: number, until: number, status: 'PLANNED' | 'DELIVERED' = 'PLANNED') => ({
  ...{ id, status },
  startsAt: at(from),
  endsAt: at(until),
});

describe('what a closure breaks', () => {
  it('is every session to come that shares time with it; touching ends do not', () => {
    const sessions = [session('a', 8, 9), session('b', 9, 10), session('c', 9, 10, 'DELIVERED')];
    expect(bookedDuring(sessions, { startsAt: at(9), endsAt: at(12) }).map(({ id }) => id)).toEqual(['b']);
    expect(bookedDuring(sessions, { startsAt: at(10), endsAt: at(12) })).toEqual([]);
  });

  it('is asked about for five weeks at most, and says when there is more', () => {
    expect(daysToAsk('2026-11-24', '2026-11-25')).toEqual({
      from: '2026-11-24',
      until: '2026-11-25',
      cut: false,
    });
    expect(daysToAsk('2026-11-24', '2027-03-01')).toEqual({
      from: '2026-11-24',
      until: '2026-12-28',
      cut: true,
    });
  });
});
