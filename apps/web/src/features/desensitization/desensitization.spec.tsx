import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import { stepToDo } from './block-entry.ts';
import { clockText, dropBlock, keepBlock, readBlock, secondsBetween } from './block-timer.ts';
import { BlockForm } from './components/BlockForm.tsx';
import { EndProtocolDialog } from './components/EndProtocolDialog.tsx';
import { LadderView } from './components/LadderView.tsx';
import { SuggestionCard } from './components/SuggestionCard.tsx';
import { DecideProgressionDocument } from './operations.ts';
import { protocol } from './protocol.fixture.ts';
import { EndProtocolDocument } from './protocol-operations.ts';

describe('a ladder for the clinic alone', () => {
  it('says so, in the chart and on the family’s page', async () => {
    const steps = protocol.content.steps.map((step) => ({ ...step, homeAllowed: false }));
    const content = { ...protocol.content, steps, homeCeilingKey: null, noHomePractice: true };
    const clinicOnly = { ...protocol, content };
    await renderPage(<LadderView protocol={clinicOnly} />);
    expect(screen.getByText('Not for home: in the clinic only')).toBeVisible();
    expect(stepToDo(clinicOnly, 'HOME')).toBeUndefined();
    expect(stepToDo(clinicOnly, 'CLINIC')?.key).toBe('cotton');
  });
});

describe('the timer of a block', () => {
  afterEach(() => dropBlock('protocol-1'));

  it('outlives the page, and forgets what is no block', () => {
    const block = {
      ...{ protocolId: 'protocol-1', stepKey: 'cotton', startedAt: '2026-11-23T14:00:00.000Z' },
      ...{ endedAt: null, painBefore: 4, distressBefore: null },
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
    keepBlock({
      protocolId: 'protocol-1',
      stepKey: 'cotton',
      startedAt,
      endedAt: null,
      painBefore: 3,
      distressBefore: 2,
    });
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

describe('the end of a ladder', () => {
  it('is completed or retired with a reason', async () => {
    let ended = 0;
    const input = { protocolId: 'protocol-1', version: 5, status: 'RETIRED', reason: 'Other foot now.' };
    const mocks = [
      {
        request: { query: EndProtocolDocument, variables: { input } },
        result: {
          data: { endDesensitizationProtocol: { __typename: 'DesensitizationProtocol', ...protocol } },
        },
      },
    ];
    await renderPage(
      <EndProtocolDialog protocol={protocol} onClose={() => undefined} onEnded={() => (ended += 1)} />,
      { mocks },
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Retired' }));
    expect(screen.getByRole('button', { name: 'End it' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'Other foot now.');
    await userEvent.click(screen.getByRole('button', { name: 'End it' }));
    expect(await screen.findByText('The ladder has ended.')).toBeVisible();
    expect(ended).toBe(1);
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
