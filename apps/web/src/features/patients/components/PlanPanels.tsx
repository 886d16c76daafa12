import { useQuery } from '@apollo/client/react';
import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CarePlanQuery } from '../../../gql/graphql.ts';
import { EmptyState, ErrorState, InstantText, LoadingState } from '../../../ui/index.ts';
import { CarePlanDocument, ChangeList, MinutesTable, PatientPlanIdDocument } from '../../care-plan/index.ts';
import { GoalsPanel } from './GoalsPanel.tsx';
import { Panel } from './Panel.tsx';

interface PlanPanelsProps {
  readonly patientId: string;
  readonly path: string;
}

/** What the overview takes from the plan: goals, what changed lately, prescribed time. */
export function PlanPanels({ patientId, path }: PlanPanelsProps) {
  const { t } = useTranslation('patients');
  const ids = useQuery(PatientPlanIdDocument, { variables: { id: patientId } });
  if (ids.error) return <ErrorState error={ids.error} onRetry={() => void ids.refetch()} />;
  if (!ids.data) return <LoadingState rows={4} />;
  const planId = ids.data.patient.currentEpisode?.carePlan?.id;
  const planPath = `${path}/plan`;
  if (!planId) {
    return (
      <Panel title={t('overview.goals')}>
        <EmptyState
          title={t('overview.noPlan')}
          action={
            <Anchor component={Link} to={planPath} underline="always">
              {t('overview.toPlan')}
            </Anchor>
          }
        />
      </Panel>
    );
  }
  return <LoadedPanels planId={planId} planPath={planPath} />;
}

function LoadedPanels({ planId, planPath }: { planId: string; planPath: string }) {
  const { t } = useTranslation('patients');
  const { data, error, refetch } = useQuery(CarePlanDocument, {
    variables: { id: planId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  const plan = data.carePlan;
  return (
    <Stack gap="md">
      <GoalsPanel goals={plan.goals} planPath={planPath} />
      <RecentPanel plan={plan} planPath={planPath} />
      <Panel title={t('overview.minutes')}>
        <MinutesTable rows={plan.prescribedMinutes} />
      </Panel>
    </Stack>
  );
}

/** Changes shown on the overview; the plan shows all. */
const SHOWN_CHANGES = 5;

function RecentPanel({ plan, planPath }: { plan: CarePlanQuery['carePlan']; planPath: string }) {
  const { t } = useTranslation('patients');
  const newest = [...plan.draftChanges]
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
    .slice(0, SHOWN_CHANGES);
  const latest = plan.versions.find(({ number }) => number === plan.latestVersionNumber);
  return (
    <Panel title={t('overview.recent')}>
      {newest.length > 0 ? (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {latest ? t('overview.sinceVersion', { number: latest.number }) : t('overview.sinceStart')}
          </Text>
          <ChangeList changes={newest} />
        </>
      ) : (
        <Text size="sm">{t('overview.noRecent')}</Text>
      )}
      {newest.length === 0 && latest && (
        <Text size="sm" mt="xs">
          <Anchor component={Link} to={`${planPath}/versions/${latest.number}`} fw={600} underline="always">
            {t('overview.version', { number: latest.number })}
          </Anchor>{' '}
          <Text span size="sm" c="dimmed">
            {latest.createdByName}, <InstantText at={latest.createdAt} />
          </Text>
          <br />
          {latest.note}
        </Text>
      )}
      {plan.draftChanges.length > newest.length && (
        <Anchor component={Link} to={`${planPath}#changes`} size="sm">
          {t('overview.allChanges', { count: plan.draftChanges.length })}
        </Anchor>
      )}
    </Panel>
  );
}
