import { memo } from 'react';
import { heightOf, topOf } from './grid-geometry.ts';
import type { GridRange } from './grid-model.ts';
import { useMinuteText } from './use-minute-text.ts';
import classes from './week-grid.module.css';

/** The hours at the left. Every slot says its own time to whoever cannot see them. */
export const HourAxis = memo(function HourAxis({
  range,
  width,
}: {
  readonly range: GridRange;
  readonly width: number;
}) {
  const { hour } = useMinuteText();
  const hours: number[] = [];
  for (let at = Math.ceil(range.fromMinute / 60) * 60; at < range.untilMinute; at += 60) hours.push(at);
  return (
    <div className={classes['axis']} style={{ width, height: heightOf(range) }} aria-hidden>
      {hours.map((at) => (
        <span key={at} className={classes['hour']} style={{ top: topOf(at, range) }}>
          {hour(at)}
        </span>
      ))}
    </div>
  );
});
