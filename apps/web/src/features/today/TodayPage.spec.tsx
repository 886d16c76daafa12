import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TodayQuery } from '../../gql/graphql.ts';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { NoteQueueDocument } from '../notes/operations.ts';
import { MyLadderNoticesDocument, SeeLadderNoticeDocument } from './ladder-notice-operations.ts';
import { TodayDocument } from './operations.ts';
import { TodayPage } from './pages/TodayPage.tsx';

type Today = TodayQuery['today'];

const answer = (today: Partial<Today>) => ({
  request: { query: TodayDocument },
  result: {
    data: { today: { __typename: 'Today', date: '2026-07-23', items: [], myPatients: [], ...today } },
  },
});

const anItem = (more: Partial<Today['items'][number]>): Today['items'][number] => ({
  kind: 'SIGN_OFF_WAITING',
  patientId: 'p1',
  patientName: 'Ana Ruiz',
  referralId: null,
  count: 1,
  since: null,
  dueOn: null,
  detail: null,
  ...more,
});

const aPatient = (more: Partial<Today['myPatients'][number]>): Today['myPatients'][number] => ({
  id: 'p1',
  mrn: 'M-1',
  displayName: 'Ana Ruiz',
  birthDate: '2012-03-04',
  age: 14,
  episodeState: 'PHASE1_ACTIVE',
  phase: 1,
  relation: 'TEAM',
  leadName: 'Kim Park',
  careTeamSize: 4,
  synthetic: true,
  ...more,
});

describe('Today', () => {
  it('says calmly that nothing waits', async () => {
    await renderPage(<TodayPage />, { mocks: [answer({})] });
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    expect(screen.getByText('Thursday, July 23, 2026')).toBeVisible();
  });

  it('shows what is told of ladders until it is seen, and then says that nothing waits', async () => {
    const notice = {
      ...{ __typename: 'DesensitizationNotice', id: 'n1', patientId: 'p1', patientName: 'Leo Park' },
      ...{ kind: 'SECOND_REGRESS', createdAt: '2026-07-22T15:00:00Z' },
    };
    const told = (seenAt: string | null) => ({
      request: { query: MyLadderNoticesDocument },
      result: { data: { myDesensitizationNotices: [{ ...notice, seenAt }] } },
    });
    const seen = {
      request: { query: SeeLadderNoticeDocument, variables: { id: 'n1' } },
      result: { data: { seeDesensitizationNotice: { __typename: 'Done', ok: true } } },
    };
    const mocks = [answer({}), told(null), seen, told('2026-07-23T09:00:00Z')];
    await renderPage(<TodayPage />, { mocks });
    const ladders = await screen.findByRole('region', { name: /Ladders to talk about/ });
    expect(within(ladders).getByText('went back again on the ladder')).toBeVisible();
    expect(within(ladders).getByRole('link', { name: 'Leo Park' })).toHaveAttribute(
      'href',
      '/patients/p1/desensitization',
    );
    expect(screen.queryByText('Nothing waits for you')).not.toBeInTheDocument();
    await userEvent.click(within(ladders).getByRole('button', { name: 'Seen: Leo Park' }));
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
  });

  it('does not say that nothing waits beside notes that do', async () => {
    const people = [
      {
        ...{ __typename: 'NotesWaiting', personId: 'm1', personName: 'Kai Berg', unsigned: 2 },
        ...{ uncosigned: 0, oldestHours: 30 },
      },
    ];
    const noteQueue = { __typename: 'NoteQueue', drafts: [], toCosign: [], awaiting: [], people };
    const notes = { request: { query: NoteQueueDocument }, result: { data: { noteQueue } } };
    await renderPage(<TodayPage />, { mocks: [answer({}), notes, notes] });
    const waiting = await screen.findByRole('region', { name: 'What needs you' });
    expect(await within(waiting).findByRole('region', { name: 'Notes to sign' })).toBeVisible();
    expect(screen.queryByText('Nothing waits for you')).not.toBeInTheDocument();
  });

  it('groups what waits, says how long and until when, and leads there', async () => {
    const items = [
      anItem({ since: '2026-07-20T15:00:00Z', detail: 'PHYSIOTHERAPY' }),
      anItem({
        kind: 'GOAL_OVERDUE',
        patientName: 'Bo Lind',
        patientId: 'p2',
        dueOn: '2026-07-13',
        count: 2,
      }),
    ];
    await renderPage(<TodayPage />, { mocks: [answer({ items })] });
    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Goals past their date1',
      'Plans to sign for your discipline1',
      'My sessions today ',
      'My patients 0',
    ]);
    const goals = screen.getByRole('region', { name: /Goals past their date/ });
    expect(within(goals).getByText('was due Jul 13, 2026, 10 days ago')).toBeVisible();
    expect(within(goals).getByText('2 goals')).toBeVisible();
    expect(within(goals).getByRole('link', { name: 'Bo Lind' })).toHaveAttribute('href', '/patients/p2/plan');
    const signing = screen.getByRole('region', { name: /Plans to sign/ });
    expect(within(signing).getByText('for 3 days')).toBeVisible();
    expect(within(signing).getByText('Physiotherapy')).toBeVisible();
  });

  it('keeps a long queue short until one asks for all of it', async () => {
    const items = Array.from({ length: 8 }, (_, index) =>
      anItem({ kind: 'REFERRAL_TO_TRIAGE', referralId: `r${index}`, patientName: `Person ${index}` }),
    );
    await renderPage(<TodayPage />, { mocks: [answer({ items })] });
    expect(await screen.findAllByRole('link', { name: /Person/ })).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));
    expect(screen.getAllByRole('link', { name: /Person/ })).toHaveLength(8);
  });

  it('finds one of my patients by a word without its accents', async () => {
    const myPatients = [
      aPatient({ displayName: 'José Núñez' }),
      aPatient({ id: 'p2', displayName: 'Bo Lind' }),
    ];
    await renderPage(<TodayPage />, { mocks: [answer({ myPatients })], path: '/today?q=nunez' });
    expect(await screen.findByRole('link', { name: 'José Núñez' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Bo Lind' })).not.toBeInTheDocument();
  });

  it('lets a guardian of several choose whose plan to see', async () => {
    const viewer = aViewer({ roles: ['GUARDIAN'], memberId: null, disciplineCode: null });
    const myPatients = [
      aPatient({ relation: 'PROXY' }),
      aPatient({ id: 'p2', displayName: 'Leo Ruiz', relation: 'PROXY' }),
    ];
    await renderPage(<TodayPage />, { viewer, mocks: [answer({ myPatients })] });
    expect(await screen.findByText('Whose plan would you like to see?', { exact: false })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Leo Ruiz' })).toHaveAttribute('href', '/patients/p2');
    expect(screen.queryByText('Nothing waits for you')).not.toBeInTheDocument();
  });

  it('says that the server does not answer and offers to try again', async () => {
    await renderPage(<TodayPage />, {
      mocks: [{ request: { query: TodayDocument }, error: new Error('away') }],
    });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
