import { describe, expect, it } from '@jest/globals';
import { matchOccurrences } from '../../../apps/api/src/scheduling/series/match-occurrences.ts';

/** Monday, 2 March 2026, is the first. */
const [MON, TUE, WED, THU, FRI] = [
  '2026-03-02',
  '2026-03-03',
  '2026-03-04',
  '2026-03-05',
  '2026-03-06',
] as const;
const NEXT = { mon: '2026-03-09', tue: '2026-03-10', sun: '2026-03-08' } as const;
const match = (...of: Parameters<typeof matchOccurrences>) => {
  const { placed, open } = matchOccurrences(...of);
  return { placed: Object.fromEntries(placed), open };
};

describe('a series whose rule changes', () => {
  it('keeps what both rules name, and takes the rest to the nearest day of the week', () => {
    expect(match([], [TUE, NEXT.tue], [MON, TUE, NEXT.mon])).toEqual({
      placed: { [TUE]: TUE, [NEXT.tue]: NEXT.mon },
      open: [MON],
    });
    expect(match([], [TUE], [MON, FRI])).toEqual({ placed: { [TUE]: MON }, open: [FRI] });
    expect(match([], [NEXT.sun], [FRI, NEXT.mon])).toEqual({ placed: { [NEXT.sun]: FRI }, open: [NEXT.mon] });
  });

  it('has no place for what the new rule does not name', () => {
    expect(match([], [TUE, THU], [TUE])).toEqual({ placed: { [TUE]: TUE }, open: [] });
    expect(match([], [TUE], [NEXT.tue])).toEqual({ placed: {}, open: [NEXT.tue] });
    expect(match([TUE], [], [])).toEqual({ placed: {}, open: [] });
  });

  it('lets a session that stays stand for its week before one that moves', () => {
    expect(match([TUE], [THU], [WED])).toEqual({ placed: { [TUE]: WED }, open: [] });
    expect(match([TUE], [WED], [WED, FRI])).toEqual({ placed: { [WED]: WED, [TUE]: FRI }, open: [] });
    // A gap and a session of the same date stand for one date.
    expect(match([TUE, TUE], [], [WED, FRI])).toEqual({ placed: { [TUE]: WED }, open: [FRI] });
  });
});
