import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.tsx';
import { RunProgress } from './components/RunProgress.tsx';
import { ScoreTable } from './components/ScoreTable.tsx';
import { UnplacedList } from './components/UnplacedList.tsx';
import type { UnplacedSession, WeekProposal } from './operations.ts';

const names = {
  member: () => 'Kai Berg',
  room: () => 'Gym',
  patient: () => 'Leo Park',
  disciplineOf: () => null,
  members: [],
  rooms: [],
  patients: [],
  frame: { fromMinute: 480, untilMinute: 1020, slotMinutes: 15 },
  weekdays: [1, 2, 3, 4, 5],
};
const aReason = (more: Partial<UnplacedSession['reasons'][number]>): UnplacedSession['reasons'][number] => ({
  level: 'TALLY',
  code: 'PATIENT_OVERLAP',
  message: 'The patient has another session.',
  patientId: null,
  disciplineCode: null,
  roomKinds: [],
  needed: null,
  available: null,
  starts: null,
  ofStarts: null,
  givesWayId: null,
  startsAt: null,
  memberIds: [],
  roomId: null,
  ...more,
});

describe('a proposed week', () => {
  it('says why a session is left out, what is certain first, in the words of the reader', async () => {
    const unplaced: UnplacedSession[] = [
      {
        id: 'u1',
        title: 'Pool',
        disciplineCode: 'OCCUPATIONAL_THERAPY',
        patientIds: ['p1'],
        minutes: 45,
        reasons: [
          aReason({
            level: 'CERTIFIED',
            code: 'STAFF_SHORT',
            disciplineCode: 'OCCUPATIONAL_THERAPY',
            needed: 900,
            available: 600,
          }),
          aReason({ code: 'A_NEW_CODE', message: 'Said in English.' }),
        ],
      },
    ];
    await renderPage(<UnplacedList unplaced={unplaced} names={names} />);
    const item = screen.getByRole('listitem');
    expect(item).toHaveTextContent('Pool · Leo Park');
    expect(item).toHaveTextContent('900 minutes of Occupational therapy are prescribed');
    expect(item).toHaveTextContent('Certain');
    expect(item).toHaveTextContent('Said in English.');
  });

  it('says calmly that everything has a place', async () => {
    await renderPage(<UnplacedList unplaced={[]} names={names} />);
    expect(screen.getByText('Everything has a place')).toBeVisible();
  });

  it('shows the score by goal and in all', async () => {
    await renderPage(
      <ScoreTable proposal={{ total: 24, score: [{ goal: 'CONTINUITY', count: 3, cost: 24 }] }} />,
    );
    const row = screen.getByRole('row', { name: /The same therapist/ });
    expect(within(row).getByText('24')).toBeVisible();
    expect(screen.getByRole('row', { name: /Total, lower is better/ })).toHaveTextContent('24');
  });

  it('shows how far a run is, and waits its turn in words', async () => {
    const proposal = {
      seconds: 10,
      queuedBehind: 1,
      progress: { iterations: 5, seconds: 2, score: 812, placed: 40, total: 44 },
    } as WeekProposal;
    await renderPage(<RunProgress proposal={proposal} busy={false} onStop={() => undefined} />);
    expect(screen.getByRole('status')).toHaveTextContent('1 other week is built first');
    expect(screen.getByText('40 of 44 sessions')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Stop and keep the best so far' })).toBeEnabled();
  });
});
