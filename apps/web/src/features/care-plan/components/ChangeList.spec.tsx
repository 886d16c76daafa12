import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../../../testing/render-page.tsx';
import type { PlanChange } from '../plan-entries.ts';
import { ChangeList } from './ChangeList.tsx';

const aChange = (more: Partial<PlanChange>): PlanChange => ({
  kind: 'CHANGED',
  entity: 'GOAL',
  entityId: 'goal-1',
  disciplineCode: 'PHYSIOTHERAPY',
  title: 'Climb the stairs at school',
  field: 'target',
  before: null,
  after: null,
  byName: 'Kai Berg',
  at: '2026-03-02T10:00:00Z',
  ...more,
});

describe('ChangeList', () => {
  it('names discipline, entry, author and field, and shows before and after', async () => {
    await renderPage(
      <ChangeList changes={[aChange({ before: '2 flights', after: '4 flights in a row' })]} />,
    );
    expect(screen.getByText('Physiotherapy')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Goal: Climb the stairs at school' })).toBeVisible();
    expect(screen.getByText(/Kai Berg/)).toBeVisible();
    const entry = within(screen.getByRole('listitem'));
    expect(entry.getByText('Changed')).toBeVisible();
    expect(entry.getByText('Target')).toBeVisible();
    expect(entry.getByText('2 flights')).toBeVisible();
    expect(entry.getByText('4 flights in a row')).toBeVisible();
  });

  it('puts codes, dates and disciplines in words', async () => {
    await renderPage(
      <ChangeList
        changes={[
          aChange({ field: 'achievement', before: 'IN_PROGRESS', after: 'IMPROVING' }),
          aChange({ field: 'dueOn', before: '2026-03-01', after: '2026-04-15' }),
          aChange({
            field: 'sharedDisciplineCodes',
            before: null,
            after: 'OCCUPATIONAL_THERAPY, PSYCHOLOGY',
          }),
        ]}
      />,
    );
    expect(screen.getByText('In progress')).toBeVisible();
    expect(screen.getByText('Improving')).toBeVisible();
    expect(screen.getByText('Apr 15, 2026')).toBeVisible();
    expect(screen.getByText('Occupational therapy and Psychology')).toBeVisible();
  });

  it('marks single words of a longer text that changed', async () => {
    const before = 'Walks to class with a short rest on each floor of the building.';
    const after = 'Walks to class without a rest on each floor of the building.';
    const { container } = await renderPage(
      <ChangeList changes={[aChange({ field: 'measure', before, after })]} />,
    );
    const marked = (tag: string) =>
      [...container.querySelectorAll(tag)].map((each) => each.lastChild?.textContent?.trim());
    expect(marked('del')).toEqual(expect.arrayContaining(['with']));
    expect(marked('ins')).toEqual(expect.arrayContaining(['without']));
    expect(screen.getByText(/on each floor of the building/)).toBeVisible();
  });

  it('says what was added and removed, with the dose in words', async () => {
    await renderPage(
      <ChangeList
        changes={[
          aChange({
            kind: 'ADDED',
            entity: 'INTERVENTION',
            entityId: 'i-1',
            title: 'Treadmill',
            field: null,
            after: '30 min × 2/d × 5 d/wk',
          }),
          aChange({
            kind: 'REMOVED',
            entityId: 'goal-2',
            title: 'Old goal',
            field: null,
            before: 'Old target',
          }),
        ]}
      />,
    );
    expect(screen.getByText('30 min × 2 times a day, 5 days a week')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Intervention: Treadmill' })).toBeVisible();
    expect(screen.getByText('Added')).toBeVisible();
    expect(screen.getByText('Removed')).toBeVisible();
  });
});
