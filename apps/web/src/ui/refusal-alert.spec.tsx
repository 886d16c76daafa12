import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderPage } from '../testing/render-page.tsx';
import { RefusalAlert } from './refusal-alert.tsx';

describe('RefusalAlert', () => {
  it("says a known code in the reader's words, not in the server's", async () => {
    await renderPage(<RefusalAlert refusal={{ code: 'LAST_ADMINISTRATOR', message: 'server text' }} />);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The clinic needs at least one active administrator.',
    );
  });

  it("passes the server's sentence on for a code it does not know", async () => {
    await renderPage(<RefusalAlert refusal={{ code: 'BRAND_NEW', message: 'Try another room.' }} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Try another room.');
  });

  it('is not there when nothing was refused', async () => {
    await renderPage(<RefusalAlert refusal={null} />);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
