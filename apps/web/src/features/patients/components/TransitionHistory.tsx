import { Anchor, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Episode } from '../offered-transition.ts';
import classes from './transition-history.module.css';

const SHOWN = 4;

/** Every step with who, when and why, the newest first. */
export function TransitionHistory({ transitions }: { transitions: Episode['transitions'] }) {
  const { t } = useTranslation(['patients', 'codes']);
  const { instant } = useFormats();
  const [all, setAll] = useState(false);
  const newestFirst = [...transitions].sort((a, b) => b.at.localeCompare(a.at));
  const shown = all ? newestFirst : newestFirst.slice(0, SHOWN);
  return (
    <div>
      <Title order={3} mb={4}>
        {t('overview.history')}
      </Title>
      {transitions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('overview.noHistory')}
        </Text>
      )}
      <ol className={classes['list']}>
        {shown.map((step) => (
          <li key={step.id} className={classes['step']}>
            <Text size="sm" fw={600}>
              {t(`codes:episodeState.${step.toState}`)}
            </Text>
            <Text size="sm">
              {t(`transition.reasons.${step.reasonCode}`, { defaultValue: step.reasonCode })}
              {step.reason && `: ${step.reason}`}
            </Text>
            <Text size="xs" c="dimmed">
              {t('overview.historyBy', { name: step.byName, time: instant(step.at) })}
            </Text>
          </li>
        ))}
      </ol>
      {newestFirst.length > shown.length && (
        <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
          {t('overview.showAll', { count: newestFirst.length - shown.length })}
        </Anchor>
      )}
    </div>
  );
}
