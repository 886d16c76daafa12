import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import { AttainmentSummary } from './components/AttainmentSummary.tsx';
import { GoalLevels } from './components/GoalLevels.tsx';
import { RateGoalDocument } from './operations.ts';
import type { GoalScale, ScaledGoal } from './scaled-goal.ts';

const SCALE: GoalScale = {
  ...{
    goalId: 'goal-1',
    weight: 2,
    version: 1,
    writtenAt: '2026-03-02T10:00:00Z',
    writtenByName: 'Kai Berg',
  },
  levels: ['None', 'One flight', 'Two flights', 'Three flights', 'Four flights'],
  ratings: [
    {
      id: 'r1',
      level: -2,
      ratedOn: '2026-03-02',
      note: '',
      ratedByName: 'Kai Berg',
    },
    {
      id: 'r2',
      level: 0,
      ratedOn: '2026-03-09',
      note: 'With rail',
      ratedByName: 'Ola Diaz',
    },
  ],
};
const GOAL: ScaledGoal = {
  ...{ id: 'goal-1', description: 'Climb the stairs at school', editable: true, ratable: true, scale: SCALE },
};

describe('GoalLevels', () => {
  it('marks where the goal stands, says since when and by whom, and where it was before', async () => {
    await renderPage(<GoalLevels goal={GOAL} />);
    const levels = screen.getByRole('region', { name: 'Levels of: Climb the stairs at school' });
    const current = within(levels)
      .getAllByRole('listitem')
      .filter((item) => item.ariaCurrent === 'true');
    expect(current.map((item) => item.textContent)).toEqual(['0Two flights']);
    expect(levels).toHaveTextContent('Ola Diaz');
    expect(levels).toHaveTextContent('before: −2');
    expect(levels).toHaveTextContent('With rail');
    // Written before the first rating, and kept from then on.
    expect(screen.queryByRole('button', { name: 'Change levels' })).toBeNull();
  });

  it('asks for levels where there are none, of those who may write them alone', async () => {
    const { unmount } = await renderPage(<GoalLevels goal={{ ...GOAL, scale: null }} />);
    expect(screen.getByRole('button', { name: 'Write five levels' })).toBeVisible();
    unmount();
    await renderPage(<GoalLevels goal={{ ...GOAL, scale: null, editable: false }} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('keeps a rating that was refused, and says why', async () => {
    const refused = {
      request: { query: RateGoalDocument, variables: () => true },
      result: {
        data: {
          rateGoal: {
            __typename: 'Refusal',
            code: 'DATE_INVALID',
            message: 'Choose a day.',
            field: 'ratedOn',
          },
        },
      },
    };
    await renderPage(<GoalLevels goal={GOAL} />, { mocks: [refused] as never });
    await userEvent.click(
      screen.getByRole('button', { name: 'Rate by its levels: Climb the stairs at school' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: /Three flights/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rate' }));
    expect(await within(dialog).findByRole('alert')).toBeVisible();
    expect(within(dialog).getByRole('radio', { name: /Three flights/ })).toBeChecked();
  });
});

describe('AttainmentSummary', () => {
  it('says now, start, change and what is left out; nothing where nothing is scaled', async () => {
    const points = [
      { on: '2026-03-02', score: 22.6, rated: 3 },
      { on: '2026-03-09', score: 50, rated: 3 },
    ];
    const attainment = {
      ...{ baseline: 22.6, achieved: 50, change: 27.4, rated: 3, unrated: 1, points },
    };
    const { unmount } = await renderPage(<AttainmentSummary attainment={attainment} />);
    const summary = screen.getByRole('region', { name: 'Goal attainment' });
    expect(summary).toHaveTextContent('50 T score now; 22.6 at the start (+27.4)');
    expect(summary).toHaveTextContent('3 goals rated. 1 not rated yet, and left out.');
    unmount();
    await renderPage(
      <AttainmentSummary
        attainment={{
          ...attainment,
          baseline: null,
          achieved: null,
          change: null,
          rated: 0,
          unrated: 0,
          points: [],
        }}
      />,
    );
    expect(screen.queryByRole('region')).toBeNull();
  });
});
