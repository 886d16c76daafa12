import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, NumberInput, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { UpdateWeekRulesDocument, WeekRulesDocument, type WeekRules } from '../operations.ts';

const NUMBERS = [
  'patientMaxDailyMinutes',
  'patientMaxRunMinutes',
  'memberMaxRunMinutes',
  'breakMinutes',
  'lunchMinutes',
  'lateCancelHours',
  'horizonWeeks',
] as const;

/** The rules of the week, and what each wish weighs when the builder has to choose. */
export function RulesTab({ mayManage }: { mayManage: boolean }) {
  const { data, error, loading, refetch } = useQuery(WeekRulesDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  const { scheduleSettings: rules } = data;
  return <RulesForm key={rules.version} rules={rules} mayManage={mayManage} onSaved={() => void refetch()} />;
}

interface RulesFormProps {
  readonly rules: WeekRules;
  readonly mayManage: boolean;
  readonly onSaved: () => void;
}

function RulesForm({ rules, mayManage, onSaved }: RulesFormProps) {
  const { t } = useTranslation(['availability', 'week-builder']);
  const notify = useNotify();
  const [numbers, setNumbers] = useState(() => Object.fromEntries(NUMBERS.map((key) => [key, rules[key]])));
  const [weights, setWeights] = useState(rules.weights);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [update, { loading }] = useMutation(UpdateWeekRulesDocument);
  const save = async () => {
    setRefusal(null);
    const input = {
      ...numbers,
      version: rules.version,
      weights: weights.map(({ goal, weight }) => ({ goal, weight })),
    };
    try {
      const answer = (await update({ variables: { input } })).data?.updateScheduleSettings;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('availability:rules.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Stack>
      <Paper p="md">
        <Title order={2} size="h3" mb="sm">
          {t('availability:rules.limits')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
          {NUMBERS.map((key) => (
            <NumberInput
              key={key}
              label={t(`availability:rules.${key}`)}
              min={0}
              readOnly={!mayManage}
              value={numbers[key] ?? 0}
              onChange={(value) => setNumbers({ ...numbers, [key]: Number(value) })}
            />
          ))}
        </SimpleGrid>
      </Paper>
      <Paper p="md">
        <Title order={2} size="h3">
          {t('availability:rules.weights')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('availability:rules.weightsHint')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
          {weights.map(({ goal, weight }) => (
            <NumberInput
              key={goal}
              label={t(`week-builder:goal.${goal}.name`)}
              description={t(`week-builder:goal.${goal}.unit`)}
              min={0}
              readOnly={!mayManage}
              value={weight}
              onChange={(value) =>
                setWeights(
                  weights.map((one) => (one.goal === goal ? { ...one, weight: Number(value) } : one)),
                )
              }
            />
          ))}
        </SimpleGrid>
      </Paper>
      <RefusalAlert refusal={refusal} />
      {mayManage && (
        <Group>
          <Button loading={loading} onClick={() => void save()}>
            {t('availability:save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
