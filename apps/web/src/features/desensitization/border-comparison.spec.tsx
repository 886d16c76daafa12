import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import { BorderComparison } from './components/BorderComparison.tsx';
import { CompareMapsDocument, type AllodyniaMap } from './map-operations.ts';

const aMap = (id: string, method: AllodyniaMap['method'], areaCm2: number, day: string): AllodyniaMap => ({
  ...{ id, method, areaCm2, site: 'ANKLE', laterality: 'LEFT', stimulusForceG: null, thresholdRating: 3 },
  ...{ raterName: 'Kai Berg', occurredAt: `${day}T15:00:00.000Z`, enteredInErrorAt: null },
  border: {
    ...{ view: 'FRONT', cmPerUnit: 0.02 },
    polygons: [
      {
        points: [
          { x: 2700, y: 8200 },
          { x: 2900, y: 8200 },
          { x: 2900, y: 8400 },
        ],
      },
    ],
  },
});
const first = aMap('map-1', 'BRUSH', 80, '2026-11-02');
const mock = (later: AllodyniaMap, more: object) => ({
  request: { query: CompareMapsDocument, variables: { earlierId: 'map-1', laterId: later.id } },
  result: {
    data: {
      compareAllodyniaMaps: {
        __typename: 'BorderComparison',
        ...{ mismatch: null, changeCm2: null, errorBandCm2: null, withinError: null },
        ...{
          earlier: { __typename: 'AllodyniaMap', ...first },
          later: { __typename: 'AllodyniaMap', ...later },
        },
        ...more,
      },
    },
  },
});

describe('borders of two dates', () => {
  it('lie over each other with the change, or stand side by side', async () => {
    const later = aMap('map-2', 'BRUSH', 50, '2026-11-20');
    const mocks = [mock(later, { changeCm2: -30, errorBandCm2: 9.8, withinError: false })];
    await renderPage(<BorderComparison earlier={first} later={later} />, { mocks });
    expect(await screen.findByRole('img', { name: 'Two borders over each other' })).toBeVisible();
    expect(screen.getByText(/Change -30/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Side by side' }));
    expect(screen.getAllByRole('img', { name: /Border of painful touch, / })).toHaveLength(2);
    expect(screen.getByText('80 cm² by brush')).toBeVisible();
    expect(screen.getByText('50 cm² by brush')).toBeVisible();
  });

  it('are never laid over each other nor compared when the methods differ', async () => {
    const later = aMap('map-3', 'PINCH', 50, '2026-11-20');
    await renderPage(<BorderComparison earlier={first} later={later} />, {
      mocks: [mock(later, { mismatch: 'OTHER_METHOD' })],
    });
    expect(await screen.findByText(/Drawn by different methods/)).toBeVisible();
    expect(screen.getAllByRole('img', { name: /Border of painful touch, / })).toHaveLength(2);
    expect(screen.queryByRole('radio', { name: 'Over each other' })).toBeNull();
    expect(screen.queryByText(/Change/)).toBeNull();
  });
});
