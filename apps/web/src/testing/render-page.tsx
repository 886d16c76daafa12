import { MockedProvider } from '@apollo/client/testing/react';
import type { MockLink } from '@apollo/client/testing';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { notifications, Notifications } from '@mantine/notifications';
import type {} from '@testing-library/jest-dom/jest-globals';
import { act, render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { Suspense } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createCache } from '../app/apollo-client.ts';
import { SessionProvider, type Viewer } from '../app/session.tsx';
import { theme } from '../app/theme.ts';
import school from '../i18n/en/school.json' with { type: 'json' };
import aftercare from '../i18n/en/aftercare.json' with { type: 'json' };
import absences from '../i18n/en/absences.json' with { type: 'json' };
import account from '../i18n/en/account.json' with { type: 'json' };
import availability from '../i18n/en/availability.json' with { type: 'json' };
import administration from '../i18n/en/administration.json' with { type: 'json' };
import app from '../i18n/en/app.json' with { type: 'json' };
import bodyChart from '../i18n/en/body-chart.json' with { type: 'json' };
import carePlan from '../i18n/en/care-plan.json' with { type: 'json' };
import benchmarks from '../i18n/en/benchmarks.json' with { type: 'json' };
import conference from '../i18n/en/conference.json' with { type: 'json' };
import coverage from '../i18n/en/coverage.json' with { type: 'json' };
import codes from '../i18n/en/codes.json' with { type: 'json' };
import desensitization from '../i18n/en/desensitization.json' with { type: 'json' };
import home from '../i18n/en/home.json' with { type: 'json' };
import offline from '../i18n/en/offline.json' with { type: 'json' };
import discharge from '../i18n/en/discharge.json' with { type: 'json' };
import delivery from '../i18n/en/delivery.json' with { type: 'json' };
import familyPlan from '../i18n/en/family-plan.json' with { type: 'json' };
import goalAttainment from '../i18n/en/goal-attainment.json' with { type: 'json' };
import holds from '../i18n/en/holds.json' with { type: 'json' };
import answer from '../i18n/en/answer.json' with { type: 'json' };
import medication from '../i18n/en/medication.json' with { type: 'json' };
import measures from '../i18n/en/measures.json' with { type: 'json' };
import notes from '../i18n/en/notes.json' with { type: 'json' };
import operations from '../i18n/en/operations.json' with { type: 'json' };
import research from '../i18n/en/research.json' with { type: 'json' };
import outcomes from '../i18n/en/outcomes.json' with { type: 'json' };
import progress from '../i18n/en/progress.json' with { type: 'json' };
import patientTimes from '../i18n/en/patient-times.json' with { type: 'json' };
import patients from '../i18n/en/patients.json' with { type: 'json' };
import referrals from '../i18n/en/referrals.json' with { type: 'json' };
import refusals from '../i18n/en/refusals.json' with { type: 'json' };
import signIn from '../i18n/en/sign-in.json' with { type: 'json' };
import safety from '../i18n/en/safety.json' with { type: 'json' };
import schedule from '../i18n/en/schedule.json' with { type: 'json' };
import tasks from '../i18n/en/tasks.json' with { type: 'json' };
import team from '../i18n/en/team.json' with { type: 'json' };
import today from '../i18n/en/today.json' with { type: 'json' };
import waitingList from '../i18n/en/waiting-list.json' with { type: 'json' };
import weekBuilder from '../i18n/en/week-builder.json' with { type: 'json' };
import weekGrid from '../i18n/en/week-grid.json' with { type: 'json' };
import workup from '../i18n/en/workup.json' with { type: 'json' };

const TEXTS = {
  aftercare,
  school,
  absences,
  account,
  availability,
  'waiting-list': waitingList,
  'week-builder': weekBuilder,
  administration,
  app,
  'body-chart': bodyChart,
  'care-plan': carePlan,
  benchmarks,
  codes,
  conference,
  coverage,
  delivery,
  discharge,
  'family-plan': familyPlan,
  'goal-attainment': goalAttainment,
  holds,
  desensitization,
  answer,
  measures,
  medication,
  notes,
  home,
  offline,
  operations,
  outcomes,
  research,
  progress,
  'patient-times': patientTimes,
  patients,
  referrals,
  refusals,
  safety,
  schedule,
  'sign-in': signIn,
  tasks,
  team,
  today,
  'week-grid': weekGrid,
  workup,
};

/** A physiotherapist who reads English. */
export const aViewer = (more: Partial<Viewer> = {}): Viewer => ({
  userId: 'user-1',
  email: 'physio@example.test',
  displayName: 'Robin Vega',
  locale: 'en',
  roles: ['PHYSIOTHERAPIST'],
  disciplineCode: 'PHYSIOTHERAPY',
  memberId: 'member-1',
  patientId: null,
  mustChangePassword: false,
  clinic: { id: 'clinic-1', name: 'Test clinic', timeZone: 'America/New_York', demo: false },
  ...more,
});

interface RenderOptions {
  readonly mocks?: readonly MockLink.MockedResponse[];
  readonly viewer?: Viewer;
  readonly path?: string;
}

/** Renders a component as the shell would: signed in, with texts, theme, router and a mocked server. */
export async function renderPage(element: ReactElement, options: RenderOptions = {}) {
  const { mocks = [], viewer = aViewer(), path = '/' } = options;
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({
    lng: 'en',
    resources: { en: TEXTS },
    interpolation: { escapeValue: false },
  });
  // Their store is global and outlives a test.
  act(() => notifications.clean());
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [path] });
  return render(
    <I18nextProvider i18n={i18n}>
      <MockedProvider mocks={mocks} cache={createCache()}>
        <MantineProvider theme={theme} env="test">
          <ModalsProvider>
            <Notifications />
            <SessionProvider viewer={viewer}>
              <Suspense>
                <RouterProvider router={router} />
              </Suspense>
            </SessionProvider>
          </ModalsProvider>
        </MantineProvider>
      </MockedProvider>
    </I18nextProvider>,
  );
}
