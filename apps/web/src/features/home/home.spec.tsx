import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_RELEASE_RULES } from '@consilium/domain';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { CrisisHelp } from '../../ui/index.ts';
import { FamilyAccountsDocument, OpenFamilyAccountDocument } from './account-operations.ts';
import { FamilyAccounts } from './components/FamilyAccounts.tsx';
import { PracticeForm } from './components/PracticeForm.tsx';
import { TooMuch } from './components/TooMuch.tsx';
import { whatGuardiansSee } from './what-guardians-see.ts';

const teen = aViewer({ roles: ['PATIENT'], disciplineCode: null, memberId: null, patientId: 'patient-1' });

describe('“this is too much”', () => {
  it('says who reads it, when nobody does, and where help is, before it is sent', async () => {
    const readers = {
      ...{ names: ['Ada Reyes'], readNow: false, nextReadOn: '2026-11-24' },
      ...{ fromMinute: 480, untilMinute: 1020 },
    };
    const line = { emergencyNumber: '112', lineName: 'Línea 024', callNumber: '024', textNumber: '' };
    await renderPage(<TooMuch patientId="patient-1" name="Leo" readers={readers} crisisLine={line} />, {
      viewer: teen,
    });
    await userEvent.click(screen.getByRole('button', { name: 'This is too much' }));
    expect(
      await screen.findByText(/Ada Reyes reads this\. Nobody reads it now\. It is read on Nov 24, 2026\./),
    ).toBeVisible();
    expect(screen.getByText(/Call 024 \(Línea 024\), or call 112, now\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Call 024' })).toHaveAttribute('href', 'tel:024');
    expect(screen.queryByText(/988|911/)).toBeNull();
  });
});

describe('the words of the page', () => {
  it('are the young person’s own, or those of whoever acts for them', async () => {
    const ask = { patientId: 'patient-1', name: 'Leo Park', crisisLine: null };
    const readers = { names: [], readNow: true, nextReadOn: null, fromMinute: 480, untilMinute: 1020 };
    await renderPage(<TooMuch {...ask} readers={readers} proxyFor="Leo" />);
    await userEvent.click(screen.getByRole('button', { name: 'This is too much for Leo' }));
    expect(await screen.findByText(/The team reads this\./)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'What is too much for Leo (optional)' })).toBeVisible();
  });
});

describe('where help is', () => {
  it('names no number before the clinic has said one', async () => {
    await renderPage(<CrisisHelp line={null} />);
    expect(screen.getByText(/Call the emergency number of your country now/)).toBeVisible();
    expect(screen.queryByText(/\d/)).toBeNull();
  });
});

describe('practice at home', () => {
  const form = (isYoungPerson: boolean, seen = false) => (
    <PracticeForm
      patientId="patient-1"
      name="Leo"
      programme={[{ id: 'i1', title: 'Stairs', minutes: 10 }]}
      proxyFor={isYoungPerson ? null : 'Leo'}
      guardiansSeePrivate={seen}
      onRecorded={() => undefined}
    />
  );

  it('takes three taps, and says before one writes whether parents see it', async () => {
    await renderPage(form(true), { viewer: teen });
    expect(screen.getByRole('radio', { name: 'Stairs' })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: 'Hard' }));
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
    await userEvent.type(screen.getByRole('textbox'), 'It hurt.');
    expect(screen.getByText('Your parents do not see this note.')).toBeVisible();
  });

  it('does not promise a younger child what it cannot keep, and offers a parent nothing to hide', async () => {
    const { unmount } = await renderPage(form(true, true), { viewer: teen });
    await userEvent.type(screen.getByRole('textbox'), 'It hurt.');
    expect(screen.getByText('At your age your parents can see this note too.')).toBeVisible();
    unmount();
    await renderPage(form(false), {
      viewer: aViewer({ roles: ['GUARDIAN'], disciplineCode: null, memberId: null }),
    });
    await userEvent.type(screen.getByRole('textbox'), 'It hurt.');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('reads the table of the clinic', () => {
    expect(whatGuardiansSee(DEFAULT_RELEASE_RULES, 12)).toEqual({
      seesGeneral: true,
      seesConfidential: true,
    });
    expect(whatGuardiansSee(DEFAULT_RELEASE_RULES, 15)).toEqual({
      seesGeneral: true,
      seesConfidential: false,
    });
    expect(whatGuardiansSee(DEFAULT_RELEASE_RULES, 18)).toEqual({
      seesGeneral: false,
      seesConfidential: false,
    });
  });
});

describe('accounts of a family', () => {
  it('are opened one by one, and a shared address is refused in words', async () => {
    const input = {
      ...{ patientId: 'patient-1', guardianId: 'g1', email: 'leo@example.test' },
      initialPassword: 'a long enough sentence',
    };
    const listed = {
      request: { query: FamilyAccountsDocument, variables: { patientId: 'patient-1' } },
      result: {
        data: {
          familyAccounts: [
            {
              __typename: 'FamilyAccount',
              id: 'a1',
              guardianId: null,
              displayName: 'Leo Park',
              email: 'leo@example.test',
            },
          ],
          patient: {
            ...{ __typename: 'Patient', id: 'patient-1', displayName: 'Leo Park' },
            guardians: [
              { __typename: 'Guardian', id: 'g1', displayName: 'Maria Park', relationship: 'mother' },
            ],
          },
        },
      },
    };
    const refused = {
      request: { query: OpenFamilyAccountDocument, variables: { input } },
      result: {
        data: {
          openFamilyAccount: { __typename: 'Refusal', code: 'EMAIL_COLLISION', message: 'x', field: 'email' },
        },
      },
    };
    await renderPage(<FamilyAccounts patientId="patient-1" />, { mocks: [listed, refused] });
    expect(await screen.findByText('leo@example.test')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'For' })).toHaveValue('g1');
    await userEvent.type(screen.getByLabelText('E-mail address'), input.email);
    await userEvent.type(screen.getByLabelText('First password'), input.initialPassword);
    await userEvent.click(screen.getByRole('button', { name: 'Open the account' }));
    expect(await screen.findByText(/reaches somebody else of the family/)).toBeVisible();
  });
});
