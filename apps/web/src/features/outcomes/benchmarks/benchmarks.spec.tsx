import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../../testing/render-page.tsx';
import { draftOf, inputOf } from './benchmark-draft.ts';
import { BenchmarksPage } from './index.ts';
import { BenchmarkRowsDocument, BenchmarkVersionsDocument, SaveBenchmarkDocument } from './operations.ts';

const row = {
  __typename: 'Benchmark' as const,
  ...{ code: 'B01', study: 'Sherry 1999', citation: 'Clin J Pain 15:218', population: 'CRPS I, N 103' },
  ...{ adults: false, n: 95, measure: 'Symptom-free', instrument: null, kind: 'PROPORTION' as const },
  ...{ value: 0.92, sd: null, anchor: null, afterDays: null, provenance: 'PRIMARY' as const },
  contextReasons: ['NO_ANCHOR' as const],
  ...{ version: 0, hidden: false, updatedAt: null, byName: null },
};
const claim = {
  ...{ ...row, code: 'S01', study: 'Source text', value: 0.8, n: null, provenance: 'CLAIM' as const },
  contextReasons: ['NO_N' as const, 'NOT_PRIMARY' as const],
};
const edited = { ...row, n: 103, version: 1, updatedAt: '2026-11-20T15:00:00.000Z', byName: 'Ines Duarte' };
const gone = { ...edited, code: 'C1', study: 'Own figure', hidden: true, version: 2 };
const listed = (...benchmarks: (typeof row | typeof claim | typeof edited)[]) => ({
  request: { query: BenchmarkRowsDocument },
  result: { data: { benchmarks } },
});
const admin = aViewer({ roles: ['ADMINISTRATOR'] });

describe('published results', () => {
  it('stand with provenance, citation, N, anchor and what they lack', async () => {
    await renderPage(<BenchmarksPage />, { viewer: admin, mocks: [listed(row, claim, gone)] });
    const table = await screen.findByRole('table', { name: 'Published results' });
    const first = within(table).getByRole('row', { name: /B01/ });
    expect(first).toHaveTextContent('92 %');
    expect(first).toHaveTextContent('Clin J Pain 15:218');
    expect(first).toHaveTextContent('Context only: no anchor with its time.');
    const second = within(table).getByRole('row', { name: /S01/ });
    expect(second).toHaveTextContent('claimed, source not found');
    expect(within(table).queryByText('C1')).toBeNull();
  });

  it('are shown with those withdrawn when the address says so, and can be taken back in', async () => {
    await renderPage(<BenchmarksPage />, {
      viewer: admin,
      mocks: [listed(row, gone)],
      path: '/?withdrawn=1',
    });
    const table = await screen.findByRole('table', { name: 'Published results' });
    expect(within(table).getByRole('row', { name: /C1/ })).toHaveTextContent('Withdrawn.');
    expect(within(table).getByRole('button', { name: 'Take C1 back in' })).toBeVisible();
  });

  it('are edited by whoever manages outcomes, and what is lacking is said while typing', async () => {
    const input = inputOf({ ...draftOf(row), n: '103' }, { baseVersion: 0, hidden: false });
    if (!input) throw new Error('the row has a figure');
    const save = {
      request: { query: SaveBenchmarkDocument, variables: { input } },
      result: { data: { saveBenchmark: edited } },
    };
    const versions = {
      request: { query: BenchmarkVersionsDocument, variables: { code: 'B01' } },
      result: { data: { benchmarkVersions: [edited, row] } },
    };
    await renderPage(<BenchmarksPage />, {
      viewer: admin,
      mocks: [listed(row), save, listed(edited), versions],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit B01' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText(/Figure, per cent/)).toHaveValue('92');
    const people = within(dialog).getByLabelText('N');
    await userEvent.clear(people);
    expect(dialog).toHaveTextContent('Context only: no N, no anchor with its time.');
    await userEvent.type(people, '103');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The row is saved.')).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Versions of B01' }));
    expect(await screen.findByText('As shipped')).toBeVisible();
  });

  it('are read only by whoever reads outcomes and does not manage them', async () => {
    await renderPage(<BenchmarksPage />, { viewer: aViewer({ roles: ['PHYSICIAN'] }), mocks: [listed(row)] });
    await screen.findByRole('table', { name: 'Published results' });
    expect(screen.queryByRole('button', { name: 'Add a row' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit B01' })).toBeNull();
  });

  it('keep their parts exact and send nothing that is not a number', () => {
    const to = { baseVersion: 0, hidden: false };
    expect(inputOf(draftOf({ ...row, value: 0.07 }), to)?.value).toBeCloseTo(0.07, 12);
    expect(draftOf({ ...row, value: 0.07 }).value).toBe('7');
    expect(inputOf({ ...draftOf(row), value: 'many' }, to)).toBeNull();
    expect(inputOf(draftOf(null), to)).toBeNull();
  });
});
