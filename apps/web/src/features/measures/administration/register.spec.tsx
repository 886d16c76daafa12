import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../../testing/render-page.tsx';
import {
  AttestLicenceDocument,
  RescoreDocument,
  RescoringPreviewDocument,
  RescoringsDocument,
} from '../register-operations.ts';
import { AttestDialog } from './AttestDialog.tsx';
import { RescoringPart } from './RescoringPart.tsx';

const admin = aViewer({ roles: ['ADMINISTRATOR'] });
const instrument = {
  __typename: 'Instrument' as const,
  ...{ code: 'PEDSQL', version: '4.0', title: 'PedsQL', itemCount: 23, itemKeys: [], readable: false },
  ...{
    licenceHolder: 'Mapi Research Trust',
    licenceTerms: 'By licence.',
    texts: 'LICENSEE',
    attestations: [],
  },
};
const waiting = (...rows: { instrumentCode: string; scorerVersion: number; administrations: number }[]) => ({
  request: { query: RescoringsDocument },
  result: {
    data: { rescorings: rows.map((row) => ({ __typename: 'Rescoring' as const, ...row })) },
  },
});

describe('the document of an attestation', () => {
  it('goes with the attestation, names it, and is refused beforehand when it is too large', async () => {
    const content = '%PDF-1.7 letter';
    const input = {
      ...{ instrumentCode: 'PEDSQL', documentName: 'licence.pdf', note: '' },
      document: btoa(content),
    };
    const attest = {
      request: {
        query: AttestLicenceDocument,
        variables: (sent: { input: Record<string, unknown> }) =>
          Object.entries(input).every(([key, value]) => sent.input[key] === value),
      },
      result: { data: { attestLicence: instrument } },
    };
    let done = 0;
    await renderPage(
      <AttestDialog instrument={instrument} onClose={() => undefined} onDone={() => (done += 1)} />,
      { viewer: admin, mocks: [attest as never] },
    );
    const dialog = await screen.findByRole('dialog');
    const chosen = dialog.querySelector<HTMLInputElement>('input[type=file]');
    if (!chosen) throw new Error('there is a field for the file');
    const huge = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'huge.pdf', { type: 'application/pdf' });
    await userEvent.upload(chosen, huge);
    expect(await within(dialog).findByText('This file is larger than 5 MB.')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('checkbox'));
    const send = within(dialog).getByRole('button', { name: 'Attest the licence' });
    expect(send).toBeDisabled();
    await userEvent.clear(within(dialog).getByLabelText('Document it rests on'));
    await userEvent.upload(chosen, new File([content], 'licence.pdf', { type: 'application/pdf' }));
    expect(within(dialog).getByLabelText('Document it rests on')).toHaveValue('licence.pdf');
    await userEvent.click(send);
    await waitFor(() => expect(done).toBe(1));
  });
});

describe('scoring again', () => {
  it('shows what would change and keeps the old scores', async () => {
    const preview = {
      request: { query: RescoringPreviewDocument, variables: { instrumentCode: 'FDI' } },
      result: {
        data: {
          rescoringPreview: {
            __typename: 'RescoringPreview' as const,
            ...{ instrumentCode: 'FDI', scorerVersion: 2, administrations: 12, lookedAt: 12 },
            scales: [
              {
                __typename: 'RescoredScale' as const,
                ...{ scaleCode: 'total', rows: 12, valuesChanged: 3, bandsChanged: 1 },
                ...{ largestDrop: -2, largestRise: null },
              },
            ],
          },
        },
      },
    };
    const rescore = {
      request: { query: RescoreDocument, variables: { instrumentCode: 'FDI' } },
      result: { data: { rescoreMeasures: { __typename: 'Rescored' as const, count: 12 } } },
    };
    await renderPage(<RescoringPart />, {
      viewer: admin,
      mocks: [
        waiting({ instrumentCode: 'FDI', scorerVersion: 2, administrations: 12 }),
        preview,
        rescore,
        waiting(),
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'See what would change' }));
    const table = await screen.findByRole('table', { name: 'What would change' });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent('1231−2 / –');
    expect(screen.getByText(/The old scores stay/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Score again' }));
    expect(
      await screen.findByText('12 administrations are scored again; their old scores stay.'),
    ).toBeVisible();
  });

  it('is not spoken of where nothing waits, nor to those who may not', async () => {
    await renderPage(<RescoringPart />, { viewer: aViewer(), mocks: [] });
    expect(screen.queryByRole('region')).toBeNull();
  });
});
