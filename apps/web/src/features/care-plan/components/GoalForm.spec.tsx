import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PLAN_TEXT_LIMITS } from '@consilium/domain';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../testing/render-page.tsx';
import { AddGoalDocument } from '../entry-operations.ts';
import { GoalForm } from './GoalForm.tsx';

const show = async (mocks: object[] = []) => {
  const onClose = jest.fn();
  const view = await renderPage(
    <GoalForm planId="plan-1" disciplineCode="PHYSIOTHERAPY" goal={null} onClose={onClose} />,
    { mocks: mocks as never },
  );
  return { ...view, onClose, user: userEvent.setup() };
};

const write = (label: string | RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe('GoalForm', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks for the own words first', async () => {
    await show();
    expect(screen.getAllByRole('textbox')[0]).toHaveAccessibleName("In the child's own words");
  });

  it('refuses an empty goal and says so at the field', async () => {
    const { user, onClose } = await show();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This is needed.')).toBeVisible();
    expect(screen.getByLabelText(/^Goal/)).toBeInvalid();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('accepts a text at the limit and refuses one character more, counting characters and not code units', async () => {
    const { user } = await show();
    write(/^Goal/, 'Ride a bicycle');
    write("In the child's own words", '😀'.repeat(PLAN_TEXT_LIMITS.ownWords + 1));
    expect(screen.getByText('1 character too many')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This is too long.')).toBeVisible();
    write("In the child's own words", '😀'.repeat(PLAN_TEXT_LIMITS.ownWords));
    expect(screen.getByText('0 characters left')).toBeVisible();
  });

  it('brings an unsaved text back and can start afresh', async () => {
    const first = await show();
    write(/^Goal/, 'Ride a bicycle');
    first.unmount();
    const { user } = await show();
    expect(screen.getByLabelText(/^Goal/)).toHaveValue('Ride a bicycle');
    await user.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect(screen.getByLabelText(/^Goal/)).toHaveValue('');
  });

  it('shows a refusal and keeps the text', async () => {
    const refused = {
      request: { query: AddGoalDocument },
      variableMatcher: () => true,
      result: {
        data: {
          addGoal: {
            __typename: 'Refusal',
            code: 'EPISODE_CLOSED',
            message: 'This episode has ended.',
            field: null,
          },
        },
      },
    };
    const { user, onClose } = await show([
      { ...refused, request: { query: AddGoalDocument, variables: () => true } },
    ]);
    write(/^Goal/, 'Ride a bicycle');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This episode has ended');
    expect(screen.getByLabelText(/^Goal/)).toHaveValue('Ride a bicycle');
    expect(onClose).not.toHaveBeenCalled();
  });
});
