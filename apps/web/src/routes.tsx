import { createBrowserRouter } from 'react-router';
import { ErrorPage, NotFoundPage } from './app/error-page.tsx';
import { LandingPage } from './app/landing-page.tsx';
import { Shell } from './app/shell.tsx';
import { SignInPage } from './features/sign-in/index.ts';
import { LoadingState } from './ui/loading-state.tsx';

/** Every page is a chunk of its own; only the shell and the sign-in page are loaded at once. */
export const createRouter = () =>
  createBrowserRouter([
    { path: '/sign-in', element: <SignInPage />, errorElement: <ErrorPage /> },
    {
      path: '/answer/:token',
      hydrateFallbackElement: <LoadingState rows={6} />,
      errorElement: <ErrorPage />,
      lazy: async () => ({ Component: (await import('./features/measures/index.ts')).AnswerPage }),
    },
    {
      element: <Shell />,
      hydrateFallbackElement: <LoadingState rows={6} />,
      errorElement: <ErrorPage />,
      children: [
        { index: true, element: <LandingPage /> },
        {
          errorElement: <ErrorPage />,
          children: [
            {
              path: 'today',
              lazy: async () => ({ Component: (await import('./features/today/index.ts')).TodayPage }),
            },
            {
              path: 'patients',
              lazy: async () => ({ Component: (await import('./features/patients/index.ts')).PatientsPage }),
            },
            {
              path: 'my-patients',
              lazy: async () => ({
                Component: (await import('./features/progress/index.ts')).MyPatientsPage,
              }),
            },
            {
              path: 'patients/:patientId/*',
              lazy: async () => ({ Component: (await import('./features/patients/index.ts')).PatientPage }),
            },
            {
              path: 'sessions/start',
              lazy: async () => ({
                Component: (await import('./features/delivery/index.ts')).UnplannedSessionPage,
              }),
            },
            {
              path: 'sessions/:sessionId/group',
              lazy: async () => ({ Component: (await import('./features/notes/index.ts')).GroupRecordPage }),
            },
            {
              path: 'sessions/:sessionId',
              lazy: async () => ({ Component: (await import('./features/bedside/index.ts')).BedsidePage }),
            },
            {
              path: 'schedule',
              lazy: async () => ({ Component: (await import('./features/schedule/index.ts')).SchedulePage }),
            },
            {
              path: 'schedule/print/:sheet',
              lazy: async () => ({
                Component: (await import('./features/schedule/index.ts')).ScheduleSheetsPage,
              }),
            },
            {
              path: 'outcomes',
              lazy: async () => ({
                Component: (await import('./features/outcomes/index.ts')).FirstOutcomePage,
              }),
            },
            {
              path: 'outcomes/research',
              lazy: async () => ({
                Component: (await import('./features/outcomes/research/index.ts')).ResearchExtractsPage,
              }),
            },
            {
              path: 'outcomes/cohort',
              lazy: async () => ({ Component: (await import('./features/outcomes/index.ts')).OutcomesPage }),
            },
            {
              path: 'outcomes/benchmarks',
              lazy: async () => ({
                Component: (await import('./features/outcomes/benchmarks/index.ts')).BenchmarksPage,
              }),
            },
            {
              path: 'outcomes/operations',
              lazy: async () => ({
                Component: (await import('./features/operations/index.ts')).OperationsPage,
              }),
            },
            {
              path: 'conference',
              lazy: async () => ({
                Component: (await import('./features/conference/index.ts')).ConferencesPage,
              }),
            },
            {
              path: 'conference/:conferenceId',
              lazy: async () => ({
                Component: (await import('./features/conference/index.ts')).ConferencePage,
              }),
            },
            {
              path: 'conference/:conferenceId/print/:paper',
              lazy: async () => ({
                Component: (await import('./features/conference/index.ts')).ConferencePapersPage,
              }),
            },
            {
              path: 'referrals',
              lazy: async () => ({
                Component: (await import('./features/referrals/index.ts')).ReferralsPage,
              }),
            },
            {
              path: 'referrals/:referralId',
              lazy: async () => ({ Component: (await import('./features/referrals/index.ts')).ReferralPage }),
            },
            {
              path: 'notes',
              lazy: async () => ({ Component: (await import('./features/notes/index.ts')).NotesToSignPage }),
            },
            {
              path: 'home',
              lazy: async () => ({ Component: (await import('./features/home/index.ts')).MyHomePage }),
            },
            {
              path: 'unsent',
              lazy: async () => ({ Component: (await import('./features/unsent/index.ts')).UnsentPage }),
            },
            {
              path: 'tasks',
              lazy: async () => ({ Component: (await import('./features/tasks/index.ts')).TasksPage }),
            },
            {
              path: 'team',
              lazy: async () => ({ Component: (await import('./features/team/index.ts')).TeamPage }),
            },
            {
              path: 'administration/*',
              lazy: async () => ({
                Component: (await import('./features/administration/index.ts')).AdministrationPage,
              }),
            },
            {
              path: 'schedule/waiting',
              lazy: async () => ({
                Component: (await import('./features/waiting-list/index.ts')).WaitingListPage,
              }),
            },
            {
              path: 'schedule/absences',
              lazy: async () => ({ Component: (await import('./features/absences/index.ts')).AbsencesPage }),
            },
            {
              path: 'schedule/handover',
              lazy: async () => ({ Component: (await import('./features/absences/index.ts')).HandoverPage }),
            },
            {
              path: 'schedule/patient-times',
              lazy: async () => ({
                Component: (await import('./features/patient-times/index.ts')).PatientTimesPage,
              }),
            },
            {
              path: 'schedule/resources',
              lazy: async () => ({
                Component: (await import('./features/availability/index.ts')).ResourcesPage,
              }),
            },
            {
              path: 'schedule/build',
              lazy: async () => ({ Component: (await import('./features/week-builder/index.ts')).BuildPage }),
            },
            {
              path: 'schedule/repair',
              lazy: async () => ({
                Component: (await import('./features/week-builder/index.ts')).RepairPage,
              }),
            },
            {
              path: 'schedule/proposals/:proposalId',
              lazy: async () => ({
                Component: (await import('./features/week-builder/index.ts')).ProposalPage,
              }),
            },
            {
              path: 'account',
              lazy: async () => ({ Component: (await import('./features/account/index.ts')).AccountPage }),
            },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
