import { Badge, type BadgeProps } from '@mantine/core';
import type { EpisodeState } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { groupOf } from '../state-groups.ts';

/** In treatment stands out; the word says the rest. */
const LOOKS = {
  INTAKE: { variant: 'outline', color: 'gray' },
  TREATMENT: { variant: 'light', color: 'teal' },
  AFTER: { variant: 'outline', color: 'teal' },
  ENDED: { variant: 'light', color: 'gray' },
} as const;

interface EpisodeStateBadgeProps extends BadgeProps {
  readonly state: EpisodeState;
}

export function EpisodeStateBadge({ state, ...badge }: EpisodeStateBadgeProps) {
  const { t } = useTranslation('codes');
  return (
    <Badge
      {...LOOKS[groupOf(state)]}
      styles={{ root: { color: 'var(--mantine-color-text)' }, label: { overflow: 'visible' } }}
      {...badge}
    >
      {t(`episodeState.${state}`)}
    </Badge>
  );
}
