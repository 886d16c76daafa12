import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SESSION_STATUSES } from '@consilium/domain';
import { daysToLoad, daysToShow, defaultView, readView, stepView, writeView } from './schedule-view.ts';

const today = '2026-03-04';
const therapist = defaultView({ treats: true }, today);
const scheduler = defaultView({ treats: false }, today);

describe('the view of the calendar', () => {
  it('starts where the reader works: the own week, or today with everybody', () => {
    expect(therapist).toMatchObject({ span: 'WEEK', mine: true, on: today });
    expect(scheduler).toMatchObject({ span: 'DAY', mine: false, by: 'MEMBER' });
  });

  it('reads back what it wrote, for any view and either default', () => {
    const ids = fc.uniqueArray(fc.uuid(), { maxLength: 3 });
    const views = fc.record({
      span: fc.constantFrom('DAY' as const, 'WEEK' as const),
      on: fc.constantFrom('2026-03-04', '2026-12-31', '2027-01-01'),
      by: fc.constantFrom('MEMBER' as const, 'ROOM' as const, 'PATIENT' as const),
      mine: fc.boolean(),
      disciplines: fc.constantFrom([], ['PHYSIOTHERAPY'], ['PSYCHOLOGY', 'NURSING']),
      members: ids,
      rooms: ids,
      patients: ids,
      statuses: fc.subarray([...SESSION_STATUSES]),
      cancelled: fc.boolean(),
      search: fc.constantFrom('', 'ana & co', 'piscina ñ'),
    });
    fc.assert(
      fc.property(views, fc.constantFrom(therapist, scheduler), (view, fallback) => {
        expect(readView(new URLSearchParams(writeView(view, fallback).toString()), fallback)).toEqual(view);
      }),
    );
  });

  it('leaves the address empty for the default, and survives nonsense in it', () => {
    expect(writeView(therapist, therapist).toString()).toBe('');
    const odd = new URLSearchParams('view=year&on=2026-13-40&by=moon&status=SOMETHING');
    expect(readView(odd, scheduler)).toEqual(scheduler);
  });

  it('loads the day or the whole week, and shows weekends only when there is something', () => {
    expect(daysToLoad(scheduler)).toEqual({ from: today, until: today });
    expect(daysToLoad(therapist)).toEqual({ from: '2026-03-02', until: '2026-03-08' });
    const weekdays = [1, 2, 3, 4, 5];
    expect(daysToShow(therapist, weekdays, new Set())).toHaveLength(5);
    expect(daysToShow(therapist, weekdays, new Set(['2026-03-07']))).toContain('2026-03-07');
    expect(daysToShow(scheduler, weekdays, new Set())).toEqual([today]);
  });

  it('steps by what it shows, across the year', () => {
    expect(stepView({ ...therapist, on: '2026-12-30' }, 1).on).toBe('2027-01-06');
    expect(stepView(scheduler, -1).on).toBe('2026-03-03');
    expect(stepView(scheduler, 1, 'WEEK').on).toBe('2026-03-11');
  });
});
