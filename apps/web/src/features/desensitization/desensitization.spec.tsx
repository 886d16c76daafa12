import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import { clockText, dropBlock, keepBlock, readBlock, secondsBetween } from './block-timer.ts';
import { BlockForm } from './components/BlockForm.tsx';
import { LadderView } from './components/LadderView.tsx';
import { SuggestionCard } from './components/SuggestionCard.tsx';
import { DecideProgressionDocument, type Protocol } from './operations.ts';
import { ladderRows, progressRows, summaryOf } from './progress-rows.ts';

const step = (key: string, ordinal: number, stimulusName: string) => ({
  ...{ key, ordinal, stimulusName, stimulusCode: `T${ordinal}`, modality: 'TEXTURE' as const },
  ...{
    plannedSeconds: 300,
    timesPerDay: 2,
    targetKpa: null,
    target: '',
    instructions: '',
    homeAllowed: ordinal < 3,
  },
});
const steps = [step('silk', 1, 'Silk'), step('cotton', 2, 'Cotton ball'), step('towel', 3, 'Terry towel')];
const protocol: Protocol = {
  id: 'protocol-1',
  patientId: 'patient-1',
  site: 'ANKLE',
  laterality: 'LEFT',
  title: 'Left ankle',
  status: 'ACTIVE',
  currentStepKey: 'cotton',
  currentVersion: 2,
  version: 5,
  endedAt: null,
  endReason: null,
  content: {
    number: 2,
    approach: 'DIRECT_GRADED',
    distressScale: 'SUDS_10',
    homeCeilingKey: 'cotton',
    note: '',
    createdAt: '2026-11-20T14:00:00.000Z',
    byName: 'Kai Berg',
    thresholds: {
      ...{ sessions: 3, observed: 2, painRise: 2, recoverySeconds: 300, distressPeak: 6 },
      ...{ slowRecoverySeconds: 1800, slowRecoveries: 2, highDistress: 9, highDistressTimes: 2, refusals: 2 },
    },
    steps,
  },
  currentStep: steps[1]!,
  holds: [],
  suggestion: {
    outcome: 'ADVANCE',
    toStepKey: 'towel',
    blocks: 3,
    evidence: [
      { criterion: 'TIME_DONE', count: 3, needed: 3, met: true },
      { criterion: 'REFUSALS', count: 0, needed: 2, met: false },
    ],
  },
  lastLog: null,
};

describe('the timer of a block', () => {
  afterEach(() => dropBlock('protocol-1'));

  it('outlives the page, and forgets what is no block', () => {
    const block = {
      ...{ protocolId: 'protocol-1', stepKey: 'cotton', startedAt: '2026-11-23T14:00:00.000Z' },
      ...{ endedAt: null, painBefore: 4 },
    };
    keepBlock(block);
    expect(readBlock('protocol-1')).toEqual(block);
    expect(readBlock('another')).toBeNull();
    localStorage.setItem('consilium.block.protocol-1', '{"protocolId":"protocol-1","startedAt":"soon"}');
    expect(readBlock('protocol-1')).toBeNull();
    localStorage.setItem('consilium.block.protocol-1', 'nonsense');
    expect(readBlock('protocol-1')).toBeNull();
  });

  it('counts seconds, never less than none', () => {
    expect(secondsBetween('2026-11-23T14:00:00.000Z', '2026-11-23T14:05:07.400Z')).toBe(307);
    expect(secondsBetween('2026-11-23T14:00:00.000Z', '2026-11-23T13:00:00.000Z')).toBe(0);
    expect([0, 7, 60, 307].map(clockText)).toEqual(['0:00', '0:07', '1:00', '5:07']);
  });
});

