import { expect, type Page } from '@playwright/test';

/** The password that the demo accounts share; `npm start` prints it. */
const DEMO_PASSWORD = 'Consilium-demo-2026';

/** Signs a demo account in through the API; the cookie is the browser's own. */
export async function signInToDemo(page: Page, account: string, clinic = 'demo'): Promise<void> {
  const answer = await page.request.post('/graphql', {
    data: {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { email: `${account}@${clinic}.consilium.test`, password: DEMO_PASSWORD } },
    },
  });
  expect(await answer.json()).toMatchObject({ data: { signIn: { __typename: 'SignInSuccess' } } });
}
