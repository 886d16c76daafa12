import { describe, expect, it, jest } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { MeasureFormDocument, SaveMeasureAnswersDocument } from './answer-operations.ts';
import { linesOf, textsOf } from './administration/pasted-texts.ts';
import { PatientMeasuresDocument, type PatientScore } from './operations.ts';
import { AnswerPage } from './pages/AnswerPage.tsx';
import { MeasuresTab } from './pages/MeasuresTab.tsx';
import { gapOf, seriesOf } from './score-series.ts';

/** Forms are answered key by key, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const item = (number: number, more: object = {}) => ({
  __typename: 'MeasureItem',
  key: `item${String(number)}`,
  number,
  text: `Question ${String(number)}?`,
  options: [0, 1, 2].map((value) => ({
    __typename: 'MeasureOption',
    value,
    text: ['No', 'Yes', 'No answer'][value],
  })),
  min: null,
  max: null,
  safety: true,
  answer: null,
  answered: false,
  ...more,
});

const form = (items: readonly object[], more: object = {}): MockLink.MockedResponse => ({
  request: { query: MeasureFormDocument, variables: { token: 'secret', language: 'en' } },
  result: {
    data: {
      measureForm: {
        __typename: 'MeasureForm',
        clinicName: 'Test clinic',
        respondent: 'PATIENT',
        givenName: 'Ana',
        closesOn: '2026-12-01',
        completed: false,
        crisisLine: {
          ...{ __typename: 'CrisisLine', emergencyNumber: '911', lineName: '988 Lifeline' },
          ...{ callNumber: '988', textNumber: '988' },
        },
        parts: [
          {
            __typename: 'MeasureFormPart',
            instrumentCode: 'ASQ',
            title: 'A screening',
            recallDays: null,
            completed: false,
            items,
          },
        ],
        ...more,
      },
    },
  },
});

const saved = (
  answers: readonly (readonly [string, number | null])[],
  complete = false,
): MockLink.MockedResponse => ({
  request: {
    query: SaveMeasureAnswersDocument,
    variables: {
      input: {
        token: 'secret',
        instrumentCode: 'ASQ',
        answers: answers.map(([itemKey, value]) => ({ itemKey, value })),
        complete,
        language: 'en',
      },
    },
  },
  result: { data: { saveMeasureAnswers: { __typename: 'MeasureForm', completed: complete } } },
});

const open = (mocks: readonly MockLink.MockedResponse[]) =>
  renderPage(
    <Routes>
      <Route path="/answer/:token" element={<AnswerPage />} />
    </Routes>,
    { path: '/answer/secret', mocks },
  );

describe('answering', () => {
  it('goes on where it was left, keeps each answer, says where help is, and is sent at the end', async () => {
    await open([
      form([item(1, { answered: true, answer: 0 }), item(2)]),
      saved([
        ['item1', 0],
        ['item2', 1],
      ]),
      saved(
        [
          ['item1', 0],
          ['item2', 1],
        ],
        true,
      ),
    ]);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Go on: 1 of 2 answered' }));
    expect(screen.getByRole('heading', { name: 'Question 2?' })).toBeVisible();
    expect(screen.getByText(/Call or text 988/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('You answered all 2 questions.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Send my answers' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: 'Send my answers' }));
    expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
  });

  it('a question that earlier answers make needless is not asked', async () => {
    await open([form([1, 2, 3, 4, 5].map((number) => item(number)))]);
    expect(await screen.findByText('Test clinic asks you 4 questions.')).toBeVisible();
  });

  it('a question without words is named by its number', async () => {
    await open([form([item(1, { text: null })])]);
    await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    expect(screen.getByRole('heading', { name: 'Item 1' })).toBeVisible();
  });

  it('a link that is over says so and nothing else', async () => {
    await open([
      {
        request: { query: MeasureFormDocument, variables: { token: 'secret', language: 'en' } },
        result: {
          data: {
            measureForm: { __typename: 'Refusal', code: 'REQUEST_CLOSED', message: 'Over.', field: null },
          },
        },
      },
    ]);
    expect(await screen.findByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });
});

const score = (more: Partial<PatientScore>): PatientScore => ({
  id: Math.random().toString(),
  administrationId: 'administration-1',
  instrumentCode: 'FDI',
  instrumentVersion: '1991',
  scaleCode: 'total',
  respondent: 'PATIENT',
  guardianId: null,
  timePoint: 'ADMISSION',
  assessedOn: '2026-09-01',
  value: 30,
  band: 'SEVERE',
  missing: 0,
  prorated: false,
  scorerVersion: 1,
  changeSinceFirst: null,
  ...more,
});

const scores = [
  score({}),
  score({ respondent: 'GUARDIAN', guardianId: 'guardian-1', value: 46, assessedOn: '2026-09-02' }),
  score({
    timePoint: 'DISCHARGE',
    assessedOn: '2026-09-20',
    value: 12,
    band: 'NO_OR_MINIMAL',
    changeSinceFirst: 'BETTER',
  }),
  score({
    instrumentCode: 'NRS-PAIN',
    instrumentVersion: '1',
    scaleCode: 'usual',
    value: 6,
    band: 'MODERATE',
  }),
];
const guardians = [{ id: 'guardian-1', displayName: 'Luz Ruiz' }];

describe('scores over time', () => {
  it('function leads, child beside parent, with the gap of the same time', () => {
    const series = seriesOf(scores, guardians);
    expect(series.map((one) => one.instrument.code)).toEqual(['FDI', 'NRS-PAIN']);
    expect(series[0]?.people.map((person) => person.guardianName)).toEqual([null, 'Luz Ruiz']);
    expect(gapOf(series[0]?.people ?? [])).toEqual({ on: '2026-09-01', gap: 16 });
  });

  it('the tab says value, band and change in words, and offers what the reader may do', async () => {
    await renderPage(<MeasuresTab patientId="patient-1" birthDate="2012-01-01" relation="TEAM" />, {
      viewer: aViewer(),
      mocks: [
        {
          request: { query: PatientMeasuresDocument, variables: { patientId: 'patient-1' } },
          result: {
            data: {
              patientScores: scores.map((one) => ({ __typename: 'Score', ...one })),
              measureRequests: [],
              patient: {
                __typename: 'Patient',
                id: 'patient-1',
                guardians: guardians.map((one) => ({ __typename: 'Guardian', ...one })),
              },
              instruments: [],
            },
          },
        },
      ],
    });
    const card = await screen.findByRole('region', { name: 'Functional Disability Inventory' });
    expect(within(card).getByText('Better since the first, beyond error')).toBeVisible();
    expect(within(card).getByText(/16 above the young person/)).toBeVisible();
    expect(screen.getByRole('region', { name: 'Pain, in the background' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ask now' })).toBeVisible();
  });
});

describe('pasted texts', () => {
  it('one line each, numbers in front left out', () => {
    expect(linesOf('1. One\n\n 2) Two \nThree')).toEqual(['One', 'Two', 'Three']);
    expect(textsOf(['item1'], [0, 1], { questions: 'One', options: 'Never\nAlways' })).toEqual([
      { itemKey: 'item1', optionValue: null, text: 'One' },
      { itemKey: 'item1', optionValue: 0, text: 'Never' },
      { itemKey: 'item1', optionValue: 1, text: 'Always' },
    ]);
  });
});
