import type { CourseQuery } from '../../../gql/graphql.ts';
import { isBackground, type ScaleSeries } from '../../measures/index.ts';
import type { LanePoint } from './time-axis.ts';

export type Course = NonNullable<CourseQuery['patientCourse']>;

export interface LaneLine {
  readonly key: string;
  readonly label: string;
  readonly points: readonly LanePoint[];
  readonly stepped?: boolean;
}

/** One chart of the page: what it shows, between which values, and which way is better. */
export interface Lane {
  readonly key: 'FUNCTION' | 'GOALS' | 'SCHOOL' | 'THERAPY' | 'LADDERS' | 'PAIN';
  readonly min: number;
  readonly max: number;
  /** Drawn with its greatest value at the bottom, so that up is better everywhere. */
  readonly turned: boolean;
  /** A value to compare with: 50 for goals, what is prescribed for therapy. */
  readonly reference: number | null;
  readonly bars: boolean;
  readonly lines: readonly LaneLine[];
}

const lane = (key: Lane['key'], given: Partial<Lane> & Pick<Lane, 'lines'>): Lane => ({
  ...{ key, min: 0, max: 100, turned: false, reference: null, bars: false },
  ...given,
});

const pointsOf = (person: ScaleSeries['people'][number]): LanePoint[] =>
  person.points.flatMap(({ assessedOn, value, changeSinceFirst }) =>
    value === null
      ? []
      : [{ on: assessedOn, value, marked: changeSinceFirst === 'BETTER' || changeSinceFirst === 'WORSE' }],
  );

interface LaneSources {
  readonly course: Course;
  readonly series: readonly ScaleSeries[];
  readonly goalPoints: readonly { readonly on: string; readonly score: number }[];
  readonly prescribedMinutes: number;
  readonly words: {
    readonly person: (person: ScaleSeries['people'][number]) => string;
    readonly ladder: (ladder: Course['ladders'][number]) => string;
    readonly delivered: string;
    readonly goals: string;
  };
}

/** The charts that have something to show, function first and pain last. */
export function lanesOf({ course, series, goalPoints, prescribedMinutes, words }: LaneSources): Lane[] {
  const scaleLane = (key: Lane['key'], found: ScaleSeries | undefined): Lane =>
    lane(key, {
      ...(found
        ? { min: found.scale.min, max: found.scale.max, turned: found.scale.higherIs === 'WORSE' }
        : {}),
      lines: (found?.people ?? []).map((person) => ({
        ...{ key: person.key, label: words.person(person), points: pointsOf(person) },
      })),
    });
  const scale = (code: string) => series.find(({ instrument, leads }) => leads && instrument.code === code);
  const hours = course.weeks.map(({ from, minutes }) => ({ on: from, value: minutes / 60 }));
  const prescribed = prescribedMinutes / 60;
  const lanes = [
    scaleLane('FUNCTION', scale('FDI')),
    lane('GOALS', {
      ...{ min: 20, max: 80, reference: 50 },
      lines: [
        {
          key: 'goals',
          label: words.goals,
          points: goalPoints.map(({ on, score }) => ({ on, value: score })),
        },
      ],
    }),
    scaleLane('SCHOOL', scale('SCHOOL-ATTENDANCE')),
    lane('THERAPY', {
      ...{ bars: true, reference: prescribed > 0 ? prescribed : null },
      max: Math.max(prescribed, ...hours.map(({ value }) => value), 1),
      lines: [{ key: 'hours', label: words.delivered, points: hours }],
    }),
    lane('LADDERS', {
      lines: course.ladders.map((ladder) => ({
        ...{ key: ladder.protocolId, label: words.ladder(ladder), stepped: true },
        points: ladder.points.map(({ on, step, of }) => ({ on, value: (100 * step) / of })),
      })),
    }),
    scaleLane(
      'PAIN',
      series.find(({ instrument, scale: one }) => isBackground(instrument) && one.code === 'usual'),
    ),
  ];
  return lanes.filter(({ lines }) => lines.some(({ points }) => points.length > 0));
}
