import { describe, expect, it, jest } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import { ChangePasswordDocument } from '../operations.ts';
import { PasswordSection } from './PasswordSection.tsx';

/** Forms are typed into key by key, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const change = (answer: object): MockLink.MockedResponse => ({
  request: {
    query: ChangePasswordDocument,
    variables: { input: { currentPassword: 'the old one', newPassword: 'seven green bicycles' } },
  },
  result: { data: { changePassword: answer } },
});

async function fillIn(mocks: MockLink.MockedResponse[]) {
  await renderPage(<PasswordSection />, { mocks });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Current password'), 'the old one');
  await user.type(screen.getByLabelText('New password'), 'seven green bicycles');
  return user;
}

describe('changing the password', () => {
  it('says while one types what the rule thinks', async () => {
    await renderPage(<PasswordSection />);
    const user = userEvent.setup();
    const field = await screen.findByLabelText('New password');
    await user.type(field, 'short');
    expect(screen.getByText('7 characters more')).toBeVisible();
    await user.clear(field);
    await user.type(field, 'password2024!!');
    expect(screen.getByText(/among the first that are tried/)).toBeVisible();
    await user.clear(field);
    await user.type(field, 'seven green bicycles');
    expect(screen.getByText('This password can be used.')).toBeVisible();
  });

  it('says at the field that the current one is wrong, and keeps what was typed', async () => {
    const user = await fillIn([
      change({
        __typename: 'Refusal',
        code: 'WRONG_PASSWORD',
        message: 'The current password is not right.',
        field: 'currentPassword',
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText('The current password is not right.')).toBeVisible();
    expect(screen.getByLabelText('New password')).toHaveValue('seven green bicycles');
  });

  it('empties the form when it is done', async () => {
    const user = await fillIn([change({ __typename: 'Done', ok: true })]);
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText(/The password is changed/)).toBeVisible();
    expect(screen.getByLabelText('Current password')).toHaveValue('');
  });
});
