import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { borderAreaCm2, checkBorder } from './allodynia-border.ts';
import { compareBorders, type MeasuredBorder } from './compare-borders.ts';
import { isSimple, shoelaceArea, unionArea, type Point } from './polygon-area.ts';
import { checkMap } from './check-map.ts';

const square = (x: number, y: number, side: number): Point[] => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
];
/** A simple polygon: corners around a centre, in the order of their angle. */
const star = fc
  .tuple(
    fc.integer({ min: 300, max: 700 }),
    fc.integer({ min: 300, max: 700 }),
    fc.array(fc.integer({ min: 20, max: 280 }), { minLength: 3, maxLength: 12 }),
  )
  .map(([cx, cy, radii]) =>
    radii.map((radius, index) => {
      const angle = (index / radii.length) * 2 * Math.PI;
      return { x: cx + radius * Math.cos(angle), y: cy + radius * Math.sin(angle) };
    }),
  );

describe('the area of borders', () => {
  it('counts what overlaps once', () => {
    expect(unionArea([square(0, 0, 10), square(5, 5, 10)])).toBeCloseTo(175, 9);
    expect(unionArea([square(0, 0, 10), square(2, 2, 3)])).toBeCloseTo(100, 9);
    expect(unionArea([square(0, 0, 10), square(20, 0, 10)])).toBeCloseTo(200, 9);
    expect(unionArea([square(0, 0, 10), square(0, 0, 10)])).toBeCloseTo(100, 9);
    const area = borderAreaCm2({ polygons: [square(0, 0, 10), square(5, 5, 10)], cmPerUnit: 0.2 });
    expect(area).toBe(7);
  });

  it('lies between the largest border and the sum, does not care about order, direction or place', () => {
    fc.assert(
      fc.property(
        fc.array(star, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 50 }),
        (borders, move) => {
          const areas = borders.map(shoelaceArea);
          const area = unionArea(borders);
          const tolerance = 1e-6 * area;
          expect(area).toBeGreaterThanOrEqual(Math.max(...areas) - tolerance);
          expect(area).toBeLessThanOrEqual(areas.reduce((a, b) => a + b, 0) + tolerance);
          const moved = [...borders]
            .reverse()
            .map((border) => [...border].reverse().map(({ x, y }) => ({ x: x + move, y })));
          expect(Math.abs(unionArea(moved) - area)).toBeLessThan(1e-6 * area);
        },
      ),
    );
  });

  it('knows a border that crosses or touches itself', () => {
    fc.assert(fc.property(star, (border) => expect(isSimple(border)).toBe(true)));
    const bow = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 10, y: 0 },
      { x: 0, y: 12 },
    ];
    expect(isSimple(bow)).toBe(false);
    const line = [
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 10, y: 10 },
    ];
    expect(isSimple(line)).toBe(false);
    expect(isSimple([...square(0, 0, 10), { x: 5, y: 0 }, { x: 5, y: 3 }])).toBe(false);
    expect(checkBorder({ view: 'FRONT', polygons: [bow], cmPerUnit: 1 })).toMatchObject([
      { code: 'BORDER_CROSSES_ITSELF' },
    ]);
    expect(checkBorder({ view: 'FRONT', polygons: [], cmPerUnit: 1 })).toMatchObject([{ field: 'polygons' }]);
    expect(checkBorder({ view: 'FRONT', polygons: [square(Number.NaN, 0, 1)], cmPerUnit: 1 })).toHaveLength(
      1,
    );
  });
});

describe('two borders', () => {
  const border: MeasuredBorder = {
    site: 'FOOT',
    laterality: 'LEFT',
    view: 'FRONT',
    method: 'BRUSH',
    stimulusForceG: null,
    thresholdRating: 3,
    areaCm2: 100,
  };

  it('are compared within one method, with its error band', () => {
    expect(compareBorders(border, { ...border, areaCm2: 70 })).toEqual({
      comparable: true,
      changeCm2: -30,
      errorBandCm2: 12.8,
      withinError: false,
    });
    expect(compareBorders(border, { ...border, areaCm2: 95 })).toMatchObject({ withinError: true });
  });

  it.each([
    [{ method: 'COTTON' as const }, 'OTHER_METHOD'],
    [{ stimulusForceG: 2 }, 'OTHER_FORCE'],
    [{ thresholdRating: 4 }, 'OTHER_THRESHOLD'],
    [{ laterality: 'RIGHT' as const }, 'OTHER_SITE'],
    [{ view: 'BACK' as const }, 'OTHER_VIEW'],
  ])('are not compared where %p differs', (more, mismatch) => {
    expect(compareBorders(border, { ...border, ...more })).toEqual({ comparable: false, mismatch });
  });

  it('belong to maps that say how they were found', () => {
    const map = {
      ...border,
      polygons: [square(0, 0, 10)],
      cmPerUnit: 0.1,
      landmarks: '',
      raterName: '',
    };
    expect(checkMap(map)).toEqual([]);
    expect(checkMap({ ...map, method: 'MONOFILAMENT' })).toMatchObject([{ field: 'stimulusForceG' }]);
    expect(checkMap({ ...map, laterality: 'MIDLINE' })).toMatchObject([{ field: 'laterality' }]);
    expect(checkMap({ ...map, polygons: [square(0, 0, 9000)], cmPerUnit: 1 })).toMatchObject([
      { field: 'cmPerUnit' },
    ]);
    expect(checkMap({ ...map, thresholdRating: 0 })).toMatchObject([{ field: 'thresholdRating' }]);
  });
});
