import { useQuery } from '@apollo/client/react';
import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { useCriterionWords } from '../hooks/use-criterion-words.ts';
import { missingOf } from '../missing-of.ts';
import { DischargeDocument } from '../operations.ts';

/** What a discharge still waits for, with the way to it. */
export function MissingCriteria({ patientId }: { readonly patientId: string }) {
  const { t } = useTranslation('discharge');
  const words = useCriterionWords();
  const { data, error, refetch } = useQuery(DischargeDocument, {
    variables: { id: patientId },
    fetchPolicy: 'network-only',
  });
  const discharge = data?.patient?.discharge;
  if (!discharge)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />;
  return (
    <section aria-label={t('stillMissing')}>
      <Text fw={600}>{t('stillMissing')}</Text>
      <List size="sm">
        {missingOf(discharge.criteria).map(({ criterion }) => (
          <List.Item key={criterion.code}>{words(criterion)}</List.Item>
        ))}
      </List>
      <Anchor component={Link} to={`/patients/${patientId}/discharge`} size="sm">
        {t('toDischarge')}
      </Anchor>
    </section>
  );
}
