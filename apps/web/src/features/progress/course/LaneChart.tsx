import { addDays } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import classes from './course.module.css';
import type { Course, Lane } from './lanes.ts';
import { linePath, type TimeAxis } from './time-axis.ts';

interface LaneChartProps {
  readonly lane: Lane;
  readonly course: Course;
  readonly axis: TimeAxis;
  readonly width: number;
}

/** Pixels; pain is a small band under everything else. */
const HEIGHT = 84;
const QUIET_HEIGHT = 36;
const EDGE = 6;
/** Told apart by dash as well as by colour. */
const DASHES = [undefined, '6 3', '2 3', '8 4'];

/** One lane: its lines or bars, what to compare with, and through it the days on which something happened. */
export function LaneChart({ lane, course, axis, width }: LaneChartProps) {
  const { t } = useTranslation('progress');
  const { number } = useFormats();
  const quiet = lane.key === 'PAIN';
  const height = quiet ? QUIET_HEIGHT : HEIGHT;
  const share = (value: number) =>
    (Math.min(Math.max(value, lane.min), lane.max) - lane.min) / (lane.max - lane.min);
  const y = (value: number) => EDGE + (lane.turned ? share(value) : 1 - share(value)) * (height - 2 * EDGE);
  const said = lane.lines
    .flatMap(({ label, points }) => {
      const [first, last] = [points[0], points.at(-1)];
      return first && last
        ? [t('course.says', { who: label, from: number(first.value, 1), to: number(last.value, 1) })]
        : [];
    })
    .join(' ');
  return (
    <>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`${t(`course.lane.${lane.key}`)}. ${said}`}
        className={classes['plot']}
      >
        {course.events
          .filter(({ kind }) => kind !== 'PLAN_VERSION')
          .map((event, at) =>
            event.kind === 'HOLD' ? (
              <rect
                key={`hold${String(at)}`}
                x={axis.x(event.on)}
                y={0}
                width={Math.max(2, axis.x(event.until ?? axis.until) - axis.x(event.on))}
                height={height}
                className={classes['held']}
              />
            ) : (
              <line
                key={`state${String(at)}`}
                x1={axis.x(event.on)}
                x2={axis.x(event.on)}
                y1={0}
                y2={height}
                className={classes['event']}
              />
            ),
          )}
        {lane.reference !== null && (
          <line
            x1={0}
            x2={width}
            y1={y(lane.reference)}
            y2={y(lane.reference)}
            className={classes['reference']}
          />
        )}
        {lane.lines.map((line, at) =>
          lane.bars ? (
            line.points.map((point) => (
              <rect
                key={point.on}
                x={axis.x(point.on) + 1}
                y={y(point.value)}
                width={Math.max(2, axis.x(addDays(point.on, 5)) - axis.x(point.on))}
                height={Math.max(0, y(lane.min) - y(point.value))}
                className={classes['bar']}
              />
            ))
          ) : (
            <g key={line.key} className={classes[quiet ? 'quiet' : `line${String(at % 2)}`]}>
              <path
                d={linePath(line.points, {
                  x: axis.x,
                  y,
                  stepped: line.stepped === true,
                  until: course.until,
                })}
                strokeDasharray={DASHES[at % DASHES.length]}
                className={classes['path']}
              />
              {!line.stepped &&
                line.points.map((point) => (
                  <circle
                    key={point.on}
                    cx={axis.x(point.on)}
                    cy={y(point.value)}
                    r={point.marked ? 5 : 3}
                    className={classes[point.marked ? 'marked' : 'dot']}
                  />
                ))}
            </g>
          ),
        )}
      </svg>
      <p className={classes['says']}>
        {said}{' '}
        {lane.reference !== null &&
          t(`course.reference.${lane.key === 'GOALS' ? 'GOALS' : 'THERAPY'}`, {
            value: number(lane.reference, 1),
          })}{' '}
        {lane.lines.some(({ points }) => points.some(({ marked }) => marked)) && t('course.markedHint')}
      </p>
    </>
  );
}
