import { describe, expect, it, jest } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { WeekNamesDocument, WeekPatientsDocument } from '../week-builder/operations.ts';
import {
  AddPatientTimeBlockDocument,
  LiftSeparationDocument,
  PatientTimesDocument,
  RemovePatientTimeBlockDocument,
  SetSchedulePreferenceDocument,
  type PatientTimes,
} from './operations.ts';
import { PatientTimesPage } from './pages/PatientTimesPage.tsx';

/** Forms are typed into key by key, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const kai = {
  ...{ __typename: 'Member', id: 'kai', displayName: 'Kai Berg', active: true },
  discipline: { __typename: 'Discipline', code: 'PHYSIOTHERAPY', clinical: true },
};
const NAMES: readonly MockLink.MockedResponse[] = [
  {
    request: { query: WeekNamesDocument },
    result: {
      data: {
        members: [kai],
        rooms: [],
        scheduleSettings: {
          __typename: 'ScheduleSettings',
          ...{ dayStartMinute: 480, dayEndMinute: 1020, slotMinutes: 15, weekdays: [1, 2, 3, 4, 5] },
        },
      },
    },
  },
  {
    request: { query: WeekPatientsDocument, variables: () => true },
    result: {
      data: {
        patients: {
          __typename: 'PatientConnection',
          edges: [
            {
              __typename: 'PatientEdge',
              node: { __typename: 'PatientSummary', id: 'leo', displayName: 'Leo Park', mrn: '1' },
            },
          ],
          pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
        },
      },
    },
  },
];
const school = {
  ...{ __typename: 'PatientTimeBlock', id: 'b1', kind: 'SCHOOL' as const, note: 'By bus', version: 2 },
  ...{ weekday: 2, startMinute: 480, endMinute: 750, validFrom: '2026-09-01', validUntil: null },
  ...{ startsAt: null, endsAt: null },
};
const apart = {
  ...{ __typename: 'PatientSeparation', id: 's1', otherPatientName: 'Mia Roth', setByName: 'Ana Cruz' },
  ...{ setAt: '2026-11-02T15:00:00.000Z', liftedAt: null, reason: null },
};
const times = (more: Partial<PatientTimes> = {}): MockLink.MockedResponse => ({
  request: { query: PatientTimesDocument, variables: { patientId: 'leo' } },
  result: {
    data: {
      patientTimes: {
        ...{ __typename: 'PatientTimes', patientId: 'leo', patientName: 'Leo Park' },
        ...{ relation: 'OUTSIDE', timeBlocks: [school], preference: null, separations: [apart] },
        ...more,
      },
    },
  },
});
const show = (mocks: readonly MockLink.MockedResponse[], viewer = aViewer({ roles: ['SCHEDULER'] })) =>
  renderPage(<PatientTimesPage />, { mocks: [...NAMES, ...mocks], viewer, path: '/?patient=leo' });
const part = (name: string) => screen.findByRole('region', { name });
const BLOCKS = 'School, appointments and rest';

describe('a patient’s own times', () => {
  it('begin with the choice of a patient', async () => {
    const viewer = aViewer({ roles: ['SCHEDULER'] });
    await renderPage(<PatientTimesPage />, { mocks: NAMES, viewer });
    expect(await screen.findByText(/their record stays closed/)).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: 'Patient' }));
    expect(await screen.findByRole('option', { name: 'Leo Park' })).toBeVisible();
  });

  it('are shown day by day, with the dates between which they hold', async () => {
    await show([times()]);
    const blocks = within(await part(BLOCKS));
    expect(blocks.getByText(/Tue 8:00\sAM – 12:30\sPM/)).toBeVisible();
    expect(blocks.getByText('from Sep 1, 2026 on · By bus')).toBeVisible();
  });

  it('tell the scheduler who is kept apart, not why, and nobody lifts it who does not treat both', async () => {
    await show([times()]);
    const separations = within(await part('Not together with'));
    expect(separations.getByText('Mia Roth')).toBeVisible();
    expect(separations.queryByRole('button')).toBeNull();
    expect(screen.getByRole('button', { name: 'Add times' })).toBeVisible();
  });

  it('are only read by those who do not book, and name no other patient to them', async () => {
    const preference = {
      ...{ __typename: 'SchedulePreference', fromMinute: 540, untilMinute: null },
      ...{ preferredMemberIds: ['kai'], compactDays: true, version: 3 },
    };
    await show(
      [times({ relation: 'TEAM', separations: null, preference })],
      aViewer({ roles: ['THERAPY_ASSISTANT'] }),
    );
    const wishes = within(await part('Wishes'));
    expect(
      await wishes.findByText(/Rather not before 9:00\sAM · Rather with Kai Berg · No long/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Add times|^Remove|Save/ })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Not together with' })).toBeNull();
  });

  it('are added for several weekdays at once; a day refused stays chosen, those saved do not', async () => {
    const add = (weekday: number, answer: object): MockLink.MockedResponse => ({
      request: {
        query: AddPatientTimeBlockDocument,
        variables: (sent) => (sent as { input: { weekday: number } }).input.weekday === weekday,
      },
      result: { data: { addPatientTimeBlock: answer } },
    });
    const refusal = { __typename: 'Refusal', code: 'PERIOD_INVALID', message: 'x', field: 'endMinute' };
    await show([times(), add(1, { __typename: 'PatientTimeBlock', id: 'b2' }), add(3, refusal)]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add times' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add times' }));
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Wed' }));
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Mon' }));
    fireEvent.change(dialog.getByLabelText(/^From/), { target: { value: '08:00' } });
    fireEvent.change(dialog.getByLabelText(/^Until/), { target: { value: '12:30' } });
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('The end lies before the start.')).toBeVisible();
    expect(dialog.getByRole('checkbox', { name: 'Mon' })).not.toBeChecked();
    expect(dialog.getByRole('checkbox', { name: 'Wed' })).toBeChecked();
  });

  it('are removed after a question', async () => {
    const removed = {
      request: { query: RemovePatientTimeBlockDocument, variables: { id: 'b1', version: 2 } },
      result: { data: { removePatientTimeBlock: { __typename: 'Done', ok: true } } },
    };
    await show([times(), removed, times({ timeBlocks: [] })]);
    await userEvent.click(await screen.findByRole('button', { name: /^Remove: School, Tue/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Nothing is entered yet.')).toBeVisible();
  });

  it('keep wishes by the version that was read', async () => {
    const input = {
      ...{ patientId: 'leo', version: 0, compactDays: true, fromMinute: null, untilMinute: null },
      preferredMemberIds: ['kai'],
    };
    const saved = {
      request: { query: SetSchedulePreferenceDocument, variables: { input } },
      result: { data: { setSchedulePreference: { __typename: 'SchedulePreference', version: 1 } } },
    };
    await show([times(), saved, times()]);
    await userEvent.click(await screen.findByRole('combobox', { name: 'Rather with' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Kai Berg' }));
    await userEvent.click(screen.getByLabelText('No long waits between sessions'));
    await userEvent.click(screen.getByRole('button', { name: 'Save the wishes' }));
    expect(await screen.findByText('The wishes are saved.')).toBeVisible();
  });

  it('are shared again only when somebody who treats both says so', async () => {
    const lift = {
      request: { query: LiftSeparationDocument, variables: { id: 's1' } },
      result: {
        data: {
          liftSeparation: { __typename: 'Refusal', code: 'TREATS_ONE_ONLY', message: 'x', field: null },
        },
      },
    };
    const why = { ...apart, reason: 'They quarrelled' };
    await show(
      [times({ relation: 'TEAM', separations: [why] }), lift, times({ relation: 'TEAM' })],
      aViewer({ roles: ['PSYCHOLOGIST'], disciplineCode: 'PSYCHOLOGY' }),
    );
    expect(await screen.findByText(/They quarrelled/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Lift: Mia Roth' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Lift' }));
    expect(await screen.findByText('Somebody who treats both lifts this.')).toBeVisible();
  });
});
