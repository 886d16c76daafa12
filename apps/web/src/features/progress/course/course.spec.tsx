import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../../../testing/render-page.tsx';
import { CourseChart } from './CourseChart.tsx';
import { lanesOf, type Course } from './lanes.ts';
import { linePath, timeAxis } from './time-axis.ts';

const COURSE: Course = {
  ...{ from: '2026-03-02', until: '2026-04-06', admittedOn: '2026-03-02' },
  events: [
    { kind: 'STATE', on: '2026-03-02', until: null, code: 'ADMITTED' },
    { kind: 'HOLD', on: '2026-03-10', until: '2026-03-12', code: 'MANUAL' },
    { kind: 'PLAN_VERSION', on: '2026-03-06', until: null, code: '1' },
  ],
  weeks: [{ from: '2026-03-02', minutes: 1200 }],
  ladders: [
    {
      ...{ protocolId: 'p1', site: 'HAND', laterality: 'LEFT' },
      points: [
        { on: '2026-03-02', step: 1, of: 4 },
        { on: '2026-03-09', step: 3, of: 4 },
      ],
    },
  ],
};
const words = { person: () => 'Young person', ladder: () => 'Hand', delivered: 'Hours', goals: 'T score' };
const lanes = lanesOf({
  ...{ course: COURSE, series: [], prescribedMinutes: 1500, words },
  goalPoints: [{ on: '2026-03-02', score: 36.3 }],
});

describe('the time axis', () => {
  it('puts the same day at the same place in every lane, whole weeks apart, and no day outside', () => {
    const axis = timeAxis('2026-03-02', '2026-04-06', 700);
    expect([axis.x('2026-03-02'), axis.x('2026-04-06'), axis.x('2026-03-09')]).toEqual([0, 700, 140]);
    expect([axis.x('2026-01-01'), axis.x('2027-01-01')]).toEqual([0, 700]);
    expect(axis.ticks.slice(0, 3)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
    expect(timeAxis('2026-03-02', '2027-03-01', 300).ticks.length).toBeLessThanOrEqual(5);
  });

  it('gives the first days room', () => {
    expect(timeAxis('2026-03-02', '2026-03-02', 140).until).toBe('2026-03-16');
  });

  it('draws what lasts in steps', () => {
    const at = { x: (on: string) => Number(on), y: (value: number) => value, until: '9' };
    const points = [
      { on: '0', value: 1 },
      { on: '4', value: 2 },
    ];
    expect(linePath(points, { ...at, stepped: true })).toBe('M 0.0 1.0 H 4.0 V 2.0 H 9.0');
    expect(linePath(points, { ...at, stepped: false })).toBe('M 0.0 1.0 L 4.0 2.0');
  });
});

describe('the course of an episode', () => {
  it('has a lane for what there is, function first and pain last', () => {
    expect(lanes.map(({ key }) => key)).toEqual(['GOALS', 'THERAPY', 'LADDERS']);
    expect(lanes.find(({ key }) => key === 'THERAPY')).toMatchObject({ max: 25, reference: 25, bars: true });
    expect(lanes.find(({ key }) => key === 'LADDERS')?.lines[0]?.points.map(({ value }) => value)).toEqual([
      25, 75,
    ]);
  });

  it('says each lane in words and numbers, and every event as a list', async () => {
    await renderPage(<CourseChart course={COURSE} lanes={lanes} />);
    const course = screen.getByRole('region', { name: 'Course of the episode' });
    expect(
      within(course).getByRole('img', { name: /Goal attainment.*36\.3 at first, 36\.3 last/u }),
    ).toBeVisible();
    expect(course).toHaveTextContent('Dashed: 25 h prescribed now.');
    expect(within(course).getAllByRole('table', { hidden: true })).toHaveLength(3);
    expect(course).toHaveTextContent('3 events in words');
    expect(course).toHaveTextContent('Mar 10, 2026 – Mar 12, 2026: Hold');
    expect(course).toHaveTextContent('Medication steps and decisions of conferences stand here');
  });
});
