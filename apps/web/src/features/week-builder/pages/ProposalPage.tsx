import { Alert, Anchor, Paper, Stack, Tabs, Title } from '@mantine/core';
import { isDecidable } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState, LoadingState, PageHeader, useFormats } from '../../../ui/index.ts';
import { ChangeList } from '../components/ChangeList.tsx';
import { DecisionBar } from '../components/DecisionBar.tsx';
import { ProposedWeek } from '../components/ProposedWeek.tsx';
import { RepairSummary } from '../components/RepairSummary.tsx';
import { RunProgress } from '../components/RunProgress.tsx';
import { ScoreTable } from '../components/ScoreTable.tsx';
import { UnplacedList } from '../components/UnplacedList.tsx';
import { WhyHerePanel } from '../components/WhyHerePanel.tsx';
import { useDecisions } from '../hooks/use-decisions.ts';
import { useProposal } from '../hooks/use-proposal.ts';
import { useWeekNames } from '../hooks/use-week-names.ts';
import type { WeekProposal } from '../operations.ts';

/** One proposal: while it is built, and then to be understood and decided. */
export function ProposalPage() {
  const { t } = useTranslation('week-builder');
  const { proposalId = '' } = useParams();
  const { proposal, error, refetch } = useProposal(proposalId);
  if (!proposal) {
    return (
      <>
        <PageHeader title={t('title')} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />}
      </>
    );
  }
  return <Proposal key={proposal.id} proposal={proposal} refetch={refetch} />;
}

function Proposal({ proposal, refetch }: { proposal: WeekProposal; refetch: () => unknown }) {
  const { t } = useTranslation('week-builder');
  const { localDate } = useFormats();
  const names = useWeekNames();
  const decisions = useDecisions(proposal, refetch);
  const [opened, setOpened] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = isDecidable(proposal.status);
  const repair = proposal.kind === 'REPAIR';
  const pinned = proposal.sessions.filter((session) => session.pinned).map(({ id }) => id);
  const choose = (id: string, chosen: boolean) => {
    const next = new Set(left);
    if (chosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const changes = proposal.sessions.filter(({ change }) => change !== 'KEPT');
  const kept = changes.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  return (
    <>
      <PageHeader
        title={t(`kind.${proposal.kind}`)}
        subtitle={
          <>
            {t('weekOf', { date: localDate(proposal.weekOf) })}
            {proposal.policy && <> · {t(`policy.${proposal.policy}`)}</>} ·{' '}
            <Anchor component={Link} to={`/schedule/build?week=${proposal.weekOf}`} underline="always">
              {t('allProposals')}
            </Anchor>
          </>
        }
      />
      <Stack gap="md">
        {proposal.status === 'RUNNING' && (
          <RunProgress proposal={proposal} busy={decisions.busy} onStop={() => void decisions.stop()} />
        )}
        {proposal.status === 'FAILED' && <Alert color="yellow">{t('run.failed')}</Alert>}
        {proposal.total !== null && (
          <>
            <DecisionBar proposal={proposal} decisions={decisions} chosen={left.size > 0 ? kept : null} />
            <Tabs defaultValue={repair ? 'changes' : 'week'} keepMounted={false}>
              <Tabs.List mb="md">
                {repair && <Tabs.Tab value="changes">{t('tab.changes')}</Tabs.Tab>}
                <Tabs.Tab value="week">{t('tab.week')}</Tabs.Tab>
                <Tabs.Tab value="unplaced">{t('tab.unplaced', { count: proposal.unplaced.length })}</Tabs.Tab>
                <Tabs.Tab value="score">{t('tab.score')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="changes">
                <Paper p="md" mb="md">
                  <RepairSummary proposal={proposal} names={names} />
                </Paper>
                <Paper p="md">
                  <Title order={2} size="h3" mb="xs">
                    {t('tab.changes')}
                  </Title>
                  <ChangeList
                    sessions={proposal.sessions}
                    names={names}
                    onOpen={setOpened}
                    chosen={open ? new Set(kept) : null}
                    onChoose={choose}
                  />
                </Paper>
              </Tabs.Panel>
              <Tabs.Panel value="week">
                <ProposedWeek proposal={proposal} names={names} onOpen={setOpened} />
              </Tabs.Panel>
              <Tabs.Panel value="unplaced">
                <Paper p="md">
                  <UnplacedList unplaced={proposal.unplaced} names={names} />
                </Paper>
              </Tabs.Panel>
              <Tabs.Panel value="score">
                <Paper p="md">
                  <ScoreTable proposal={proposal} />
                </Paper>
              </Tabs.Panel>
            </Tabs>
          </>
        )}
      </Stack>
      <WhyHerePanel
        proposalId={proposal.id}
        session={proposal.sessions.find(({ id }) => id === opened) ?? null}
        names={names}
        onPin={
          open && !repair
            ? ({ id }) =>
                void decisions.pin(pinned.includes(id) ? pinned.filter((one) => one !== id) : [...pinned, id])
            : null
        }
        onClose={() => setOpened(null)}
      />
    </>
  );
}
