import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import { ReportProgress, ReportStopped } from './components/ReportProgress.tsx';

describe('a large report', () => {
  it('shows how far it is, and is stopped by a button', async () => {
    const onStop = jest.fn();
    await renderPage(<ReportProgress run={{ stage: 'COMPUTING', done: 3, of: 12 }} onStop={onStop} />);
    expect(await screen.findByText('25 %')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Computing the figures');
    expect(screen.getByRole('progressbar', { name: 'The report' }).getAttribute('aria-valuenow')).toBe('25');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledTimes(1);
  });

  it('says that it waits for its turn', async () => {
    await renderPage(<ReportProgress run={{ stage: 'WAITING', done: 1, of: 12 }} onStop={() => undefined} />);
    expect(await screen.findByText('Waiting for its turn')).toBeTruthy();
  });

  it('once stopped, is computed when somebody asks again', async () => {
    const onAgain = jest.fn();
    await renderPage(<ReportStopped onAgain={onAgain} />);
    await userEvent.click(screen.getByRole('button', { name: 'Compute it' }));
    expect(onAgain).toHaveBeenCalledTimes(1);
  });
});
