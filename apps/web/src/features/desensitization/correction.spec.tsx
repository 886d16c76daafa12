import 'fake-indexeddb/auto';
import type { ApolloClient } from '@apollo/client';
import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { outbox, sendThrough } from '../../offline/index.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { LogList } from './components/LogList.tsx';
import { beforeOfLog, correctionOf, entryOfLog } from './correction.ts';
import type { DesensitizationLog } from './operations.ts';
import { protocol } from './protocol.fixture.ts';

const at = '2026-11-20T14:00:25.000Z';
const log: DesensitizationLog = {
  ...{
    id: 'log-1',
    occurredAt: at,
    recordedAt: '2026-11-20T14:10:00.000Z',
    setting: 'CLINIC',
    source: 'STAFF',
  },
  ...{ sessionId: 'session-1', stepKey: 'silk', stepOrdinal: 1, stimulusName: 'Silk', modality: 'TEXTURE' },
  ...{ plannedSeconds: 300, doneSeconds: 247, pressureKpa: 24.5, reps: 3, versionNumber: 1 },
  intensity: { value: 0.25, unit: 'KGF', probeAreaCm2: 1, instrument: 'Algometer' },
  ...{ painBefore: 4, painPeak: 7, painAfter: 5, painRecovery: 3, distressScale: 'SUDS_100' },
  ...{ distressBefore: 20, distressPeak: 60, distressAfter: 30, recovery: 'REACHED', recoverySeconds: 90 },
  allodyniaAreaCm2: 12,
  border: {
    ...{ view: 'BACK', cmPerUnit: 0.02 },
    polygons: [
      {
        points: [
          { x: 1, y: 1 },
          { x: 1, y: 9 },
          { x: 9, y: 9 },
        ],
      },
    ],
  },
  ...{ skinFindings: ['REDNESS'], temperatureDifferenceC: 0.5, autonomicSigns: ['SWEATING'], hardStops: [] },
  ...{ performedBy: 'STAFF', observed: true, observerName: 'Sam Lee', stopReason: 'REQUESTED_BY_PATIENT' },
  ...{ noteForTeam: 'Counted aloud.', lateEntry: false, byName: 'Kai Berg', correctsId: null },
  ...{ enteredInErrorAt: null, enteredInErrorWhy: null },
};

describe('the correction of a block', () => {
  it('says everything as it was, when nothing is changed', () => {
    const now = '2026-11-23T14:00:00.000Z';
    const written = { entry: entryOfLog(log), before: beforeOfLog(log) };
    expect(correctionOf(log, written, { id: 'new', protocol, now })).toEqual({
      ...{ id: 'new', correctsId: 'log-1', protocolId: 'protocol-1', versionNumber: 1, stepKey: 'silk' },
      ...{ sessionId: 'session-1', setting: 'CLINIC', performedBy: 'STAFF', observed: true },
      ...{ observerName: 'Sam Lee', plannedSeconds: 300, doneSeconds: 247, reps: 3 },
      ...{ painBefore: 4, painPeak: 7, painAfter: 5, painRecovery: 3 },
      ...{ distressBefore: 20, distressPeak: 60, distressAfter: 30 },
      ...{ recovery: 'REACHED', recoverySeconds: 90, skinFindings: ['REDNESS'] },
      ...{ temperatureDifferenceC: 0.5, autonomicSigns: ['SWEATING'], hardStops: [] },
      stopReason: 'REQUESTED_BY_PATIENT',
      intensity: { value: 0.25, unit: 'KGF', probeAreaCm2: 1, instrument: 'Algometer' },
      border: log.border,
      ...{ noteForTeam: 'Counted aloud.', noteKeptPrivate: false },
      ...{ occurredAt: at, enteredAt: now, deviceNow: now },
    });
  });

  it('keeps that nobody waited, and that it had not settled', () => {
    for (const recovery of ['NOT_MEASURED', 'NOT_REACHED'] as const) {
      const untold = { ...log, recovery, recoverySeconds: null };
      const written = { entry: entryOfLog(untold), before: beforeOfLog(untold) };
      expect(correctionOf(untold, written, { id: 'new', protocol, now: at })).toMatchObject({
        recovery,
        recoverySeconds: null,
      });
    }
  });

  it('opens filled, and is sent as a correction', async () => {
    const mutate = jest.fn((_: { variables: { input: Record<string, unknown> } }) =>
      Promise.resolve({ data: { recordDesensitizationLog: log } }),
    );
    sendThrough({ mutate } as unknown as ApolloClient);
    await outbox.open('user-1');
    const onChanged = jest.fn();
    const struck = { ...log, id: 'log-0', enteredInErrorAt: at, enteredInErrorWhy: 'CORRECTED' };
    const home = { ...log, id: 'log-2', source: 'PATIENT' as const, setting: 'HOME' as const };
    await renderPage(
      <LogList {...{ protocol, onChanged }} logs={[log, struck, home]} patientName="Leo Park" mayStrike />,
    );
    // Neither what is struck through nor what the family wrote is corrected by the team.
    const correct = await screen.findAllByRole('button', { name: 'Correct' });
    expect(correct).toHaveLength(1);
    expect(screen.getAllByText('corrected by a new entry')).toHaveLength(1);
    await userEvent.click(correct[0]!);
    const dialog = await screen.findByRole('dialog', { name: 'Correct this block' });
    const peak = within(dialog).getByRole('radiogroup', { name: 'Pain at its highest' });
    expect(within(peak).getByRole('radio', { name: '7' })).toBeChecked();
    await userEvent.click(within(peak).getByRole('radio', { name: '8' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save the correction' }));
    await screen.findByText('Corrected. The earlier entry is struck through.');
    expect(mutate.mock.calls[0]![0].variables.input).toMatchObject({
      ...{
        correctsId: 'log-1',
        painPeak: 8,
        painBefore: 4,
        doneSeconds: 247,
        occurredAt: at,
        versionNumber: 1,
      },
    });
    expect(onChanged).toHaveBeenCalled();
  });
});
