import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { ProgressionOutcome } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { DecideProgressionDocument, type Protocol } from '../operations.ts';
import classes from './desensitization.module.css';

interface SuggestionCardProps {
  readonly protocol: Protocol;
  readonly mayDecide: boolean;
  readonly onDecided: () => void;
}

const OUTCOMES: readonly ProgressionOutcome[] = ['ADVANCE', 'REPEAT', 'REGRESS'];

/** What the rule suggests, with its evidence; a therapist decides, and says why when deciding otherwise. */
export function SuggestionCard({ protocol, mayDecide, onDecided }: SuggestionCardProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const [other, setOther] = useState<ProgressionOutcome | null>(null);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [decide, { loading }] = useMutation(DecideProgressionDocument);
  const { suggestion } = protocol;
  if (!suggestion) return null;
  const to = protocol.content.steps.find(({ key }) => key === suggestion.toStepKey);

  const send = async (outcome: ProgressionOutcome) => {
    setRefusal(null);
    try {
      const input = { protocolId: protocol.id, version: protocol.version, outcome, reason };
      const answer = (await decide({ variables: { input } })).data?.decideProgression;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t(`outcome.${outcome}`));
      setOther(null);
      setReason('');
      onDecided();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <section className={classes['card']} aria-label={t('suggestion.label')}>
      <Text fw={650}>
        {t(`suggestion.${suggestion.outcome}`, { step: to ? `${to.ordinal}. ${to.stimulusName}` : '' })}
      </Text>
      <ul className={classes['evidence']}>
        {suggestion.evidence
          .filter(({ criterion, met, needed }) => needed > 0 && (met || !BACK.has(criterion)))
          .map(({ criterion, count, needed, met }) => (
            <li key={criterion}>
              {t(`criterion.${criterion}`)}: {t('suggestion.of', { count, needed })} {met ? '✓' : '–'}
            </li>
          ))}
      </ul>
      {mayDecide && other === null && (
        <Group mt="sm" gap="xs">
          <Button loading={loading} onClick={() => void send(suggestion.outcome)}>
            {t(`decide.${suggestion.outcome}`)}
          </Button>
          {OUTCOMES.filter((outcome) => outcome !== suggestion.outcome).map((outcome) => (
            <Button key={outcome} variant="default" onClick={() => setOther(outcome)}>
              {t(`decide.${outcome}`)}
            </Button>
          ))}
        </Group>
      )}
      {other !== null && (
        <Stack mt="sm" gap="xs">
          <Textarea
            label={t('suggestion.why', { decision: t(`decide.${other}`) })}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            minRows={2}
            autosize
            data-autofocus
          />
          <Group gap="xs">
            <Button loading={loading} disabled={reason.trim() === ''} onClick={() => void send(other)}>
              {t(`decide.${other}`)}
            </Button>
            <Button variant="default" onClick={() => setOther(null)}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      )}
      <RefusalAlert refusal={refusal} />
    </section>
  );
}

/** Reasons to go back are shown only when one is there. */
const BACK: ReadonlySet<string> = new Set(['SLOW_RECOVERIES', 'HIGH_DISTRESS', 'REFUSALS']);
