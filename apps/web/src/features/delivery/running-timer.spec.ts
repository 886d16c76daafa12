import { beforeEach, describe, expect, it } from '@jest/globals';
import { performanceText } from './performance-text.ts';
import { dropTimer, elapsed, keepTimer, readTimer, type RunningTimer } from './running-timer.ts';

const timer: RunningTimer = {
  sessionId: 's1',
  kind: 'STRENGTH_EXERCISE',
  interventionId: null,
  patientId: 'p1',
  startedAt: '2026-11-23T14:00:00.000Z',
};

describe('a running timer', () => {
  beforeEach(() => localStorage.clear());

  it('outlives the page, and belongs to its session', () => {
    keepTimer(timer);
    expect(readTimer('s1')).toEqual(timer);
    expect(readTimer('s2')).toBeNull();
    dropTimer('s1');
    expect(readTimer('s1')).toBeNull();
  });

  it.each(['', '{', '[]', '{"sessionId":"s1"}', JSON.stringify({ ...timer, kind: 'NONE' })])(
    'that cannot be read is none: %s',
    (kept) => {
      localStorage.setItem('consilium.running.s1', kept);
      expect(readTimer('s1')).toBeNull();
    },
  );

  it('reads as a clock does', () => {
    const now = Date.parse(timer.startedAt);
    expect(elapsed(timer.startedAt, now + 247_900)).toBe('4:07');
    expect(elapsed(timer.startedAt, now + 3_750_000)).toBe('1:02:30');
    expect(elapsed(timer.startedAt, now - 5_000)).toBe('0:00');
  });
});

describe('a measured value in words', () => {
  const words = (unit: string, value: string) => `${value} ${unit}`;
  it.each([
    ['SECONDS', 44.5, '44.5 SECONDS'],
    ['SECONDS', 83, '1:23 MINUTES'],
    ['SECONDS', 65.25, '1:05.3 MINUTES'],
    ['METRES', 320, '320 METRES'],
  ] as const)('%s %d', (unit, value, text) => {
    expect(performanceText(unit, value, 'en', words)).toBe(text);
  });
});
