import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { useUrlState } from './use-url-state.ts';

function Filters() {
  const [anchor, setAnchor] = useUrlState('anchor');
  const [month, setMonth] = useUrlState('month', '1');
  return (
    <>
      <output>{`${anchor} ${month} ${useLocation().search}`}</output>
      <button
        onClick={() => {
          setAnchor('ADMISSION');
          setMonth('3');
        }}
      >
        both
      </button>
      <button onClick={() => setMonth('1')}>fallback</button>
    </>
  );
}

const open = (path: string) =>
  render(
    <MemoryRouter initialEntries={[path]}>
      <Filters />
    </MemoryRouter>,
  );
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const shown = () => screen.getByRole('status').textContent;

describe('filters in the address', () => {
  it('keep each other when they are set before the address is shown', async () => {
    open('/?kept=yes');
    await press('both');
    expect(shown()).toBe('ADMISSION 3 ?kept=yes&anchor=ADMISSION&month=3');
    await press('fallback');
    expect(shown()).toBe('ADMISSION 1 ?kept=yes&anchor=ADMISSION');
  });

  it('begin anew on another page', async () => {
    open('/');
    await press('fallback');
    expect(shown()).toBe(' 1 ');
  });
});
