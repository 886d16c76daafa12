import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { renderPage } from '../../testing/render-page.tsx';
import { aBedside, aPart, STAIRS } from './bedside.fixture.ts';
import { InterventionList, type Act } from './components/InterventionList.tsx';
import { PresenceRow } from './components/PresenceRow.tsx';
import type { PresenceToRecord } from './hooks/use-bedside-records.ts';
import { BedsideDocument, type Bedside } from './operations.ts';
import { SessionPage } from './pages/SessionPage.tsx';
import type { SessionSlotProps } from './session-slots.ts';

const answering = (bedside: Bedside) => ({
  request: { query: BedsideDocument, variables: { sessionId: 's1' } },
  result: { data: { bedsideSession: bedside, performanceActivities: [STAIRS] } },
  maxUsageCount: 5,
});
const Blocks = ({ patientName }: SessionSlotProps) => <p>{`Blocks of ${patientName}`}</p>;
const open = (bedside: Bedside) =>
  renderPage(
    <Routes>
      <Route path="/sessions/:sessionId" element={<SessionPage slots={{ blocks: Blocks }} />} />
    </Routes>,
    { mocks: [answering(bedside)], path: '/sessions/s1' },
  );

beforeEach(() => localStorage.clear());

describe('the page of a session', () => {
  it('offers to start what is planned; minutes wait for that', async () => {
    await open(aBedside());
    expect(await screen.findByRole('button', { name: 'Start session' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Start: Stairs and squats' })).toBeDisabled();
    expect(screen.getByText('Start the session to record minutes.')).toBeInTheDocument();
  });

  it('has last and best beside, and a place for what others bring', async () => {
    await open(aBedside());
    const best = await screen.findByRole('region', { name: 'Beat your best' });
    expect(best).toHaveTextContent('best 48 s');
    expect(screen.getByText('Blocks of Ana Ruiz')).toBeInTheDocument();
  });

  it('of a group says for whom an act counts, and names nobody whom the reader does not treat', async () => {
    const { session } = aBedside();
    const patients = [
      { patientId: 'p1', displayName: 'Ana Ruiz', attendance: 'ARRIVED' as const },
      { patientId: 'p2', displayName: 'Leo Park', attendance: 'EXPECTED' as const },
      { patientId: 'p3', displayName: null, attendance: 'EXPECTED' as const },
    ];
    await open(
      aBedside({
        otherPatients: 1,
        session: { ...session, kind: 'GROUP', status: 'IN_PROGRESS', patients },
        patients: [aPart(), aPart({ patientId: 'p2' })],
      }),
    );
    expect(await screen.findByText('Counts for everybody who is here.')).toBeInTheDocument();
    expect(screen.getByText('and one more whom you do not treat')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^(Here|Not here|Left early)$/ })).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Leo Park' }));
    expect(screen.getByText('Blocks of Leo Park')).toBeInTheDocument();
  });
});

describe('whether a patient is here', () => {
  const render = async (onRecord: (presence: PresenceToRecord) => void) => {
    await renderPage(
      <PresenceRow
        part={aPart()}
        name="Ana Ruiz"
        attendance="EXPECTED"
        startsAt="2026-11-23T14:00:00.000Z"
        editable
        busy={false}
        onRecord={onRecord}
      />,
    );
    return userEvent.setup();
  };

  it('is one tap', async () => {
    const record = jest.fn<(presence: PresenceToRecord) => void>();
    const user = await render(record);
    await user.click(await screen.findByRole('button', { name: 'Here' }));
    expect(record).toHaveBeenCalledWith(
      expect.objectContaining({ patientId: 'p1', basedOnId: null, arrivedAt: expect.any(Date) }),
    );
  });

  it('asks why not, and what OTHER was', async () => {
    const record = jest.fn<(presence: PresenceToRecord) => void>();
    const user = await render(record);
    await user.click(await screen.findByRole('button', { name: 'Not here' }));
    const why = screen.getByRole('group', { name: 'Why?' });
    await user.click(within(why).getByRole('button', { name: 'Other' }));
    expect(within(why).getByRole('button', { name: 'Record' })).toBeDisabled();
    await user.type(within(why).getByRole('textbox'), 'Dentist');
    await user.click(within(why).getByRole('button', { name: 'Record' }));
    expect(record).toHaveBeenCalledWith(
      expect.objectContaining({ attendance: 'ABSENT', lossReason: 'OTHER', lossNote: 'Dentist' }),
    );
  });
});

describe('what is done', () => {
  it('starts and stops by one button, and shows the clock of what runs', async () => {
    const start = jest.fn<(act: Act) => void>();
    const props = {
      planned: aPart().planned,
      disciplineCodes: ['PHYSIOTHERAPY'],
      disabled: false,
      onHold: () => null as string | null,
      minutesOf: () => 12,
      onStop: jest.fn(),
      onMinutes: jest.fn(),
    };
    const { unmount } = await renderPage(<InterventionList {...props} running={null} onStart={start} />);
    expect(screen.getByText('12 of 30 min')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Start: Stairs and squats' }));
    expect(start).toHaveBeenCalledWith({ kind: 'STRENGTH_EXERCISE', interventionId: 'i1' });
    unmount();
    const running = {
      sessionId: 's1',
      kind: 'STRENGTH_EXERCISE',
      interventionId: 'i1',
      patientId: 'p1',
      startedAt: new Date(Date.now() - 61_000).toISOString(),
    } as const;
    const going = await renderPage(<InterventionList {...props} running={running} onStart={start} />);
    expect(screen.getByRole('button', { name: 'Stop: Stairs and squats' })).toBeEnabled();
    expect(screen.getByText(/^1:0\d$/)).toBeInTheDocument();
    going.unmount();
    const held = { ...props, onHold: () => 'On hold: Loading, set by Ada Reyes' };
    await renderPage(<InterventionList {...held} running={null} onStart={start} />);
    expect(screen.getByRole('button', { name: 'Start: Stairs and squats' })).toBeDisabled();
    expect(screen.getByText('On hold: Loading, set by Ada Reyes')).toBeVisible();
    // What runs when a hold is set can be stopped.
    await renderPage(<InterventionList {...held} running={running} onStart={start} />);
    expect(screen.getByRole('button', { name: 'Stop: Stairs and squats' })).toBeEnabled();
  });
});
