import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import { AuthorizationsPanel } from './index.ts';
import {
  AuthorizationsDocument,
  ChangeAuthorizationDocument,
  WithdrawAuthorizationDocument,
  type Authorization,
} from './operations.ts';

const terms = {
  payer: 'North Mutual',
  reference: 'PA-7',
  disciplineCode: null,
  startsOn: '2026-11-02',
  endsOn: '2026-12-20',
  unit: 'HOURS' as const,
  amount: 80,
};
const version = { ...terms, __typename: 'CoverageAuthorizationVersion' as const, byName: 'Ines Duarte' };
const one = {
  __typename: 'CoverageAuthorization' as const,
  ...terms,
  id: 'a1',
  patientId: 'p1',
  note: 'Extended once.',
  used: 61.5,
  left: 18.5,
  lastsUntil: '2026-12-01',
  daysLeft: 8,
  state: 'RUNS_OUT' as const,
  withdrawnAt: null,
  withdrawnByName: null,
  withdrawnReason: null,
  version: 2,
  versions: [
    { ...version, version: 2, changedAt: '2026-11-10T15:00:00.000Z' },
    { ...version, version: 1, amount: 40, changedAt: '2026-11-01T15:00:00.000Z' },
  ],
};
const over: Authorization = {
  ...one,
  id: 'a0',
  reference: 'PA-1',
  state: 'OVER',
  daysLeft: -40,
  versions: [],
};
const listed = (...found: Authorization[]) => ({
  request: { query: AuthorizationsDocument, variables: { patientId: 'p1' } },
  result: { data: { coverageAuthorizations: found } },
});
const panel = () => screen.findByRole('region', { name: 'Authorizations' });

describe('the authorizations of a patient', () => {
  it('say what is used and left, when it runs out and what it was before; those over stand behind a button', async () => {
    await renderPage(<AuthorizationsPanel patientId="p1" mayManage={false} />, {
      mocks: [listed(one, over)],
    });
    const shown = await panel();
    expect(await within(shown).findByText('61.5 of 80 hours used, 18.5 left')).toBeVisible();
    expect(shown).toHaveTextContent('Runs out in 8 days');
    expect(shown).toHaveTextContent('At the present pace used up on Dec 1, 2026');
    expect(shown).not.toHaveTextContent('PA-1');
    expect(within(shown).queryByRole('button', { name: 'Change' })).toBeNull();
    await userEvent.click(within(shown).getByRole('button', { name: '1 former version' }));
    expect(shown).toHaveTextContent('40 hours');
    await userEvent.click(within(shown).getByRole('button', { name: 'Show 1 that is over' }));
    expect(shown).toHaveTextContent('PA-1');
  });

  it('are changed by whoever may, with what is wrong said beside the field', async () => {
    const input = { id: 'a1', version: 2, terms: { ...terms, amount: 120, note: one.note } };
    const change = {
      request: { query: ChangeAuthorizationDocument, variables: { input } },
      result: { data: { changeCoverageAuthorization: { ...one, amount: 120, left: 58.5, version: 3 } } },
    };
    await renderPage(<AuthorizationsPanel patientId="p1" mayManage />, {
      mocks: [listed(one), change, listed({ ...one, amount: 120, left: 58.5, version: 3 })],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
    const dialog = await screen.findByRole('dialog');
    const payer = within(dialog).getByLabelText(/Payer/);
    await userEvent.clear(payer);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(payer).toBeInvalid();
    await userEvent.type(payer, 'North Mutual');
    const amount = within(dialog).getByLabelText(/How many/);
    await userEvent.clear(amount);
    await userEvent.type(amount, '120');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The authorization is saved.')).toBeVisible();
    expect(await screen.findByText('61.5 of 120 hours used, 58.5 left')).toBeVisible();
  });

  it('are withdrawn with a reason; a refusal is said', async () => {
    const input = { id: 'a1', version: 2, reason: 'Another payer' };
    const refused = {
      __typename: 'Refusal' as const,
      code: 'VERSION_CONFLICT',
      message: 'Load again.',
      field: null,
    };
    await renderPage(<AuthorizationsPanel patientId="p1" mayManage />, {
      mocks: [
        listed(one),
        {
          request: { query: WithdrawAuthorizationDocument, variables: { input } },
          result: { data: { withdrawCoverageAuthorization: refused } },
        },
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Withdraw' });
    expect(send).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText(/Why/), 'Another payer');
    await userEvent.click(send);
    expect(await within(dialog).findByRole('alert')).toBeVisible();
  });

  it('say that there is none', async () => {
    await renderPage(<AuthorizationsPanel patientId="p1" mayManage />, { mocks: [listed()] });
    expect(await screen.findByText('No authorization is on record.')).toBeVisible();
  });
});
