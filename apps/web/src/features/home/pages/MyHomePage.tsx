import { useQuery } from '@apollo/client/react';
import { Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/index.ts';
import { graphql } from '../../../gql/index.ts';
import { OwnMeasures } from '../../measures/index.ts';
import { HomePage } from './HomePage.tsx';

const MY_FAMILY = graphql(`
  query MyFamily {
    today {
      date
      myPatients {
        id
        displayName
      }
    }
  }
`);

/** The page that a family lands on: first what one is asked oneself. */
export function MyHomePage() {
  return (
    <Stack gap="lg">
      <OwnMeasures />
      <OwnOrChildsPage />
    </Stack>
  );
}

/** One's own page, or that of the child one acts for; with several children a tab each. */
function OwnOrChildsPage() {
  const { t } = useTranslation('home');
  const { viewer } = useSession();
  const { data, error, refetch } = useQuery(MY_FAMILY, {
    skip: viewer.patientId != null,
    context: READABLE_OFFLINE,
  });
  if (viewer.patientId) return <HomePage patientId={viewer.patientId} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={6} />;
  const { myPatients } = data.today;
  const [first] = myPatients;
  if (!first) return <EmptyState title={t('nobody')} text={t('nobodyHint')} />;
  if (myPatients.length === 1) return <HomePage patientId={first.id} />;
  return (
    <Tabs defaultValue={first.id} keepMounted={false}>
      <Tabs.List mb="md">
        {myPatients.map(({ id, displayName }) => (
          <Tabs.Tab key={id} value={id}>
            {displayName}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {myPatients.map(({ id }) => (
        <Tabs.Panel key={id} value={id}>
          <HomePage patientId={id} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
