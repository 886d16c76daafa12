import { describe, expect, it } from '@jest/globals';
import { RED_FLAG_CODES, type CodedFinding, type RedFlagCode } from '@consilium/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderPage } from '../../testing/render-page.tsx';
import { CriteriaPanel } from './components/CriteriaPanel.tsx';
import { DiagnosisPanel } from './components/DiagnosisPanel.tsx';
import { FindingRows } from './components/FindingRows.tsx';
import { SafetyNotice } from './components/SafetyNotice.tsx';
import { historyOf, inputOf, withAnswer } from './history-draft.ts';
import { SignDiagnosisDocument, type Diagnosis, type Workup } from './operations.ts';

const DIAGNOSIS: Diagnosis = {
  ...{ id: 'd1', diagnosisCode: 'AMPS_LOCALIZED', text: 'left leg', criteria: [] },
  ...{ overrides: ['DIAGNOSIS_TEST_PENDING'], overrideReason: 'Radiology said it is normal.' },
  ...{ supersedesId: null, supersedeReason: '', supersededById: null },
  ...{ signedAt: '2026-03-02T10:00:00Z', signedByName: 'Kai Berg' },
};
const WORKUP: Workup = {
  ...{ episodeId: 'e1', open: true, history: null, diagnoses: [] },
  tests: [
    {
      ...{ id: 't1', kind: 'MRI', otherName: 'Left ankle', purpose: 'Fracture?', orderedOn: '2026-03-01' },
      ...{ orderedByName: 'Kai Berg', resultClass: 'PENDING', doneOn: null, version: 1, results: [] },
      ...{ cancelledAt: null, cancelledByName: null, cancelReason: null },
    },
  ],
  obstacles: [{ code: 'DIAGNOSIS_TEST_PENDING', about: ['t1'] }],
};

function Flags() {
  const [flags, setFlags] = useState<CodedFinding<RedFlagCode>[]>([]);
  return (
    <form>
      <FindingRows
        codes={RED_FLAG_CODES.slice(0, 3)}
        findings={flags}
        label={(code) => code}
        onChange={setFlags}
      />
    </form>
  );
}

describe('questions of yes and no', () => {
  it('take one key each and lead to the next', async () => {
    await renderPage(<Flags />);
    const [first, second, third] = screen.getAllByRole('radiogroup');
    within(first!).getByLabelText('Not asked').focus();
    await userEvent.keyboard('ny');
    expect(within(first!).getByLabelText('No')).toBeChecked();
    expect(within(second!).getByLabelText('Yes')).toBeChecked();
    expect(third).toContainElement(document.activeElement as HTMLElement);
    // A yes has room for what was said.
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
  });

  it('keep their note, and are taken back to "not asked"', () => {
    const noted = withAnswer<RedFlagCode>([], 'FEVER', { present: true, note: 'at night' });
    expect(withAnswer(noted, 'FEVER', { present: false })).toEqual([
      { code: 'FEVER', present: false, note: 'at night' },
    ]);
    expect(withAnswer(noted, 'FEVER', { present: null })).toEqual([]);
  });

  it('are sent without the lines that were left empty', () => {
    const draft = { ...historyOf(null), otherSymptoms: ['', 'Hums'] };
    expect(inputOf(draft, { episodeId: 'e1', baseVersion: 2 })).toMatchObject({
      ...{ episodeId: 'e1', baseVersion: 2, otherSymptoms: ['Hums'] },
    });
  });
});

describe('a yes to a safety question', () => {
  it('leads to the safety page; others do not', async () => {
    const { unmount } = await renderPage(
      <SafetyNotice safety={[{ code: 'SELF_HARM', present: true }]} path="/patients/1" />,
    );
    expect(screen.getByRole('link', { name: 'Go to the safety page' })).toHaveAttribute(
      'href',
      '/patients/1/safety',
    );
    unmount();
    await renderPage(<SafetyNotice safety={[{ code: 'SELF_HARM', present: false }]} path="/patients/1" />);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('criteria', () => {
  it('say what is met, what cannot be said, and what is missing for it', async () => {
    await renderPage(
      <CriteriaPanel
        criteria={{
          ...{ historyVersion: 1, examinedOn: null },
          criteria: [
            {
              ...{ code: 'YUNUS_MASI', met: null, missing: ['tenderPoints'] },
              parts: [{ code: 'THREE_MONTHS', met: true }],
              inputs: [{ name: 'tenderPoints', value: null, origin: 'EXAMINATION' }],
            },
          ],
        }}
      />,
    );
    const card = screen.getByRole('article');
    expect(card).toHaveTextContent('Cannot say');
    expect(card).toHaveTextContent('Missing: Tender points (of 18)');
    expect(within(card).getByRole('img', { name: 'Met' })).toBeVisible();
    expect(card).toHaveTextContent('Yunus and Masi 1985, Arthritis Rheum');
  });
});

describe('the diagnosis', () => {
  it('shows what was overridden and why', async () => {
    await renderPage(<DiagnosisPanel workup={{ ...WORKUP, diagnoses: [DIAGNOSIS] }} maySign={false} />);
    expect(screen.getByRole('article')).toHaveTextContent('Signed although: a test was pending');
    expect(screen.getByRole('article')).toHaveTextContent('Radiology said it is normal.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names the test it waits for, and keeps what was typed when it is refused', async () => {
    const refused = {
      request: { query: SignDiagnosisDocument, variables: () => true },
      result: {
        data: {
          signDiagnosis: {
            ...{ __typename: 'Refusal', code: 'DIAGNOSIS_TEST_PENDING', message: '', field: 'overrides' },
          },
        },
      },
    };
    await renderPage(<DiagnosisPanel workup={WORKUP} maySign />, { mocks: [refused] as never });
    expect(screen.getByText('A test is pending: MRI, Left ankle')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Sign a diagnosis' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'Diagnosis' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Juvenile fibromyalgia' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sign' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('A test is pending');
    expect(within(dialog).getByRole('combobox', { name: 'Diagnosis' })).toHaveValue('Juvenile fibromyalgia');
  });
});
