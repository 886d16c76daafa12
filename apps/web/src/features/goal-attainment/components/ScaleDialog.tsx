import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { ATTAINMENT_LEVELS, GOAL_WEIGHTS, LEVEL_TEXT_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { WriteGoalScaleDocument } from '../operations.ts';
import { levelText, type ScaledGoal } from '../scaled-goal.ts';

interface ScaleDialogProps {
  readonly goal: ScaledGoal;
  readonly onClose: () => void;
}

/** What one would see at each of five levels: written before the goal is first rated, then kept. */
export function ScaleDialog({ goal, onClose }: ScaleDialogProps) {
  const { t } = useTranslation('goal-attainment');
  const notify = useNotify();
  const [levels, setLevels] = useState<readonly string[]>(
    goal.scale?.levels ?? ATTAINMENT_LEVELS.map(() => ''),
  );
  const [weight, setWeight] = useState(String(goal.scale?.weight ?? GOAL_WEIGHTS[0]));
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [write, { loading }] = useMutation(WriteGoalScaleDocument, { refetchQueries: ['CarePlan'] });
  const send = async () => {
    setRefusal(null);
    const input = {
      ...{ goalId: goal.id, baseVersion: goal.scale?.version ?? 0 },
      ...{ levels: [...levels], weight: Number(weight) },
    };
    try {
      const answer = (await write({ variables: { input } })).data?.writeGoalScale;
      if (!answer) return;
      if (answer.__typename !== 'GoalScale') return setRefusal(answer);
      notify.done(t('written'));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('writeTitle')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <Text size="sm">{t('writeIntro', { goal: goal.description })}</Text>
          {ATTAINMENT_LEVELS.map((level, at) => (
            <Textarea
              key={level}
              required
              autosize
              maxLength={LEVEL_TEXT_LIMIT}
              label={`${levelText(level)} · ${t(`level.${level}` as never)}`}
              value={levels[at] ?? ''}
              onChange={(event) => setLevels(levels.with(at, event.currentTarget.value))}
            />
          ))}
          <Select
            label={t('importance')}
            allowDeselect={false}
            value={weight}
            onChange={(value) => setWeight(value ?? weight)}
            data={GOAL_WEIGHTS.map((value) => ({
              value: String(value),
              label: t(`weights.${value}` as never),
            }))}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={levels.some((text) => text.trim() === '')}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
