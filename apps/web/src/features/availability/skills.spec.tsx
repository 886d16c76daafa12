import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { ResourcesPage } from './pages/ResourcesPage.tsx';
import { SaveSkillDocument, SetMemberSkillsDocument, SkillsDocument } from './skill-operations.ts';

const scheduler = aViewer({ roles: ['SCHEDULER'] });
const skill = (code: string, name: string, disciplineCode: string | null = null) => ({
  __typename: 'Skill',
  ...{ code, name, disciplineCode },
});
const pool = skill('POOL', 'Pool therapy');
const listed = (skills: readonly object[]) => ({
  request: { query: SkillsDocument },
  result: {
    data: {
      skills,
      members: [
        { __typename: 'Member', id: 'kai', displayName: 'Kai Berg', active: true, skills: [pool] },
        { __typename: 'Member', id: 'ida', displayName: 'Ida Lund', active: false, skills: [pool] },
      ],
    },
  },
});

describe('skills', () => {
  it('says who has which; who has left does not count', async () => {
    const mirror = skill('MIRROR', 'Mirror therapy', 'OCCUPATIONAL_THERAPY');
    await renderPage(<ResourcesPage />, { mocks: [listed([mirror, pool])], path: '/?tab=skills' });
    expect(
      await screen.findByRole('row', { name: 'Mirror therapy Occupational therapy Nobody yet' }),
    ).toBeVisible();
    expect(screen.getByRole('row', { name: /Pool therapy/ })).toHaveTextContent('Kai Berg');
    expect(screen.queryByText(/Ida Lund/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Skills of a member' })).toBeNull();
  });

  it('are added under a code of their own', async () => {
    const input = { code: 'POOL_2', name: 'Pool', disciplineCode: null };
    const saved = {
      request: { query: SaveSkillDocument, variables: { input } },
      result: { data: { saveSkill: skill('POOL_2', 'Pool') } },
    };
    const mocks = [listed([pool]), saved, listed([skill('POOL_2', 'Pool'), pool])];
    await renderPage(<ResourcesPage />, { mocks, viewer: scheduler, path: '/?tab=skills' });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a skill' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /^Skill/ }), 'Pool{Enter}');
    expect(await screen.findByText('Pool is saved.')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Pool' })).toBeVisible();
  });

  it('of a member are ticked and saved at once', async () => {
    const mirror = skill('MIRROR', 'Mirror therapy');
    const set = {
      request: {
        query: SetMemberSkillsDocument,
        variables: { input: { memberId: 'kai', skillCodes: ['POOL', 'MIRROR'] } },
      },
      result: {
        data: { setMemberSkills: { __typename: 'Member', id: 'kai', skills: [mirror, pool] } },
      },
    };
    await renderPage(<ResourcesPage />, {
      mocks: [listed([mirror, pool]), set],
      viewer: scheduler,
      path: '/?tab=skills&member=kai',
    });
    expect(await screen.findByRole('checkbox', { name: 'Pool therapy' })).toBeChecked();
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Mirror therapy' }));
    await userEvent.click(save);
    expect(await screen.findByText('The skills of Kai Berg are saved.')).toBeVisible();
    expect(screen.getByRole('row', { name: /^Mirror therapy/ })).toHaveTextContent('Kai Berg');
  });
});
