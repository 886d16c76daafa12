import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { PlanEditor, useCarePlan } from '../../care-plan/index.ts';

/** The plan, changed there and then. Its forms are guarded by the page of the conference. */
export function PlanInConference({ planId }: { planId: string }) {
  const { t } = useTranslation('conference');
  const { plan, error, refetch } = useCarePlan(planId);
  if (!plan)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {plan.sections.some(({ editable }) => editable) ? t('edit.hint') : t('edit.readOnly')}
      </Text>
      <PlanEditor plan={plan} />
    </Stack>
  );
}
