import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { HoldBanner } from './components/HoldBanner.tsx';
import { HoldMark } from './components/HoldMark.tsx';
import {
  HoldsDocument,
  LiftHoldDocument,
  PatientRecordChangedDocument,
  ReviewHoldDocument,
  SetHoldDocument,
  type Hold,
} from './operations.ts';
import { HoldsTab } from './pages/HoldsTab.tsx';

const hold: Hold & { __typename: 'Hold' } = {
  __typename: 'Hold',
  id: 'h1',
  patientId: 'p1',
  wholeProgramme: false,
  site: 'ANKLE',
  laterality: 'LEFT',
  modality: 'LOAD',
  activity: null,
  protocolId: null,
  reason: 'X-ray tomorrow',
  source: 'MANUAL',
  setByName: 'Ada Reyes',
  setAt: '2026-11-20T14:00:00.000Z',
  reviewOn: '2026-11-27',
  reviewOverdue: false,
  viewerMayLift: true,
  liftedAt: null,
  liftedByName: null,
  liftReason: null,
  reviews: [],
  version: 1,
};
const lifted: typeof hold = {
  ...hold,
  viewerMayLift: false,
  liftedAt: '2026-11-21T14:00:00.000Z',
  liftedByName: 'Robin Vega',
  liftReason: 'X-ray is clear',
  version: 2,
};
const holds = (...found: Hold[]) => ({
  request: { query: HoldsDocument, variables: { patientId: 'p1' } },
  result: { data: { holds: found } },
});
const changed = (delay = 1e6) => ({
  request: { query: PatientRecordChangedDocument, variables: { patientId: 'p1' } },
  result: { data: { patientRecordChanged: { patientId: 'p1', kinds: ['HOLD' as const], at: hold.setAt } } },
  delay,
});
const banner = () => screen.findByRole('region', { name: 'Holds in force' });

describe('the banner of holds', () => {
  it('names the hold, its owner and the reason, and appears as soon as somebody sets one', async () => {
    await renderPage(<HoldBanner patientId="p1" linked />, {
      mocks: [holds(), changed(50), holds({ ...hold, viewerMayLift: false })],
    });
    const shown = await banner();
    expect(shown).toHaveTextContent('On hold: Loading, ankle, left');
    expect(shown).toHaveTextContent('set by Ada Reyes');
    expect(shown).toHaveTextContent('X-ray tomorrow');
    expect(within(shown).queryByRole('button')).toBeNull();
    expect(within(shown).getByRole('link', { name: 'All holds' })).toHaveAttribute(
      'href',
      '/patients/p1/holds',
    );
  });

  it('says that a review is overdue', async () => {
    await renderPage(<HoldBanner patientId="p1" />, {
      mocks: [holds({ ...hold, reviewOverdue: true }), changed()],
    });
    expect(await banner()).toHaveTextContent('review overdue since');
  });

  it('is lifted with a reason, and goes', async () => {
    const lift = {
      request: {
        query: LiftHoldDocument,
        variables: { input: { id: 'h1', version: 1, reason: 'X-ray is clear' } },
      },
      result: { data: { liftHold: lifted } },
    };
    await renderPage(<HoldBanner patientId="p1" />, { mocks: [holds(hold), changed(), lift, holds(lifted)] });
    await userEvent.click(within(await banner()).getByRole('button', { name: 'Lift' }));
    const dialog = await screen.findByRole('dialog');
    const button = within(dialog).getByRole('button', { name: 'Lift the hold' });
    expect(button).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText(/Why it is over/), 'X-ray is clear');
    await userEvent.click(button);
    expect(await screen.findByText('The hold is lifted.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Holds in force' })).toBeNull();
  });

  it('is one mark beside a name in a list', async () => {
    const whole = { ...hold, wholeProgramme: true, site: null, laterality: null, modality: null };
    await renderPage(<HoldMark holds={[hold, whole]} />);
    expect(screen.getByText('On hold: Loading, ankle, left; The whole programme')).toBeVisible();
  });
});

describe('the holds of a patient', () => {
  it('are listed with what became of them; whoever may not set one is not offered to', async () => {
    const reviews = [
      {
        reviewedAt: '2026-11-21T10:00:00.000Z',
        byName: 'Ada Reyes',
        note: 'X-ray is late',
        nextReviewOn: '2026-11-27',
      },
    ];
    await renderPage(<HoldsTab patientId="p1" relation="TEAM" />, {
      viewer: aViewer({ roles: ['SCHEDULER'] }),
      mocks: [holds({ ...hold, reviews, viewerMayLift: false }, { ...lifted, id: 'h2' }), changed()],
    });
    expect(await screen.findByText(/X-ray is late/)).toBeVisible();
    expect(screen.getByText(/Lifted by Robin Vega/)).toHaveTextContent('X-ray is clear');
    expect(screen.queryByRole('button', { name: 'Set a hold' })).toBeNull();
  });

  it('says why a hard stop cannot be lifted by the reader', async () => {
    await renderPage(<HoldsTab patientId="p1" relation="TEAM" />, {
      mocks: [holds({ ...hold, source: 'HARD_STOP', viewerMayLift: false }), changed()],
    });
    expect(await screen.findByText('A physician or a nurse practitioner lifts it.')).toBeVisible();
  });

  it('are set with a scope, a side for a site, a reason and a day to look again', async () => {
    const sent = jest.fn();
    const set = {
      request: {
        query: SetHoldDocument,
        variables: (given: { input?: Record<string, unknown> }) => {
          sent(given.input);
          return true;
        },
      },
      result: { data: { setHold: hold } },
    };
    await renderPage(<HoldsTab patientId="p1" relation="TEAM" />, {
      mocks: [holds(), changed(), set as never, holds(hold)],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Set a hold' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Set the hold' });
    await userEvent.type(within(dialog).getByLabelText(/^Why/), 'X-ray tomorrow');
    expect(save).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'Part of the body' }));
    await userEvent.click(await screen.findByRole('option', { name: 'ankle', hidden: true }));
    expect(save).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('combobox', { name: /^Side/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'left', hidden: true }));
    expect(within(dialog).getByText('This holds: Ankle, left')).toBeVisible();
    await userEvent.click(save);
    expect(await screen.findByText(/open pages show it at once/)).toBeVisible();
    expect(sent).toHaveBeenCalledWith(
      expect.objectContaining({
        patientId: 'p1',
        site: 'ANKLE',
        laterality: 'LEFT',
        modality: null,
        wholeProgramme: false,
      }),
    );
  });

  it('are left in force with a reason and a new day', async () => {
    const keep = {
      request: { query: ReviewHoldDocument, variables: () => true },
      result: {
        data: {
          reviewHold: {
            __typename: 'Refusal' as const,
            code: 'VERSION_CONFLICT',
            message: 'Somebody else changed this.',
            field: null,
          },
        },
      },
    };
    await renderPage(<HoldsTab patientId="p1" relation="TEAM" />, {
      mocks: [holds(hold), changed(), keep as never],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Leave in force' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(/Why it stays/), 'Still waiting');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Leave it in force' }));
    expect(await within(dialog).findByRole('alert')).toBeVisible();
  });
});
