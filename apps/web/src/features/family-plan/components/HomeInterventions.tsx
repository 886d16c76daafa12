import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { FamilyPlanDocument } from '../operations.ts';
import { PlanInterventions } from './PlanInterventions.tsx';

/**
 * What is practised at home, as it stands today. A sheet that the team prints hangs where the whole family reads it: it
 * has what a guardian may see. Families read with their own eyes.
 */
export function HomeInterventions({ patientId }: { patientId: string }) {
  const { t } = useTranslation('family-plan');
  const { data, error, refetch } = useQuery(FamilyPlanDocument, {
    variables: { patientId, as: 'PROXY' },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />;
  const programme = data.familyPlan?.homeProgramme ?? [];
  return programme.length > 0 ? (
    <PlanInterventions all={programme} />
  ) : (
    <Text size="sm">{t('home.none')}</Text>
  );
}
