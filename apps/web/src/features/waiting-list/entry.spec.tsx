import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { EntryDialog } from './components/EntryDialog.tsx';
import { WaitingRow } from './components/WaitingRow.tsx';
import { UpdateWaitingListEntryDocument, type WaitingEntry } from './operations.ts';

/** Forms are typed into key by key, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const names = {
  member: () => 'Kai Berg',
  room: () => 'Gym',
  patient: () => 'Leo Park',
  disciplineOf: () => null,
  members: [{ id: 'kai', name: 'Kai Berg', disciplineCode: 'PHYSIOTHERAPY' }],
  rooms: [],
  patients: [{ id: 'leo', name: 'Leo Park' }],
  frame: { fromMinute: 480, untilMinute: 1020, slotMinutes: 15 },
  weekdays: [1, 2, 3, 4, 5],
};
const entry: WaitingEntry = {
  ...{ __typename: 'WaitingListEntry' },
  ...{ id: 'e1', patientId: 'leo', disciplineCode: 'PHYSIOTHERAPY', interventionId: 'i1', minutes: 45 },
  ...{ weekdays: [2], fromMinute: 540, untilMinute: null, earliestOn: '2026-12-01', latestOn: null },
  ...{ memberId: 'kai', priority: 2, status: 'WAITING', note: 'By bus', version: 6, offers: [] },
  waitingSince: '2026-11-20T15:00:00.000Z',
  patient: { ...{ __typename: 'PatientSummary' }, id: 'leo', displayName: 'Leo Park', relation: 'TEAM' },
};
const kept = {
  ...{ entryId: 'e1', version: 6, minutes: 45, note: 'By bus', priority: 2 },
  ...{ fromMinute: 540, untilMinute: null, earliestOn: '2026-12-01', latestOn: null },
};
const update = (input: object, updateWaitingListEntry: object) => ({
  request: { query: UpdateWaitingListEntryDocument, variables: { input } },
  result: { data: { updateWaitingListEntry } },
});
const nothing = () => undefined;

describe('an entry of the waiting list', () => {
  it('is changed, weekends included, and keeps what the form does not show', async () => {
    let saved = 0;
    const discipline = { disciplineCode: 'PHYSIOTHERAPY', interventionId: 'i1', memberId: 'kai' };
    const input = { ...kept, ...discipline, weekdays: [2, 6] };
    await renderPage(
      <EntryDialog names={names} entry={entry} onClose={nothing} onSaved={() => (saved += 1)} />,
      { mocks: [update(input, { ...entry, weekdays: [2, 6], version: 7 })] },
    );
    expect(await screen.findByRole('checkbox', { name: 'Tue' })).toBeChecked();
    expect(screen.queryByRole('combobox', { name: 'Patient' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sat' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved for Leo Park.')).toBeVisible();
    expect(saved).toBe(1);
  });

  it('of another discipline lets go of the therapist and the intervention', async () => {
    const discipline = { disciplineCode: 'PSYCHOLOGY', interventionId: null, memberId: null };
    const refusal = { __typename: 'Refusal', code: 'VERSION_CONFLICT', message: 'x', field: null };
    await renderPage(<EntryDialog names={names} entry={entry} onClose={nothing} onSaved={nothing} />, {
      mocks: [update({ ...kept, ...discipline, weekdays: [2] }, refusal)],
    });
    await userEvent.click(await screen.findByRole('combobox', { name: 'Discipline' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Psychology' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('is offered for change to those who book for the patient, while the patient waits', async () => {
    const show = (more: Partial<WaitingEntry>, role: 'PHYSIOTHERAPIST' | 'SCHEDULER') =>
      renderPage(<WaitingRow entry={{ ...entry, ...more }} names={names} onChanged={nothing} />, {
        viewer: aViewer({ roles: [role] }),
      });
    const stranger = { patient: { ...entry.patient, relation: 'OUTSIDE' as const } };
    const { unmount } = await show(stranger, 'PHYSIOTHERAPIST');
    expect(await screen.findByText('Leo Park')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    const second = await show({ ...stranger, status: 'OFFERED' }, 'SCHEDULER');
    expect(await screen.findByRole('button', { name: 'Take off the list' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
    second.unmount();
    await show({}, 'PHYSIOTHERAPIST');
    await userEvent.click(await screen.findByRole('button', { name: 'Change what Leo Park needs' }));
    expect(await screen.findByRole('dialog', { name: 'Change what Leo Park needs' })).toBeVisible();
  });
});
