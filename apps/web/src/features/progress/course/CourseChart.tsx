import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { daysBetween } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { ChartNumbers, useFormats } from '../../../ui/index.ts';
import classes from './course.module.css';
import { EventBand } from './EventBand.tsx';
import { LaneChart } from './LaneChart.tsx';
import type { Course, Lane } from './lanes.ts';
import { timeAxis } from './time-axis.ts';

/** Pixels. */
const AXIS_HEIGHT = 34;
const LEAST_WIDTH = 280;

/** Every course of a patient above one another on one time axis, with what happened in the episode through all of them. */
export function CourseChart({ course, lanes }: { course: Course; lanes: readonly Lane[] }) {
  const { t } = useTranslation('progress');
  const { localDate, number } = useFormats();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const wide = Math.max(width, LEAST_WIDTH);
  const axis = timeAxis(course.from, course.until, wide);
  return (
    <section aria-label={t('course.title')} className={classes['course']}>
      <Text fw={650} component="h2" m={0}>
        {t('course.title')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('course.intro')}
      </Text>
      <div ref={ref}>
        <EventBand course={course} axis={axis} width={wide} />
        {lanes.map((lane) => (
          <div key={lane.key} className={classes['lane']}>
            <Text
              size="sm"
              fw={lane.key === 'PAIN' ? 400 : 600}
              {...(lane.key === 'PAIN' ? { c: 'dimmed' } : {})}
            >
              {t(`course.lane.${lane.key}`)}
            </Text>
            <LaneChart lane={lane} course={course} axis={axis} width={wide} />
            <ChartNumbers
              caption={t(`course.lane.${lane.key}`)}
              heads={[t('course.date'), t('course.what'), t('course.value')]}
              rows={lane.lines.flatMap((line) =>
                line.points.map((point) => [
                  localDate(point.on),
                  line.label,
                  `${number(point.value, 1)}${point.marked ? ` ${t('course.beyondError')}` : ''}`,
                ]),
              )}
            />
          </div>
        ))}
        <svg width={wide} height={AXIS_HEIGHT} aria-hidden className={classes['axis']}>
          {axis.ticks.map((on, at) => {
            const last = at === axis.ticks.length - 1 && at > 0 && axis.x(on) > wide - 60;
            return (
              <text key={on} x={axis.x(on)} y={14} textAnchor={at === 0 ? 'start' : last ? 'end' : 'middle'}>
                {localDate(on).replace(/,? \d{4}$/u, '')}
                {course.admittedOn && on >= course.admittedOn && (
                  <tspan x={axis.x(on)} dy={14}>
                    {t('day', { day: daysBetween(course.admittedOn, on) + 1 })}
                  </tspan>
                )}
              </text>
            );
          })}
        </svg>
      </div>
    </section>
  );
}
