import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../ui/index.ts';
import { PlanAnswersDocument } from '../operations.ts';

/** What the young person and the guardians answered, version by version; a question is there for the whole team. */
export function FamilyAnswers({ planId }: { planId: string }) {
  const { t } = useTranslation('family-plan');
  const { data } = useQuery(PlanAnswersDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
  });
  const versions = (data?.carePlan?.versions ?? []).filter(
    ({ acknowledgements }) => acknowledgements.length > 0,
  );
  if (versions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('noAnswer')}
      </Text>
    );
  }
  return (
    <>
      {versions.map(({ id, number, acknowledgements }) => (
        <div key={id}>
          <Text size="sm" fw={650}>
            {t('answersOf', { number })}
          </Text>
          <Text component="ul" size="sm" m={0} pl="md">
            {acknowledgements.map((one) => (
              <li key={one.id} style={{ overflowWrap: 'anywhere' }}>
                {one.name}: {t(`answer.${one.answer}`)}
                {one.words && ` “${one.words}”`}{' '}
                <Text span size="xs" c="dimmed">
                  <InstantText at={one.acknowledgedAt} />
                </Text>
              </li>
            ))}
          </Text>
        </div>
      ))}
    </>
  );
}
