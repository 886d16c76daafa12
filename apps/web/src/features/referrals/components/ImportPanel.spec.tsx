import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import type { ImportFile } from '../import-queue.ts';
import { ImportPanel } from './ImportPanel.tsx';

const importFile: ImportFile = (file, onStage) => {
  onStage('IMPORTING');
  switch (file.name) {
    case 'broken.json':
      return Promise.resolve({
        outcome: 'REFUSED',
        code: 'DANGLING_REFERENCE',
        message: 'Condition in entry 4: A reference points to a resource that is not in the file.',
      });
    case 'known.json':
      return Promise.resolve({ outcome: 'ALREADY_IMPORTED', referralId: 'r-2', patientName: 'Ana Ruiz' });
    case 'newer.json':
      return Promise.resolve({ outcome: 'DIFFERS', referralId: 'r-3', patientName: 'Lee Park' });
    default:
      return Promise.resolve({ outcome: 'IMPORTED', referralId: 'r-1', patientName: 'Ольга Иванова' });
  }
};

const aFile = (name: string, type = 'application/json') => new File(['{}'], name, { type });

const row = (name: string) => {
  const found = screen.getAllByRole('listitem').find((item) => item.textContent?.includes(name));
  if (!found) throw new Error(`There is no row for ${name}.`);
  return within(found);
};

describe('ImportPanel', () => {
  it('says of every file what became of it, and one bad file stops none', async () => {
    await renderPage(<ImportPanel importFile={importFile} />);
    const input = screen.getByLabelText('Choose files');
    const files = ['broken.json', 'new.json', 'known.json', 'newer.json'].map((name) => aFile(name));
    await userEvent.setup().upload(input, files);

    await waitFor(() => expect(screen.getByText('4 of 4 files done')).toBeVisible());
    expect(row('broken.json').getByText('Refused')).toBeVisible();
    expect(row('broken.json').getByText(/^Condition, entry 4: A reference points to/)).toBeVisible();
    expect(row('new.json').getByText('Imported')).toBeVisible();
    expect(row('new.json').getByRole('link', { name: 'Open Ольга Иванова' })).toHaveAttribute(
      'href',
      '/referrals/r-1',
    );
    expect(row('known.json').getByText('Already here')).toBeVisible();
    expect(row('newer.json').getByText('Differs from what is here')).toBeVisible();
  });

  it('refuses what is no .json file without sending it', async () => {
    await renderPage(<ImportPanel importFile={importFile} />);
    await userEvent
      .setup({ applyAccept: false })
      .upload(screen.getByLabelText('Choose files'), aFile('photo.png', 'image/png'));
    await waitFor(() => expect(row('photo.png').getByText('This is not a .json file.')).toBeVisible());
  });
});