describe('a block', () => {
  afterEach(() => dropBlock('protocol-1'));

  it('goes on after a reload, and asks how it was when it has ended', async () => {
    const startedAt = new Date(Date.now() - 125_000).toISOString();
    keepBlock({ protocolId: 'protocol-1', stepKey: 'cotton', startedAt, endedAt: null, painBefore: 3 });
    await renderPage(<BlockForm protocol={protocol} patientName="Leo Park" onRecorded={() => undefined} />);
    expect(screen.getByRole('timer')).toHaveTextContent(/^2:0\d/);
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    const peak = screen.getByRole('radiogroup', { name: 'Pain at its highest' });
    await userEvent.click(within(peak).getByRole('radio', { name: '6' }));
    expect(within(peak).getByRole('radio', { name: '6' })).toBeChecked();
    // Ended before its time: said neutrally, and by choice.
    expect(screen.getByLabelText('Ended before the time')).toHaveValue('');
    expect(screen.getByRole('checkbox', { name: 'Intact' })).toBeChecked();
  });

  it('does not begin while the step is on hold, and says whose hold it is', async () => {
    const held = { ...protocol, holds: [{ id: 'h1', reason: 'X-ray first', setByName: 'Ada Reyes' }] };
    await renderPage(<BlockForm protocol={held} patientName="Leo Park" onRecorded={() => undefined} />);
    expect(screen.getByText('On hold: X-ray first (Ada Reyes)')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
  });
});

describe('the ladder', () => {
  it('shows where the patient stands and how far it goes at home', async () => {
    await renderPage(<LadderView protocol={protocol} />);
    const rungs = screen.getAllByRole('listitem');
    expect(rungs[1]).toHaveAttribute('aria-current', 'step');
    expect(rungs[2]).toHaveAccessibleName('At home up to here');
  });

  it('goes on as suggested by one tap, and otherwise with a reason', async () => {
    let decided = 0;
    const input = { protocolId: 'protocol-1', version: 5, outcome: 'REPEAT', reason: 'Slept badly.' };
    const mocks = [
      {
        request: { query: DecideProgressionDocument, variables: { input } },
        result: { data: { decideProgression: { __typename: 'DesensitizationProtocol', ...protocol } } },
      },
    ];
    await renderPage(<SuggestionCard protocol={protocol} mayDecide onDecided={() => (decided += 1)} />, {
      mocks,
    });
    expect(screen.getByText('Suggested: go on to 3. Terry towel')).toBeVisible();
    expect(screen.getByText(/Full time done: 3 of 3/)).toBeVisible();
    expect(screen.queryByText(/Not wanted/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
    expect(screen.getByRole('button', { name: 'Stay' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'Slept badly.');
    await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
    expect(await screen.findByText('The step stays.')).toBeVisible();
    expect(decided).toBe(1);
  });
});

describe('rows of the charts', () => {
  const day = (on: string, setting: 'CLINIC' | 'HOME', minutes: number, more = {}) => ({
    ...{
      on,
      setting,
      blocks: 1,
      minutes,
      pressureKpa: null,
      painBefore: null,
      painPeak: null,
      painAfter: null,
    },
    ...{ distressBefore: null, distressPeak: null, distressAfter: null, recoverySeconds: null },
    ...{ recoveriesNotReached: 0, stops: 0, ...more },
  });

  it('put clinic and home of one date side by side', () => {
    const rows = progressRows([
      day('2026-11-20', 'HOME', 5, { pressureKpa: 12, painPeak: 7 }),
      day('2026-11-19', 'CLINIC', 8, { recoverySeconds: 90 }),
      day('2026-11-20', 'CLINIC', 10, { pressureKpa: 20, painPeak: 5 }),
    ]);
    expect(rows).toMatchObject([
      { on: '2026-11-19', clinicMinutes: 8, homeMinutes: null, recoveryMinutes: 1.5 },
      { on: '2026-11-20', clinicMinutes: 10, homeMinutes: 5, pressureKpa: 20, painPeak: 5 },
    ]);
  });

  it('say a month in one sentence', () => {
    const days = Array.from({ length: 20 }, (_, index) =>
      day(`2026-11-${String(index + 1).padStart(2, '0')}`, 'CLINIC', index < 10 ? 5 : 15),
    );
    const ladder = ladderRows(
      [
        {
          id: 'a',
          kind: 'START',
          ordinal: 1,
          steps: 6,
          at: '2026-11-01T15:00:00Z',
          byName: '',
          suggested: null,
          reason: '',
        },
        {
          id: 'b',
          kind: 'ADVANCE',
          ordinal: 4,
          steps: 6,
          at: '2026-11-18T15:00:00Z',
          byName: '',
          suggested: null,
          reason: '',
        },
      ],
      (at) => at.slice(0, 10),
    );
    expect(summaryOf(progressRows(days), ladder)).toEqual({
      ...{ fromStep: 1, toStep: 4, firstMinutes: 5, lastMinutes: 15 },
    });
  });
});
