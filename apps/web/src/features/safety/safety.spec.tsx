import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { CloseFlagDialog } from './components/CloseFlagDialog.tsx';
import { RaiseFlagDialog } from './components/RaiseFlagDialog.tsx';
import { SafetyPageBanner } from './components/SafetyPageBanner.tsx';
import {
  AnswerSafetyPageDocument,
  CloseSafetyFlagDocument,
  MySafetyPagesDocument,
  RaiseSafetyFlagDocument,
  SafetyPagesChangedDocument,
  type SafetyFlag,
  type SafetyPage,
} from './operations.ts';

const physician = aViewer({ roles: ['PHYSICIAN'], disciplineCode: 'MEDICINE' });
const flag: SafetyFlag = {
  id: 'f1',
  kind: 'HARD_STOP',
  restricted: false,
  findings: ['BROKEN_SKIN'],
  note: '',
  occurredAt: '2026-11-23T14:00:00.000Z',
  raisedAt: '2026-11-23T14:00:00.000Z',
  raisedByName: 'Kai Berg',
  status: 'ACKNOWLEDGED',
  acknowledgedAt: '2026-11-23T14:05:00.000Z',
  acknowledgedByName: 'Ada Reyes',
  closedAt: null,
  closedByName: null,
  assessment: null,
  guardianToldAt: null,
  escalatesAt: null,
  pages: [],
  version: 2,
};
const page: SafetyPage = {
  id: 'p1',
  flagId: 'f1',
  patientId: 'patient-1',
  patientName: 'Leo Park',
  kind: 'HARD_STOP',
  findings: ['BROKEN_SKIN'],
  status: 'OPEN',
  takenByName: null,
  takenByViewer: false,
  raisedAt: '2026-11-23T14:00:00.000Z',
  pagedAt: '2026-11-23T14:00:00.000Z',
  answeredAt: null,
};
const pages = (...mySafetyPages: SafetyPage[]) => ({
  request: { query: MySafetyPagesDocument, variables: {} },
  result: { data: { mySafetyPages } },
});
const quiet = {
  request: { query: SafetyPagesChangedDocument, variables: {} },
  result: { data: null },
  delay: 1e6,
};

describe('a safety page', () => {
  it('stands above every page until it is taken by name', async () => {
    const answered = {
      request: { query: AnswerSafetyPageDocument, variables: { pageId: 'p1' } },
      result: { data: { answerSafetyPage: { __typename: 'SafetyFlag', ...flag } } },
    };
    const taken = {
      ...page,
      status: 'ACKNOWLEDGED' as const,
      takenByViewer: true,
      answeredAt: flag.acknowledgedAt,
    };
    await renderPage(<SafetyPageBanner />, {
      viewer: physician,
      mocks: [pages(page), quiet, answered, pages(taken)],
    });
    const alarm = await screen.findByRole('alert');
    expect(alarm).toHaveTextContent('Hard stop in desensitization · Leo Park');
    expect(alarm).toHaveTextContent('Broken skin');
    await userEvent.click(screen.getByRole('button', { name: 'I take this' }));
    expect(await screen.findByRole('link', { name: 'Assess and close' })).toHaveAttribute(
      'href',
      '/patients/patient-1/safety',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not asked for by families', async () => {
    await renderPage(<SafetyPageBanner />, {
      viewer: aViewer({ roles: ['GUARDIAN'], disciplineCode: null, memberId: null }),
    });
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('a safety flag', () => {
  it('is closed with an assessment, not with one click', async () => {
    let closed = 0;
    const assessment = 'Seen at once; the skin is dressed.';
    const request = {
      query: CloseSafetyFlagDocument,
      variables: { input: { id: 'f1', version: 2, assessment, guardianToldAt: null } },
    };
    await renderPage(
      <CloseFlagDialog flag={flag} onClose={() => undefined} onClosed={() => (closed += 1)} />,
      {
        viewer: physician,
        mocks: [
          {
            request,
            result: { data: { closeSafetyFlag: { __typename: 'SafetyFlag', ...flag, status: 'CLOSED' } } },
          },
        ],
      },
    );
    const button = screen.getByRole('button', { name: 'Close with an assessment' });
    expect(button).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), assessment);
    await userEvent.click(button);
    expect(await screen.findByText('Closed.')).toBeVisible();
    expect(closed).toBe(1);
  });

  it('says who will see it before it is raised', async () => {
    const request = {
      query: RaiseSafetyFlagDocument,
      variables: { input: { patientId: 'patient-1', kind: 'SUICIDALITY', note: '' } },
    };
    await renderPage(
      <RaiseFlagDialog patientId="patient-1" onClose={() => undefined} onRaised={() => undefined} />,
      {
        viewer: physician,
        mocks: [
          { request, result: { data: { raiseSafetyFlag: { __typename: 'SafetyFlagRaised', id: 'f2' } } } },
        ],
      },
    );
    await userEvent.click(screen.getByRole('radio', { name: /Thoughts of suicide/ }));
    expect(screen.getByText(/Never shown to a parent by itself/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Raise it and page' }));
    expect(await screen.findByText(/has been paged/)).toBeVisible();
  });
});
