import { describe, expect, it } from '@jest/globals';
import { isShown, patientNames, toGridSession } from './schedule-session.ts';
import { aSession, patient, plainWords } from './schedule-session.fixture.ts';
import { defaultView } from './schedule-view.ts';

const everything = defaultView({ treats: false }, '2026-03-02');
const reader = { memberId: 'kai', words: plainWords };
const shown = (session = aSession('a', 540, 45), more: object = {}) =>
  isShown(session, { ...everything, ...more }, reader);

describe('what the filters let through', () => {
  it('hides what was cancelled until it is asked for', () => {
    const cancelled = aSession('a', 540, 45, { status: 'CANCELLED' });
    expect(shown(cancelled)).toBe(false);
    expect(shown(cancelled, { cancelled: true })).toBe(true);
    expect(shown(cancelled, { statuses: ['CANCELLED'] })).toBe(true);
  });

  it('knows whose it is', () => {
    expect(shown(undefined, { mine: true })).toBe(true);
    expect(
      isShown(aSession('a', 540, 45), { ...everything, mine: true }, { ...reader, memberId: 'mia' }),
    ).toBe(false);
    expect(shown(undefined, { members: ['mia'] })).toBe(false);
    expect(shown(undefined, { patients: ['ana'] })).toBe(true);
    expect(shown(undefined, { rooms: ['pool'] })).toBe(false);
    expect(shown(undefined, { disciplines: ['PSYCHOLOGY'] })).toBe(false);
  });

  it('searches title, people and room, without accents', () => {
    expect(shown(undefined, { search: 'ruiz gym' })).toBe(true);
    expect(shown(undefined, { search: 'pool' })).toBe(false);
  });
});

describe('people the reader may not know', () => {
  const stranger = aSession('a', 540, 45, { patients: [patient('x', null)] });

  it('are only "booked", and counted beside those who are known', () => {
    expect(patientNames(stranger, plainWords)).toBe('Booked');
    const both = aSession('a', 540, 45, { patients: [patient('ana', 'Ana Ruiz'), patient('x', null)] });
    expect(patientNames(both, plainWords)).toBe('Ana Ruiz and +1');
  });

  it('make a session that the reader cannot move', () => {
    expect(toGridSession(stranger, 'MEMBER', plainWords, true).movable).toBe(false);
    expect(toGridSession(aSession('a', 540, 45), 'MEMBER', plainWords, true).movable).toBe(true);
    expect(toGridSession(aSession('a', 540, 45, { locked: true }), 'MEMBER', plainWords, true).movable).toBe(
      false,
    );
    expect(
      toGridSession(aSession('a', 540, 45, { status: 'DELIVERED' }), 'MEMBER', plainWords, true).movable,
    ).toBe(false);
  });
});
