import { describe, expect, it } from '@jest/globals';
import { EPISODE_STATES, offeredTransitions } from '@consilium/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import { TransitionEpisodeDocument } from '../operations.ts';
import type { Episode } from '../offered-transition.ts';
import { EpisodePanel } from './EpisodePanel.tsx';

const anEpisode = (state: Episode['state'], careTeamSize = 2): Episode => ({
  id: 'episode-1',
  patientId: 'patient-1',
  state,
  phase: null,
  levelOfCare: null,
  referredOn: '2026-01-12',
  admittedOn: null,
  dischargedOn: null,
  programmeDay: null,
  version: 7,
  transitions: [],
  offeredTransitions: offeredTransitions({
    state,
    levelOfCare: null,
    admittedOn: null,
    dischargedOn: null,
    medicalClearance: false,
    careTeamSize,
  }).map(({ toState, reasonCodes, needsLevelOfCare, blockedBy }) => ({
    toState,
    reasonCodes: [...reasonCodes],
    needsLevelOfCare,
    blockedBy,
  })),
});

const show = (episode: Episode, mocks: object[] = []) =>
  renderPage(
    <EpisodePanel patientId="patient-1" episode={episode} mayMove teamPath="/patients/patient-1/team" />,
    {
      mocks: mocks as never,
    },
  );

const choose = async (user: ReturnType<typeof userEvent.setup>, label: RegExp, option: string) => {
  await user.click(screen.getByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
};

describe('EpisodePanel', () => {
  it('offers the possible steps and no other', async () => {
    await show(anEpisode('INTAKE_EVAL'));
    for (const name of ['Diagnosed', 'Needs work-up', 'Not appropriate']) {
      expect(screen.getByRole('button', { name })).toBeVisible();
    }
    for (const name of ['Admitted', 'In the programme', 'Triaged', 'Closed']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('offers nothing at the end of an episode, nor to those who may not move it', async () => {
    await show(anEpisode('CLOSED'));
    expect(screen.queryByRole('button')).toBeNull();
    await renderPage(
      <EpisodePanel patientId="patient-1" episode={anEpisode('REFERRED')} mayMove={false} teamPath="/" />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks for a reason of the list, and for words when it is another one', async () => {
    const user = userEvent.setup();
    await show(anEpisode('REFERRED'));
    await user.click(screen.getByRole('button', { name: 'Triaged' }));
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Choose one of the reasons.')).toBeVisible();
    await choose(user, /Reason/, 'Another reason');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Say what the other reason is.')).toBeVisible();
  });

  it('asks for the level of care where the step needs it', async () => {
    const user = userEvent.setup();
    await show(anEpisode('DIAGNOSED'));
    await user.click(screen.getByRole('button', { name: 'Level recommended' }));
    await choose(user, /^Reason/, 'Recommendation of the team');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Choose the level of care.')).toBeVisible();
  });

  it('does not admit without a care team and says where to form one', async () => {
    const user = userEvent.setup();
    await show(anEpisode('WAITLISTED', 0));
    await user.click(screen.getByRole('button', { name: 'Admitted' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Form a care team first/)).toBeVisible();
    expect(dialog.getByRole('link', { name: 'Form the care team' })).toHaveAttribute(
      'href',
      '/patients/patient-1/team',
    );
    expect(dialog.getByRole('button', { name: 'Confirm' })).toBeDisabled();
  });

  it('starts treatment only with medical clearance, and sends it', async () => {
    const user = userEvent.setup();
    const episode = anEpisode('ADMITTED');
    const variables = {
      input: {
        episodeId: 'episode-1',
        version: 7,
        toState: 'PHASE1_ACTIVE',
        reasonCode: 'MEDICALLY_CLEARED',
        medicalClearance: true,
      },
    };
    const result = {
      data: {
        transitionEpisode: { ...episode, __typename: 'EpisodeOfCare', state: 'PHASE1_ACTIVE', version: 8 },
      },
    };
    await show(episode, [{ request: { query: TransitionEpisodeDocument, variables }, result }]);
    await user.click(screen.getByRole('button', { name: 'In the programme' }));
    await choose(user, /^Reason/, 'Medically cleared');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Confirm the medical clearance first.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /medically cleared to start/ }));
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Now: In the programme')).toBeVisible();
  });

  it('knows a word for every state', async () => {
    for (const state of EPISODE_STATES) {
      const { unmount } = await show(anEpisode(state));
      expect(screen.queryByText(state)).toBeNull();
      unmount();
    }
  });
});
