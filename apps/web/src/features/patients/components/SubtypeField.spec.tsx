import { describe, expect, it } from '@jest/globals';
import type { AmpsSubtype } from '@consilium/domain';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import { EpisodeSubtypeDocument, SetEpisodeSubtypeDocument } from '../subtype-operations.ts';
import { SubtypeField } from './SubtypeField.tsx';

const read = (subtype: AmpsSubtype | null) => ({
  request: { query: EpisodeSubtypeDocument, variables: { patientId: 'p1' } },
  result: {
    data: {
      patient: {
        __typename: 'Patient' as const,
        id: 'p1',
        currentEpisode: { __typename: 'EpisodeOfCare' as const, id: 'e1', subtype },
      },
    },
  },
});

describe('the form of pain of an episode', () => {
  it('is chosen by whoever may, and said when it is kept', async () => {
    const set = {
      request: { query: SetEpisodeSubtypeDocument, variables: { episodeId: 'e1', subtype: 'CRPS' as const } },
      result: { data: { setEpisodeSubtype: { __typename: 'Done' as const, ok: true } } },
    };
    await renderPage(<SubtypeField patientId="p1" maySet />, { mocks: [read(null), set, read('CRPS')] });
    const field = await screen.findByLabelText('Form of amplified pain');
    expect(field).toHaveValue('');
    await userEvent.selectOptions(field, 'CRPS');
    expect(await screen.findByText('The form is saved.')).toBeVisible();
    expect(field).toHaveValue('CRPS');
  });

  it('is read by the others', async () => {
    await renderPage(<SubtypeField patientId="p1" maySet={false} />, { mocks: [read('DIFFUSE')] });
    expect(await screen.findByText('Form of amplified pain: Diffuse')).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
