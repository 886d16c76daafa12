import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { MinutesTable } from './components/MinutesTable.tsx';
import { UnitDays } from './components/UnitDays.tsx';
import { PayersTab } from './pages/PayersTab.tsx';
import {
  CreatePayerPolicyDocument,
  PayerPoliciesDocument,
  type UnitDay,
  type WeekOfDelivery,
} from './week-operations.ts';

const admin = aViewer({ roles: ['ADMINISTRATOR'], disciplineCode: 'ADMINISTRATION' });
const policies = {
  request: { query: PayerPoliciesDocument, variables: {} },
  result: { data: { payerPolicies: [] } },
  maxUsageCount: 5,
};
const day: UnitDay = {
  on: '2026-11-23',
  disciplineCode: 'PHYSIOTHERAPY',
  policyName: null,
  rule: 'CMS_TOTAL',
  unitMinutes: 15,
  thresholdMinutes: 8,
  totalMinutes: 40,
  untimedMinutes: 0,
  wholeUnits: 2,
  remainderMinutes: 10,
  remainderCounts: true,
  perService: false,
  units: 3,
  lines: [
    { code: 'STRENGTH_EXERCISE', timed: true, minutes: 30, wholeUnits: 2, remainderMinutes: 0, units: 2 },
    { code: 'AEROBIC_EXERCISE', timed: true, minutes: 10, wholeUnits: 0, remainderMinutes: 10, units: 1 },
  ],
};

describe('units', () => {
  it('show the sum beside the result, in words one can follow', async () => {
    await renderPage(<UnitDays patientId="p1" days={[day]} payerId={null} onChosen={() => undefined} />, {
      mocks: [policies],
    });
    expect(await screen.findByText('No payer rule is set: the rule of CMS is used.')).toBeInTheDocument();
    expect(
      screen.getByText(/30 \+ 10 = 40 min: 2 × 15 min, 10 min left\. 10 ≥ 8: one unit more\./),
    ).toBeInTheDocument();
    expect(screen.getByText('Aerobic exercise: 10 min, 1 unit')).toBeInTheDocument();
  });
});

describe('minutes of a week', () => {
  const account = { bookedMinutes: 90, deliveredMinutes: 40, oneToOneMinutes: 40, toComeMinutes: 0 };
  const week: WeekOfDelivery = {
    weekOf: '2026-11-23',
    hasPlan: true,
    disciplines: [
      {
        ...account,
        disciplineCode: 'PHYSIOTHERAPY',
        prescribedMinutesPerWeek: 225,
        prescribedMinutesPerDay: 45,
        lost: [
          { cause: 'ILLNESS', minutes: 45 },
          { cause: 'NOT_BOOKED', minutes: 135 },
        ],
        days: [{ ...account, on: '2026-11-23', lost: [{ cause: 'ILLNESS', minutes: 45 }] }],
      },
    ],
  };

  it('name the cause of every loss, day by day on request', async () => {
    await renderPage(<MinutesTable week={week} />);
    const table = within(screen.getByRole('table'));
    expect(table.getByText('45 min illness and 135 min not booked')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Days of Physiotherapy' }));
    expect(table.getByText('45 min illness')).toBeInTheDocument();
  });
});

describe('payers’ rules', () => {
  it('are added, and a refusal is said', async () => {
    const input = {
      name: 'State plan',
      rule: 'CMS_TOTAL',
      unitMinutes: 15,
      thresholdMinutes: 8,
      perService: false,
      standard: false,
      serviceCodes: [],
    };
    const refused = {
      request: { query: CreatePayerPolicyDocument, variables: { input } },
      result: {
        data: {
          createPayerPolicy: {
            __typename: 'Refusal',
            code: 'POLICY_NAME_TAKEN',
            message: 'Taken.',
            field: 'name',
          },
        },
      },
    };
    await renderPage(<PayersTab />, { mocks: [policies, refused], viewer: admin });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a payer rule' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'State plan');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Another policy has this name.');
  });
});
