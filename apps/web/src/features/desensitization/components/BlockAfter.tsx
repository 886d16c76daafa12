import { Button, Collapse, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import {
  HARD_STOPS,
  SKIN_FINDINGS,
  STOP_REASONS,
  type LogSetting,
  type SidedSite,
  type StimulusModality,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import type { BlockEntry } from '../block-entry.ts';
import { clockText, secondsBetween } from '../block-timer.ts';
import { BlockDetails } from './BlockDetails.tsx';
import { Choices } from './Choices.tsx';
import classes from './desensitization.module.css';
import { RatingScale } from './RatingScale.tsx';

interface BlockAfterProps {
  readonly entry: BlockEntry;
  readonly site: SidedSite;
  readonly modality: StimulusModality;
  readonly setting: LogSetting;
  /** ISO instant. */
  readonly endedAt: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly early: boolean;
  /** Done without the timer. */
  readonly enteredLater: boolean;
  readonly onChange: (changes: Partial<BlockEntry>) => void;
}

/** How it was, once the stimulus has ended; a stop is asked about like any other end. */
export function BlockAfter({
  entry,
  site,
  modality,
  setting,
  endedAt,
  now,
  early,
  enteredLater,
  onChange,
}: BlockAfterProps) {
  const { t } = useTranslation('desensitization');
  const isYoungPerson = useSession().viewer.roles.includes('PATIENT');
  const [more, setMore] = useState(false);
  const [finding, setFinding] = useState(false);
  const { settledAt } = entry;
  return (
    <>
      <RatingScale
        label={t('block.painPeak')}
        value={entry.painPeak}
        onChange={(painPeak) => onChange({ painPeak })}
      />
      <RatingScale
        label={t('block.painAfter')}
        value={entry.painAfter}
        onChange={(painAfter) => onChange({ painAfter })}
      />
      <RatingScale
        label={t('block.distress')}
        value={entry.distressPeak}
        onChange={(distressPeak) => onChange({ distressPeak })}
      />
      {enteredLater ? (
        <NumberInput
          label={t('earlier.settled')}
          min={0}
          decimalScale={1}
          value={entry.settledMinutes}
          onChange={(settledMinutes) => onChange({ settledMinutes })}
        />
      ) : (
        <Group justify="space-between">
          <Text size="sm">
            {settledAt === null
              ? t('block.recovering', { time: clockText(secondsBetween(endedAt, now)) })
              : t('block.recovered', { time: clockText(secondsBetween(endedAt, settledAt)) })}
          </Text>
          <Button
            size="md"
            variant="default"
            onClick={() => onChange({ settledAt: settledAt === null ? Date.now() : null })}
          >
            {t(settledAt === null ? 'block.settled' : 'block.notYet')}
          </Button>
        </Group>
      )}
      {early && (
        <NativeSelect
          label={t('block.earlier')}
          data={[
            { value: '', label: t('block.unsaid') },
            ...STOP_REASONS.map((value) => ({
              value,
              label:
                isYoungPerson && value === 'REQUESTED_BY_PATIENT' ? t('own.stopped') : t(`stop.${value}`),
            })),
          ]}
          value={entry.stopReason}
          onChange={(event) => onChange({ stopReason: event.currentTarget.value })}
        />
      )}
      <Choices
        label={t('block.skin')}
        group="skin"
        codes={SKIN_FINDINGS}
        value={entry.skin}
        onChange={(skin) => onChange({ skin })}
      />
      <Button variant="subtle" onClick={() => setMore(!more)} aria-expanded={more}>
        {t('block.more')}
      </Button>
      <Collapse expanded={more}>
        <BlockDetails entry={entry} site={site} modality={modality} setting={setting} onChange={onChange} />
      </Collapse>
      <Button
        variant="subtle"
        color="gray"
        h="auto"
        mih={44}
        classNames={{ label: classes['wrapping'] ?? '' }}
        onClick={() => setFinding(!finding)}
        aria-expanded={finding}
      >
        {t('block.hardStop')}
      </Button>
      <Collapse expanded={finding}>
        <Stack gap="xs">
          <Text size="sm">{t('block.hardStopHint')}</Text>
          <Choices
            label={t('block.findings')}
            group="codes:finding"
            codes={HARD_STOPS}
            value={entry.hardStops}
            onChange={(hardStops) => onChange({ hardStops })}
          />
        </Stack>
      </Collapse>
    </>
  );
}
