import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import { HoldsInForceDocument, PatientRecordChangedDocument } from '../holds/operations.ts';
import { MySessions } from './components/MySessions.tsx';
import { WeekNotices } from './components/WeekNotices.tsx';
import {
  MarkNoticesSeenDocument,
  MyDayDocument,
  MyScheduleNoticesDocument,
  MyWeekChangedDocument,
  type MySession,
  type Notice,
} from './sessions-operations.ts';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const aSession = (id: string, from: number, more: Partial<MySession> = {}): MySession => ({
  id,
  title: 'Aquatic therapy',
  kind: 'INDIVIDUAL',
  disciplineCode: 'PHYSIOTHERAPY',
  startsAt: at(from),
  endsAt: at(from + 0.75),
  startMinute: 540,
  minutes: 45,
  status: 'PLANNED',
  patients: [{ patientId: `of-${id}`, displayName: `Leo ${id}`, attendance: 'EXPECTED' }],
  members: [{ memberId: 'member-1', displayName: 'Robin Vega' }],
  ...more,
});

const day = (sessions: MySession[]) => ({
  request: { query: MyDayDocument, variables: { on: '2026-07-23', memberIds: ['member-1'] } },
  result: { data: { sessions } },
});

/** The calendar says nothing while a test looks. */
const silence = {
  request: { query: MyWeekChangedDocument, variables: { from: '2026-07-23', until: '2026-07-23' } },
  result: { data: { scheduleChanged: { at: '2026-07-23T12:00:00.000Z' } } },
  delay: Infinity,
};

/** A hold of one of the patients; nothing changes while a test looks. */
const held = {
  request: { query: HoldsInForceDocument, variables: { patientIds: ['of-now', 'of-past'] } },
  result: {
    data: {
      holdsInForce: [
        {
          ...{
            __typename: 'Hold' as const,
            id: 'h1',
            patientId: 'of-now',
            wholeProgramme: false,
            site: 'ANKLE' as const,
          },
          ...{ laterality: 'LEFT' as const, modality: 'LOAD' as const, activity: null, protocolId: null },
          setByName: 'Ada Reyes',
        },
      ],
    },
  },
};
const unchanged = ['of-now', 'of-past'].map((patientId) => ({
  request: { query: PatientRecordChangedDocument, variables: { patientId } },
  result: { data: null },
  delay: Infinity,
}));

const aNotice = (more: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  kind: 'MOVED',
  sessionId: 's1',
  before: { startsAt: '2026-07-23T13:00:00.000Z' },
  after: { startsAt: '2026-07-23T15:00:00.000Z' },
  createdAt: '2026-07-22T13:00:00.000Z',
  ...more,
});

const notices = (found: Notice[]) => ({
  request: { query: MyScheduleNoticesDocument },
  result: { data: { myScheduleNotices: found } },
});

describe('my day', () => {
  it('says what is on now and what comes later, and hides whom I may not know', async () => {
    const stranger = { patientId: 'x', displayName: null, attendance: 'EXPECTED' } as const;
    const sessions = [
      aSession('past', -3, { status: 'DELIVERED' }),
      aSession('now', -0.25),
      aSession('later', 2, { patients: [{ ...stranger }] }),
    ];
    await renderPage(<MySessions memberId="member-1" today="2026-07-23" />, {
      mocks: [day(sessions), silence, held, ...unchanged],
    });
    const rows = await screen.findAllByRole('listitem');
    expect(rows).toHaveLength(3);
    expect(within(rows[1] ?? document.body).getByText('Now')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Leo now' })).toHaveAttribute('href', '/sessions/now');
    expect(within(rows[2] ?? document.body).getByText('Booked')).toBeVisible();
    expect(await within(rows[1] ?? document.body).findByText('On hold: Loading, ankle, left')).toBeVisible();
  });

  it('says calmly that nothing is booked', async () => {
    await renderPage(<MySessions memberId="member-1" today="2026-07-23" />, { mocks: [day([]), silence] });
    expect(await screen.findByText('Nothing is booked for you today.')).toBeVisible();
  });

  it('tells what changed until it was seen', async () => {
    const seen = {
      request: { query: MarkNoticesSeenDocument, variables: { ids: ['n1'] } },
      result: { data: { markNoticesSeen: { ok: true } } },
    };
    await renderPage(<WeekNotices />, { mocks: [notices([aNotice()]), seen, notices([])] });
    expect(await screen.findByText('Moved')).toBeVisible();
    expect(screen.getByRole('link', { name: /11:00/ })).toBeVisible();
    expect(screen.getByText(/9:00/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Mark as seen' }));
    await waitFor(() => expect(screen.queryByText('Your week changed')).not.toBeInTheDocument());
  });
});
