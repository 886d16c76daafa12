import { describe, expect, it } from '@jest/globals';
import { resourcesOf } from './schedule-resources.ts';
import { aSession, member, patient } from './schedule-session.fixture.ts';
import { defaultView } from './schedule-view.ts';

const view = defaultView({ treats: false }, '2026-03-02');
const discipline = { code: 'PHYSIOTHERAPY' };
const known = {
  members: [
    { id: 'kai', displayName: 'Kai Berg', discipline },
    { id: 'mia', displayName: 'Mia Lund', discipline: { code: 'PSYCHOLOGY' } },
  ],
  rooms: [{ id: 'gym', name: 'Gym' }],
  patients: [{ id: 'leo', displayName: 'Leo Vidal' }],
};
const shown = [aSession('a', 540, 45)];
const names = (more: object, sessions = shown, works = (_id: string): boolean => true) =>
  resourcesOf({ ...view, ...more }, known, sessions, 'kai', works).map(({ name }) => name);

describe('whose columns a view has', () => {
  it('shows everybody who works or has a session', () => {
    expect(names({})).toEqual(['Kai Berg', 'Mia Lund']);
    expect(names({}, shown, () => false)).toEqual(['Kai Berg']);
    expect(
      names({}, [aSession('b', 540, 45, { members: [member('mia', 'Mia Lund')] })], () => false),
    ).toEqual(['Mia Lund']);
  });

  it('shows oneself, whom one chose, or one discipline', () => {
    expect(names({ mine: true })).toEqual(['Kai Berg']);
    expect(names({ members: ['mia'] })).toEqual(['Mia Lund']);
    expect(names({ disciplines: ['PSYCHOLOGY'] })).toEqual(['Mia Lund']);
  });

  it('gives nobody a column whom the reader may not know', () => {
    const stranger = aSession('a', 540, 45, { patients: [patient('x', null), patient('ana', 'Ana Ruiz')] });
    expect(names({ by: 'PATIENT' }, [stranger])).toEqual(['Ana Ruiz', 'Leo Vidal']);
    expect(names({ by: 'PATIENT', mine: true }, [stranger])).toEqual(['Ana Ruiz']);
  });
});
