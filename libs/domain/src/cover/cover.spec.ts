import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proposeCover, type CoverCandidate, type UncoveredSession } from './index.ts';

const DAY = { from: 0, until: 100 };
const session = (id: string, from: number, patientId = 'leo', minutes = 10): UncoveredSession => ({
  id,
  time: { from, until: from + minutes },
  patientIds: [patientId],
});
const member = (memberId: string, more: Partial<CoverCandidate> = {}): CoverCandidate => ({
  memberId,
  working: [DAY],
  booked: [],
  knows: new Set(),
  ...more,
});

describe('cover for a member who is away', () => {
  it('keeps one new face per patient and shares the rest', () => {
    const covers = proposeCover(
      [session('1', 0), session('2', 20), session('3', 40, 'mia'), session('4', 60)],
      [member('ann'), member('ben')],
    );
    expect(covers.map((cover) => cover.memberId)).toEqual(['ann', 'ann', 'ben', 'ann']);
  });

  it('prefers whoever knows the patient', () => {
    const covers = proposeCover(
      [session('1', 0)],
      [member('ann'), member('ben', { knows: new Set(['leo']) })],
    );
    expect(covers[0]?.memberId).toBe('ben');
  });

  it('says of each candidate why nobody can', () => {
    const covers = proposeCover(
      [session('1', 0, 'leo', 20), session('2', 10, 'mia', 20)],
      [
        member('ann'),
        member('ben', { booked: [{ from: 15, until: 40 }] }),
        member('cleo', { working: [{ from: 50, until: 100 }] }),
      ],
    );
    expect(covers).toEqual([
      { sessionId: '1', memberId: 'ann', refused: [] },
      {
        sessionId: '2',
        memberId: null,
        refused: [
          { memberId: 'ann', why: 'COVERS_ANOTHER' },
          { memberId: 'ben', why: 'BOOKED' },
          { memberId: 'cleo', why: 'NOT_WORKING' },
        ],
      },
    ]);
  });

  it('never books anybody twice, outside working time, or over a booking', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 30 }))
      .map(([from, length]) => ({ from, until: from + length }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(span, fc.constantFrom('leo', 'mia', 'noa')), { maxLength: 12 }),
        fc.array(fc.tuple(span, fc.array(span, { maxLength: 3 })), { maxLength: 4 }),
        (wanted, staff) => {
          const sessions = wanted.map(([time, patient], index) => ({
            id: `s${index}`,
            time,
            patientIds: [patient],
          }));
          const members = staff.map(([working, booked], index) =>
            member(`m${index}`, { working: [working], booked }),
          );
          const covers = proposeCover(sessions, members);
          expect(covers.map((cover) => cover.sessionId).sort()).toEqual(sessions.map(({ id }) => id).sort());
          for (const one of members) {
            const own = covers
              .filter(({ memberId }) => memberId === one.memberId)
              .map(({ sessionId }) => sessions.find(({ id }) => id === sessionId)?.time ?? DAY);
            for (const [index, time] of own.entries()) {
              expect(one.working.some(({ from, until }) => from <= time.from && time.until <= until)).toBe(
                true,
              );
              const others = [...one.booked, ...own.slice(index + 1)];
              expect(others.some(({ from, until }) => from < time.until && time.from < until)).toBe(false);
            }
          }
        },
      ),
    );
  });
});
