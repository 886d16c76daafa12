import { describe, expect, it } from '@jest/globals';
import { MockedProvider } from '@apollo/client/testing/react';
import type { MockLink } from '@apollo/client/testing';
import { MantineProvider } from '@mantine/core';
import type { Role } from '@consilium/domain';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { ViewerDocument } from '../gql/graphql.ts';
import texts from '../i18n/en/app.json' with { type: 'json' };
import { aViewer } from '../testing/render-page.tsx';
import { createCache } from './apollo-client.ts';
import { LandingPage } from './landing-page.tsx';
import { SessionGate, useAccess, useSession, type Viewer } from './session.tsx';

/** Where the page stands and what it was told on the way. */
function Here() {
  const location = useLocation();
  return <output>{`${location.pathname} ${JSON.stringify(location.state)}`}</output>;
}

function Greeting() {
  const may = useAccess();
  const { viewer } = useSession();
  return (
    <p>
      <b>{viewer.displayName}</b>
      {may('member.manage') && <i>{viewer.clinic.name}</i>}
    </p>
  );
}

const answer = (viewer: Viewer | null): MockLink.MockedResponse => ({
  request: { query: ViewerDocument },
  result: { data: { viewer: viewer && { __typename: 'Viewer', ...viewer } } },
});

async function openAt(path: string, mocks: MockLink.MockedResponse[]) {
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { app: texts } }, defaultNS: 'app' });
  render(
    <I18nextProvider i18n={i18n}>
      <MockedProvider mocks={mocks} cache={createCache()}>
        <MantineProvider env="test">
          <MemoryRouter initialEntries={[path]}>
            <Routes>
              <Route
                path="/"
                element={
                  <SessionGate>
                    <LandingPage />
                  </SessionGate>
                }
              />
              <Route
                path="/team"
                element={
                  <SessionGate>
                    <Greeting />
                  </SessionGate>
                }
              />
              <Route path="*" element={<Here />} />
            </Routes>
          </MemoryRouter>
        </MantineProvider>
      </MockedProvider>
    </I18nextProvider>,
  );
}

const withRole = (role: Role, patientId: string | null = null): Viewer =>
  aViewer({ roles: [role], patientId });

describe('the gate of the signed-in pages', () => {
  it('sends a stranger to the sign-in page and remembers where to come back to', async () => {
    await openAt('/team?q=ana', [answer(null)]);
    expect(await screen.findByText('/sign-in {"from":"/team?q=ana"}')).toBeVisible();
  });

  it('lets a member in and hides what the role may not do', async () => {
    await openAt('/team', [answer(withRole('PHYSIOTHERAPIST'))]);
    expect(await screen.findByText('Robin Vega')).toBeVisible();
    expect(screen.queryByText('Test clinic')).not.toBeInTheDocument();
  });

  it('shows it to a role that may', async () => {
    await openAt('/team', [answer(withRole('ADMINISTRATOR'))]);
    expect(await screen.findByText('Test clinic')).toBeVisible();
  });

  it('says that the server cannot be reached instead of asking to sign in, and tries again', async () => {
    const user = userEvent.setup();
    const away = { request: { query: ViewerDocument }, error: new Error('no connection') };
    await openAt('/team', [away, answer(withRole('NURSE'))]);
    expect(await screen.findByText(texts.failed.OFFLINE.title)).toBeVisible();
    await user.click(screen.getByRole('button', { name: texts.failed.retry }));
    expect(await screen.findByText('Robin Vega')).toBeVisible();
  });
});

describe('where the day starts', () => {
  it.each<[Role, string | null, string]>([
    ['PHYSIOTHERAPIST', null, '/today'],
    ['ADMINISTRATOR', null, '/today'],
    ['PATIENT', 'patient-7', '/home'],
    ['GUARDIAN', null, '/home'],
    ['ANALYST', null, '/account'],
  ])('%s lands on the right page', async (role, patientId, path) => {
    await openAt('/', [answer(withRole(role, patientId))]);
    expect(await screen.findByText(`${path} null`)).toBeVisible();
  });
});
