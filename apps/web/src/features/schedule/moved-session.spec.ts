import { describe, expect, it } from '@jest/globals';
import { candidateOf, changeBack, changeOf, mayDropIn } from './moved-session.ts';
import { aSession, member } from './schedule-session.fixture.ts';

const column = (resourceId: string, on = '2026-03-02') => ({
  id: `${resourceId} ${on}`,
  groupId: resourceId,
  resourceId,
  on,
  title: '',
  fullTitle: '',
});
const session = aSession('a', 540, 45, { members: [member('kai', 'Kai Berg'), member('mia', 'Mia Lund')] });
const move = { sessionId: 'a', fromColumn: 0, column: 1, startMinute: 600, minutes: 60 };

describe('dropping a session', () => {
  it('gives it to the member of the column and keeps who treats with them', () => {
    expect(changeOf(session, move, column('kai'), column('jon', '2026-03-03'), 'MEMBER')).toEqual({
      startsOn: '2026-03-03',
      startMinute: 600,
      minutes: 60,
      memberIds: ['jon', 'mia'],
    });
    expect(mayDropIn(session, column('kai'), column('mia'), 'MEMBER')).toBe(false);
  });

  it('moves it to the room of the column', () => {
    expect(changeOf(session, move, column('gym'), column('pool'), 'ROOM')).toMatchObject({ roomId: 'pool' });
  });

  it('never exchanges a patient', () => {
    expect(mayDropIn(session, column('ana'), column('leo'), 'PATIENT')).toBe(false);
    expect(mayDropIn(session, column('ana'), column('ana', '2026-03-03'), 'PATIENT')).toBe(true);
  });

  it('can be taken back', () => {
    expect(candidateOf(session, changeBack(session))).toEqual(candidateOf(session, {}));
  });
});
