import { describe, expect, it } from '@jest/globals';
import { lateralitiesOf, SINGLE_BODY_SITES, type SidedSite } from '@consilium/domain';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { useState } from 'react';
import { renderPage } from '../../testing/render-page.tsx';
import { BodyChart } from './BodyChart.tsx';
import { BorderCanvas, frameOf } from './BorderCanvas.tsx';
import { CHART_HEIGHT, CHART_WIDTH, regionsOf } from './chart-regions.ts';
import { nextRegion, type Direction } from './next-region.ts';
import { simplifyLine, type Dot } from './simplify-line.ts';

const views = ['FRONT', 'BACK'] as const;

describe('the regions of the chart', () => {
  it('show every site of the body on one view or both, with a side it may have, within the chart', () => {
    const shown = views.flatMap((view) => regionsOf(view));
    expect(new Set(shown.map(({ site }) => site))).toEqual(new Set(SINGLE_BODY_SITES));
    for (const { site, laterality, points } of shown) {
      expect(lateralitiesOf(site)).toContain(laterality);
      for (const [x, y] of points) {
        expect(x >= 0 && x <= CHART_WIDTH && y >= 0 && y <= CHART_HEIGHT).toBe(true);
      }
    }
  });

  it('keep the patient’s left on the right of the viewer from the front, and the other way from behind', () => {
    const leftHand = (view: 'FRONT' | 'BACK') =>
      regionsOf(view).find(({ site, laterality }) => site === 'HAND' && laterality === 'LEFT')!;
    expect(leftHand('FRONT').points[0]![0]).toBeGreaterThan(CHART_WIDTH / 2);
    expect(leftHand('BACK').points[0]![0]).toBeLessThan(CHART_WIDTH / 2);
  });

  it('can all be reached by the arrow keys from any other', () => {
    for (const view of views) {
      const regions = regionsOf(view);
      const reached = new Set([0]);
      for (const from of reached) {
        for (const direction of ['UP', 'DOWN', 'LEFT', 'RIGHT'] as Direction[]) {
          reached.add(nextRegion(regions, from, direction));
        }
      }
      expect(reached.size).toBe(regions.length);
    }
  });
});

describe('the body chart', () => {
  const Chooser = () => {
    const [marked, setMarked] = useState<readonly SidedSite[]>([]);
    return <BodyChart view="FRONT" label="Where" marked={marked} onChoose={(site) => setMarked([site])} />;
  };

  it('names its regions, and is worked by keyboard alone', async () => {
    await renderPage(<Chooser />);
    const face = screen.getByRole('button', { name: 'face, right' });
    await userEvent.tab();
    expect(face).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: 'face, left' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('button', { name: 'neck, left' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'ankle, left' }));
    expect(screen.getByRole('button', { name: 'ankle, left' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'neck, left' })).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('drawing a border', () => {
  const site: SidedSite = { site: 'ANKLE', laterality: 'LEFT' };
  const Drawing = () => {
    const [borders, setBorders] = useState<readonly (readonly Dot[])[]>([]);
    return (
      <>
        <BorderCanvas view="FRONT" site={site} label="Border" borders={borders} onChange={setBorders} />
        <output>{JSON.stringify(borders.map((border) => border.length))}</output>
      </>
    );
  };

  it('is possible by keyboard alone, and can be taken back', async () => {
    await renderPage(<Drawing />);
    const canvas = screen.getByRole('application');
    canvas.focus();
    await userEvent.keyboard(
      '{Enter}{ArrowRight}{ArrowRight}{Enter}{ArrowDown}{ArrowDown}{Enter}{ArrowLeft}{Enter}',
    );
    await userEvent.keyboard('{Backspace}');
    expect(screen.getByText(/3 points set/)).toBeVisible();
    await userEvent.keyboard('c');
    expect(screen.getByRole('status')).toHaveTextContent('[3]');
    await userEvent.click(screen.getByRole('button', { name: 'Take the last back' }));
    expect(screen.getByRole('status')).toHaveTextContent('[]');
  });

  it('leaves out a line that has no inside', async () => {
    await renderPage(<Drawing />);
    fireEvent.keyDown(screen.getByRole('application'), { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('application'), { key: 'c' });
    expect(screen.getByRole('status')).toHaveTextContent('[]');
  });

  it('shows the site with some of what lies round it', () => {
    const frame = frameOf('FRONT', site);
    expect(frame.width).toBeLessThan(CHART_WIDTH / 2);
    expect(frame.height).toBeLessThan(CHART_HEIGHT / 4);
  });
});

describe('simplifyLine', () => {
  const dot = fc.record({ x: fc.integer({ min: 0, max: 5000 }), y: fc.integer({ min: 0, max: 5000 }) });

  it('keeps both ends, adds nothing, and leaves a straight line with two points', () => {
    fc.assert(
      fc.property(
        fc.array(dot, { minLength: 2, maxLength: 80 }),
        fc.integer({ min: 1, max: 300 }),
        (line, tolerance) => {
          const simple = simplifyLine(line, tolerance);
          expect(simple[0]).toEqual(line[0]);
          expect(simple.at(-1)).toEqual(line.at(-1));
          expect(simple.length).toBeLessThanOrEqual(line.length);
          expect(simple.every((point) => line.includes(point))).toBe(true);
        },
      ),
    );
    const straight = Array.from({ length: 20 }, (_, index) => ({ x: index, y: 2 * index }));
    expect(simplifyLine(straight, 1)).toHaveLength(2);
  });
});
