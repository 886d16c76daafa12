import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { ATTAINMENT_LEVELS, localDateIn, RATING_NOTE_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { RateGoalDocument } from '../operations.ts';
import { latestRating, levelText, type GoalScale, type ScaledGoal } from '../scaled-goal.ts';

interface RateDialogProps {
  readonly goal: ScaledGoal;
  readonly scale: GoalScale;
  readonly onClose: () => void;
}

/** Where a goal stands: one of its own five levels, for today or a day since they were written. */
export function RateDialog({ goal, scale, onClose }: RateDialogProps) {
  const { t } = useTranslation('goal-attainment');
  const notify = useNotify();
  const today = useClinicToday();
  const { viewer } = useSession();
  // Kept while the dialog is open: a second try is the same rating.
  const [id] = useState(() => crypto.randomUUID());
  const [level, setLevel] = useState<number | null>(latestRating(scale)?.level ?? null);
  const [ratedOn, setRatedOn] = useState(today);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [rate, { loading }] = useMutation(RateGoalDocument, { refetchQueries: ['CarePlan'] });
  const send = async () => {
    if (level === null) return;
    setRefusal(null);
    try {
      const input = { id, goalId: goal.id, level, ratedOn, note };
      const answer = (await rate({ variables: { input } })).data?.rateGoal;
      if (!answer) return;
      if (answer.__typename !== 'GoalScale') return setRefusal(answer);
      notify.done(t('ratedNow', { level: levelText(level) }));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('rateTitle')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <Radio.Group
            label={goal.description}
            value={level === null ? null : String(level)}
            onChange={(value) => setLevel(Number(value))}
          >
            <Stack gap="xs" mt="xs">
              {ATTAINMENT_LEVELS.map((value, at) => (
                <Radio
                  key={value}
                  value={String(value)}
                  label={`${levelText(value)} · ${scale.levels[at] ?? ''}`}
                  description={t(`level.${value}` as never)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            type="date"
            label={t('on')}
            value={ratedOn}
            min={localDateIn(viewer.clinic.timeZone, new Date(scale.writtenAt))}
            max={today}
            onChange={(event) => setRatedOn(event.currentTarget.value)}
          />
          <Textarea
            autosize
            label={t('note')}
            maxLength={RATING_NOTE_LIMIT}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={level === null || ratedOn === ''}>
              {t('rate')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
