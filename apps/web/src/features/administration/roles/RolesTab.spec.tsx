import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessMatrix, moduleOf, PERMISSIONS, type Permission, type Role, ROLES } from '@consilium/domain';
import { screen, within } from '@testing-library/react';
import es from '../../../i18n/es/administration.json' with { type: 'json' };
import en from '../../../i18n/en/administration.json' with { type: 'json' };
import codes from '../../../i18n/en/codes.json' with { type: 'json' };
import { renderPage } from '../../../testing/render-page.tsx';
import { AccessMatrixDocument } from './operations.ts';
import { RolesTab } from './RolesTab.tsx';

const answer = {
  request: { query: AccessMatrixDocument },
  result: {
    data: {
      accessMatrix: accessMatrix().map((row) => ({
        __typename: 'AccessMatrixRow',
        ...row,
        cells: row.cells.map((cell) => ({ __typename: 'AccessMatrixCell', ...cell })),
      })),
    },
  },
};

const isWide = (wide: boolean) => {
  window.matchMedia = (query: string) => ({
    matches: wide && query.includes('min-width'),
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  });
};

const wordsOf = (texts: object, permission: Permission): unknown =>
  permission.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown>)[part], texts);

/** The cell of a row under the column of a role. */
const cellOf = (row: HTMLElement, role: Role) => within(row).getAllByRole('cell')[ROLES.indexOf(role)];

describe('the roles page', () => {
  beforeEach(() => isWide(true));

  it('names every permission in plain words, in both languages', () => {
    for (const permission of PERMISSIONS) {
      for (const texts of [en.permission, es.permission]) {
        expect([permission, typeof wordsOf(texts, permission)]).toEqual([permission, 'string']);
      }
    }
  });

  it('says always, with whom, own section only, and never, in words', async () => {
    await renderPage(<RolesTab />, { mocks: [answer] });
    const signing = (await screen.findByRole('rowheader', { name: en.permission.carePlan.signOff })).closest(
      'tr',
    )!;
    expect(cellOf(signing, 'PHYSIOTHERAPIST')).toHaveTextContent('care teamown section only');
    expect(cellOf(signing, 'STUDENT')).toHaveTextContent('Never');
    const reading = screen.getByRole('rowheader', { name: en.permission.patient.read }).closest('tr')!;
    expect(cellOf(reading, 'PHYSICIAN')).toHaveTextContent('care team, intake, emergency');
    expect(cellOf(reading, 'ADMINISTRATOR')).toHaveTextContent('Always');
    expect(cellOf(reading, 'PATIENT')).toHaveTextContent('own record');
    expect(cellOf(reading, 'GUARDIAN')).toHaveTextContent('as guardian');
  });

  it('has a column for every role and a row for every permission', async () => {
    await renderPage(<RolesTab />, { mocks: [answer] });
    const columns = await screen.findAllByRole('columnheader');
    expect(columns.slice(1).map(({ textContent }) => textContent)).toEqual(
      ROLES.map((role) => codes.role[role]),
    );
    expect(screen.getAllByRole('cell')).toHaveLength(ROLES.length * PERMISSIONS.length);
  });

  it('has words for every part of the product', () => {
    for (const permission of PERMISSIONS) expect(en.access.module).toHaveProperty(moduleOf(permission));
  });

  it('finds rows by their words', async () => {
    await renderPage(<RolesTab />, { mocks: [answer], path: '/?q=sign a version' });
    expect(await screen.findByRole('rowheader', { name: en.permission.carePlan.signOff })).toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(1 + 1);
  });

  it('lists one role at a time on a phone', async () => {
    isWide(false);
    await renderPage(<RolesTab />, { mocks: [answer], path: '/?role=GUARDIAN' });
    const part = async (name: string) => (await screen.findByRole('heading', { name })).closest('section')!;
    const words = en.permission.familyPlan.read;
    expect(within(await part('Plan in plain words')).getByText(words).nextSibling).toHaveTextContent(
      'as guardian',
    );
    expect(within(await part('Care plan')).getByText(/^Never: .*publish a version/)).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Role' })).toHaveValue('Guardian');
  });
});
