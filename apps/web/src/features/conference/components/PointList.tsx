import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ConferencePointFragment } from '../../../gql/graphql.ts';
import { DisciplineBadge, InstantText } from '../../../ui/index.ts';
import classes from './conference.module.css';

interface PointListProps {
  readonly points: readonly ConferencePointFragment[];
  readonly none: string;
  /** What can be done about a point. */
  readonly action?: (point: ConferencePointFragment) => ReactNode;
}

/** What each discipline raised beforehand, in its own words. */
export function PointList({ points, none, action }: PointListProps) {
  if (points.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  }
  return (
    <Stack gap="sm" component="ul" className={classes['list'] ?? ''}>
      {points.map((point) => (
        <li key={point.id}>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} className={classes['name'] ?? ''}>
            {point.text}
          </Text>
          <Group gap="xs">
            {point.disciplineCode && <DisciplineBadge code={point.disciplineCode} />}
            <Text size="xs" c="dimmed">
              {point.raisedByName}, <InstantText at={point.raisedAt} />
            </Text>
            {action?.(point)}
          </Group>
        </li>
      ))}
    </Stack>
  );
}
