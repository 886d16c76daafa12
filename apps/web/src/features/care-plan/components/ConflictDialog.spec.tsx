import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import type { GoalFieldsFragment } from '../../../gql/graphql.ts';
import { UpdateGoalDocument } from '../entry-operations.ts';
import { GoalForm } from './GoalForm.tsx';

const GOAL: GoalFieldsFragment = {
  id: 'goal-1',
  carePlanId: 'plan-1',
  ownWords: 'I want to dance again',
  description: 'Dance one lesson',
  measure: 'Minutes of dance',
  baseline: '5 minutes',
  target: '20 minutes',
  dueOn: null,
  ownerDisciplineCode: 'PHYSIOTHERAPY',
  sharedDisciplineCodes: [],
  lifecycle: 'ACTIVE',
  achievement: 'IN_PROGRESS',
  editable: true,
  ratable: true,
  scale: null,
  version: 3,
  updatedAt: '2026-03-02T10:00:00Z',
  updatedByName: 'Robin Vega',
};

const saved = (more: Partial<GoalFieldsFragment>) => ({
  data: { updateGoal: { __typename: 'Goal' as const, ...GOAL, ...more } },
});

const conflictOnTarget = {
  request: {
    query: UpdateGoalDocument,
    variables: {
      input: { id: 'goal-1', baseVersion: 3, baseline: '6 minutes', target: '40 minutes' },
    },
  },
  result: {
    data: {
      updateGoal: {
        __typename: 'EditConflict' as const,
        code: 'EDIT_CONFLICT',
        message: 'Somebody changed the same field.',
        field: null,
        currentVersion: 5,
        fields: [
          {
            __typename: 'ConflictingField' as const,
            field: 'target',
            base: '20 minutes',
            yours: '40 minutes',
            theirs: '30 minutes',
            theirsByName: 'Kai Berg',
            theirsAt: '2026-03-02T11:00:00Z',
          },
        ],
      },
    },
  },
};

const resent = (input: object, result: object) => ({
  request: { query: UpdateGoalDocument, variables: { input: { id: 'goal-1', baseVersion: 5, ...input } } },
  result,
});

async function openConflict(mocks: object[]) {
  const onClose = jest.fn();
  sessionStorage.clear();
  await renderPage(
    <GoalForm planId="plan-1" disciplineCode="PHYSIOTHERAPY" goal={GOAL} onClose={onClose} />,
    { mocks: [conflictOnTarget, ...mocks] as never },
  );
  const user = userEvent.setup();
  const change = async (label: string, text: string) => {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.type(field, text);
  };
  await change('Now', '6 minutes');
  await change('Target', '40 minutes');
  await user.keyboard('{Control>}s{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Two of you changed the same thing' }));
  return { user, dialog, onClose };
}

describe('two people changed the same field', () => {
  it('shows both values with who wrote the other, and saves nothing by itself', async () => {
    const { dialog, onClose } = await openConflict([]);
    expect(dialog.getByText('It was: 20 minutes')).toBeVisible();
    expect(dialog.getByText('40 minutes')).toBeVisible();
    expect(dialog.getByText('30 minutes')).toBeVisible();
    expect(dialog.getByRole('heading', { name: /Kai Berg/ })).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Save my choices' })).toBeDisabled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('keeps theirs and still sends what only I changed', async () => {
    const mock = resent({ baseline: '6 minutes' }, saved({ baseline: '6 minutes', target: '30 minutes' }));
    const { user, dialog, onClose } = await openConflict([mock]);
    await user.click(dialog.getByLabelText('Take theirs'));
    await user.click(dialog.getByRole('button', { name: 'Save my choices' }));
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('sends mine on top of the version that holds theirs', async () => {
    const mock = resent({ baseline: '6 minutes', target: '40 minutes' }, saved({ target: '40 minutes' }));
    const { user, dialog, onClose } = await openConflict([mock]);
    await user.click(dialog.getByLabelText('Keep mine'));
    await user.click(dialog.getByRole('button', { name: 'Save my choices' }));
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('combines both texts, which stay editable', async () => {
    const mock = resent({ baseline: '6 minutes', target: '30 minutes\n40 minutes soon' }, saved({}));
    const { user, dialog } = await openConflict([mock]);
    await user.click(dialog.getByLabelText('Combine both'));
    await user.type(dialog.getByLabelText('Combined text for Target'), ' soon');
    await user.click(dialog.getByRole('button', { name: 'Save my choices' }));
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('leads back to the form with my text untouched', async () => {
    const { user, dialog } = await openConflict([]);
    await user.click(dialog.getByRole('button', { name: 'Back to my form' }));
    expect(screen.getByLabelText('Target')).toHaveValue('40 minutes');
  });
});
