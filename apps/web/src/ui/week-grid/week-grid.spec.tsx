import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderPage } from '../../testing/render-page.tsx';
import type { GridColumn, GridMove } from './grid-model.ts';
import { aGridSession } from './grid-session.fixture.ts';
import { WeekGrid } from './week-grid.tsx';

const columns: readonly GridColumn[] = ['kai', 'mia'].map((id) => ({
  id,
  groupId: id,
  resourceId: id,
  on: '2026-03-02',
  title: '',
  fullTitle: `Monday 2 March, ${id}`,
}));
const sessions = [
  aGridSession('strength', 540, 45),
  { ...aGridSession('locked', 660, 30), title: 'Pool', locked: true, movable: false },
];
const onOpen = jest.fn();
const onBook = jest.fn();
const onDrop = jest.fn();

/** As its page does: says what stands in the way while a session is moved. */
function Calendar() {
  const [move, setMove] = useState<GridMove | null>(null);
  return (
    <WeekGrid
      label="Monday"
      columns={columns}
      groups={columns.map(({ id }) => ({ id, title: id, subtitle: null, disciplineCode: null }))}
      sessions={sessions}
      by="MEMBER"
      range={{ fromMinute: 480, untilMinute: 1020, slotMinutes: 15 }}
      problems={move && move.startMinute >= 570 ? ['kai is booked.'] : []}
      onOpen={onOpen}
      onBook={onBook}
      onDraft={setMove}
      onDrop={onDrop}
    />
  );
}

const show = async () => {
  for (const mock of [onOpen, onBook, onDrop]) mock.mockReset();
  await renderPage(<Calendar />);
  const user = userEvent.setup();
  await user.tab();
  return user;
};
const announcement = () => screen.getByTestId('grid-announcement');

describe('WeekGrid', () => {
  it('is one tab stop, which names the session with its time, people, discipline and status', async () => {
    const user = await show();
    expect(screen.getByRole('button', { name: /^Strength training, Ana Ruiz/ })).toHaveFocus();
    expect(document.activeElement).toHaveAccessibleName(
      'Strength training, Ana Ruiz, Monday 2 March, kai, 9:00 AM to 9:45 AM, Physiotherapy, Planned',
    );
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('moves by time and column, opens and books at the place', async () => {
    const user = await show();
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('strength');
    await user.keyboard('{ArrowDown}n');
    expect(document.activeElement).toHaveAccessibleName('Monday 2 March, kai, 9:45 AM, free');
    expect(onBook).toHaveBeenLastCalledWith(columns[0], 585);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onBook).toHaveBeenLastCalledWith(columns[1], 585);
  });

  it('moves, stretches and announces what stands in the way', async () => {
    const user = await show();
    await user.keyboard('m{ArrowDown}');
    expect(announcement()).toHaveTextContent('9:15 AM to 10:00 AM. Nothing stands in the way.');
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(announcement()).toHaveTextContent('9:30 AM to 10:30 AM. Stands in the way: kai is booked.');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onDrop).toHaveBeenCalledWith({
      sessionId: 'strength',
      fromColumn: 0,
      column: 1,
      startMinute: 570,
      minutes: 60,
    });
  });

  it('leaves everything where it was on Escape, and says so', async () => {
    const user = await show();
    await user.keyboard('m{ArrowDown}{Escape}');
    expect(onDrop).not.toHaveBeenCalled();
    expect(announcement()).toHaveTextContent('Moving cancelled');
  });

  it('does not move what is locked, and says why', async () => {
    const user = await show();
    await user.keyboard('{Control>}{ArrowDown}{/Control}m{ArrowDown}');
    expect(onDrop).not.toHaveBeenCalled();
    expect(announcement()).toHaveTextContent('This session is locked.');
  });
});
