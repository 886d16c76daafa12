import { describe, expect, it, jest } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInDocument } from '../../gql/graphql.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** Forms are typed into key by key, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const answered = (code: string): MockLink.MockedResponse => ({
  request: {
    query: SignInDocument,
    variables: { input: { email: 'kim@example.test', password: 'not the password' } },
  },
  result: {
    data: { signIn: { __typename: 'Refusal', code, message: 'In the words of the server.', field: null } },
  },
});

async function tryToSignIn(mock: MockLink.MockedResponse) {
  await renderPage(<SignInPage />, { mocks: [mock] });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('E-mail address'), 'kim@example.test');
  await user.type(screen.getByLabelText('Password'), 'not the password');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('says that it was refused without saying which of the two was wrong', async () => {
    await tryToSignIn(answered('INVALID_CREDENTIALS'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The e-mail address or the password is not right.',
    );
    expect(screen.getByLabelText('E-mail address')).toHaveValue('kim@example.test');
    expect(screen.getByLabelText('Password')).toHaveValue('');
    expect(screen.getByLabelText('Password')).toHaveFocus();
  });

  it('asks for patience after too many attempts', async () => {
    await tryToSignIn(answered('TOO_MANY_ATTEMPTS'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Too many attempts.');
  });

  it('uses the words of the server for a code it does not know', async () => {
    await tryToSignIn(answered('SOMETHING_NEW'));
    expect(await screen.findByRole('alert')).toHaveTextContent('In the words of the server.');
  });

  it('asks for both before it sends anything', async () => {
    await renderPage(<SignInPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findAllByText('Please fill this in.')).toHaveLength(2);
  });
});
