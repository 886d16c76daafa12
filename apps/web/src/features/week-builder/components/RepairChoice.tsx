import { Button, Loader, Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState } from '../../../ui/index.ts';
import { useProposal } from '../hooks/use-proposal.ts';
import type { WeekNames } from '../hooks/use-week-names.ts';
import { RepairSummary } from './RepairSummary.tsx';

interface RepairChoiceProps {
  readonly id: string;
  readonly rank: number;
  readonly names: WeekNames;
}

/** One of the two ways to mend a week, in numbers; the changes themselves are one click away. */
export function RepairChoice({ id, rank, names }: RepairChoiceProps) {
  const { t } = useTranslation('week-builder');
  const { proposal, running, error, refetch } = useProposal(id);
  if (error && !proposal) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const ready = proposal && !running;
  return (
    <Paper p="md" component="article" aria-busy={!ready}>
      <Title order={2} size="h3" mb="sm">
        {rank}. {proposal?.policy && t(`policy.${proposal.policy}`)}
      </Title>
      {!ready && <Loader size="sm" aria-label={t('run.title')} />}
      {ready && <RepairSummary proposal={proposal} names={names} />}
      {ready && (
        <Button component={Link} to={`/schedule/proposals/${id}`} variant="default" mt="md">
          {t('repair.open')}
        </Button>
      )}
    </Paper>
  );
}
