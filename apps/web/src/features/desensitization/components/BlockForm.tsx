import { Button, Stack, Text } from '@mantine/core';
import type { LogSetting } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../../ui/index.ts';
import { endedEarly, stepToDo } from '../block-entry.ts';
import { clockText, secondsBetween } from '../block-timer.ts';
import { useBlockEntry } from '../hooks/use-block-entry.ts';
import type { Protocol } from '../operations.ts';
import { BlockAfter } from './BlockAfter.tsx';
import classes from './desensitization.module.css';
import { EarlierBlock } from './EarlierBlock.tsx';
import { RatingScale } from './RatingScale.tsx';

interface BlockFormProps {
  readonly protocol: Protocol;
  readonly patientName: string;
  readonly sessionId?: string | null;
  readonly setting?: LogSetting;
  readonly onRecorded: () => void;
}

/** One block at the step to do: rate, start, stop, rate, save. A stop is recorded like any other end. */
export function BlockForm({
  protocol,
  patientName,
  sessionId = null,
  setting = 'CLINIC',
  onRecorded,
}: BlockFormProps) {
  const { t } = useTranslation('desensitization');
  const place = { protocol, patientName, sessionId, setting, onRecorded };
  const { running, entry, change, refusal, saving, save } = useBlockEntry(place);
  const { block, now } = running;
  const [painBefore, setPainBefore] = useState<number | null>(null);
  const [distressBefore, setDistressBefore] = useState<number | null>(null);
  const [earlier, setEarlier] = useState(false);
  const step = stepToDo(protocol, setting) ?? protocol.currentStep;
  const [hold] = protocol.holds;

  if (hold) {
    return <Text>{t('block.held', { reason: hold.reason, name: hold.setByName })}</Text>;
  }
  const before = { painBefore, distressBefore };
  const begin = (block: () => void) => {
    block();
    setPainBefore(null);
    setDistressBefore(null);
    setEarlier(false);
  };
  return (
    <Stack gap="md">
      <div>
        <Text fw={650} size="lg">
          {step.ordinal}. {step.stimulusName}
          {step.targetKpa != null && ` ${t('ladder.pressure', { kpa: step.targetKpa })}`}
        </Text>
        <Text size="sm" c="dimmed">
          {[t('block.planned', { time: clockText(step.plannedSeconds) }), step.target, step.instructions]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {!block && (
        <>
          <RatingScale label={t('block.painBefore')} value={painBefore} onChange={setPainBefore} />
          <RatingScale
            label={t('block.distressBefore')}
            value={distressBefore}
            onChange={setDistressBefore}
          />
          {earlier ? (
            <EarlierBlock
              plannedSeconds={step.plannedSeconds}
              onCancel={() => setEarlier(false)}
              onEnter={(times) => begin(() => running.enter(step.key, times, before))}
            />
          ) : (
            <>
              <Button size="lg" onClick={() => begin(() => running.start(step.key, before))}>
                {t('block.start')}
              </Button>
              <Button variant="subtle" color="gray" mih={44} onClick={() => setEarlier(true)}>
                {t('earlier.title')}
              </Button>
            </>
          )}
        </>
      )}
      {block && (
        <div className={classes['timer']} role="timer" aria-label={t('block.timer')}>
          {clockText(secondsBetween(block.startedAt, block.endedAt ?? now))}
          <Text size="sm" c="dimmed">
            {t('block.of', { time: clockText(step.plannedSeconds) })}
          </Text>
        </div>
      )}
      {block && block.endedAt === null && (
        <Button size="lg" onClick={running.end}>
          {t('block.end')}
        </Button>
      )}
      {block && block.endedAt !== null && (
        <>
          <BlockAfter
            entry={entry}
            site={protocol}
            modality={step.modality}
            setting={setting}
            endedAt={block.endedAt}
            now={now}
            early={endedEarly(block, step.plannedSeconds)}
            enteredLater={block.enteredLater === true}
            onChange={change}
          />
          <RefusalAlert refusal={refusal} />
          <Button size="lg" loading={saving} onClick={() => void save()}>
            {t(entry.hardStops.length > 0 ? 'block.saveAndPage' : 'block.save')}
          </Button>
        </>
      )}
      {block && (
        <Button variant="subtle" color="gray" onClick={running.drop}>
          {t('block.discard')}
        </Button>
      )}
    </Stack>
  );
}
