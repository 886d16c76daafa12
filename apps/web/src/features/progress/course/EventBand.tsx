import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import classes from './course.module.css';
import type { Course } from './lanes.ts';
import type { TimeAxis } from './time-axis.ts';

interface EventBandProps {
  readonly course: Course;
  readonly axis: TimeAxis;
  readonly width: number;
}

/** Pixels of one row of the band. */
const ROW = 18;

/** Pixels that a word beside a mark takes. */
const ROOM = 150;

/** Whether the next state is far enough away for the word beside this one. */
function hasRoom({ events }: Course, at: number, axis: TimeAxis): boolean {
  const here = axis.x(events[at]?.on ?? axis.from);
  const next = events.slice(at + 1).find(({ kind }) => kind === 'STATE');
  return !next || axis.x(next.on) - here > ROOM;
}

/** What happened in the episode, as marks on the axis and as a list in words. */
export function EventBand({ course, axis, width }: EventBandProps) {
  const { t } = useTranslation(['progress', 'codes']);
  const { localDate } = useFormats();
  const word = ({ kind, code }: Course['events'][number]): string =>
    kind === 'STATE'
      ? t(`codes:episodeState.${code ?? ''}` as never)
      : kind === 'PLAN_VERSION'
        ? t('course.version', { number: code })
        : t('course.hold');
  const rows = ['STATE', 'HOLD', 'PLAN_VERSION'] as const;
  return (
    <div className={classes['lane']}>
      <Text size="sm" fw={600}>
        {t('course.events')}
      </Text>
      <svg
        width={width}
        height={rows.length * ROW}
        role="img"
        aria-label={t('course.events')}
        className={classes['plot']}
      >
        {course.events.map((event, at) => {
          const y = rows.indexOf(event.kind) * ROW + ROW / 2;
          const from = axis.x(event.on);
          const key = `${event.kind}${event.on}${String(at)}`;
          if (event.kind === 'HOLD') {
            const until = axis.x(event.until ?? axis.until);
            return (
              <rect
                key={key}
                x={from}
                y={y - 4}
                width={Math.max(4, until - from)}
                height={8}
                rx={3}
                className={classes['hold']}
              >
                <title>{`${word(event)}, ${localDate(event.on)}`}</title>
              </rect>
            );
          }
          const label = event.kind === 'STATE' && hasRoom(course, at, axis) ? word(event) : null;
          return (
            <g key={key}>
              {label && (
                <text
                  x={from + (from > width - ROOM ? -8 : 8)}
                  y={y + 4}
                  textAnchor={from > width - ROOM ? 'end' : 'start'}
                  className={classes['eventWord']}
                >
                  {label}
                </text>
              )}
              <circle
                cx={from}
                cy={y}
                r={4}
                className={classes[event.kind === 'STATE' ? 'state' : 'version']}
              >
                <title>{`${word(event)}, ${localDate(event.on)}`}</title>
              </circle>
            </g>
          );
        })}
      </svg>
      <details className={classes['list']}>
        <summary>{t('course.eventList', { count: course.events.length })}</summary>
        <ul>
          {course.events.map((event, at) => (
            <li key={`${event.kind}${event.on}${String(at)}`}>
              {localDate(event.on)}
              {event.kind === 'HOLD' &&
                ` – ${event.until ? localDate(event.until) : t('course.stillHeld')}`}: {word(event)}
            </li>
          ))}
        </ul>
        <p>{t('course.later')}</p>
      </details>
    </div>
  );
}
