import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';
import {
  AcceptProposalDocument,
  DiscardProposalDocument,
  PinSessionsDocument,
  RebuildWeekDocument,
  StopBuildDocument,
  UndoProposalDocument,
} from '../decision-operations.ts';
import type { WeekProposal } from '../operations.ts';

/** What stands in the way of a decision: the refusal, and every clash that it names. */
export interface DecisionRefused extends RefusalLike {
  readonly clashes?: readonly {
    readonly code: string;
    readonly message: string;
    readonly startsAt: string;
  }[];
}

const isRefusal = (answer: object): answer is DecisionRefused => 'code' in answer;

/** Everything one may decide about a proposal, and what became of the last attempt. */
export function useDecisions(proposal: WeekProposal, refetch: () => unknown) {
  const { t } = useTranslation('week-builder');
  const notify = useNotify();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<DecisionRefused | null>(null);
  const [accept, accepting] = useMutation(AcceptProposalDocument);
  const [discard] = useMutation(DiscardProposalDocument);
  const [undo, undoing] = useMutation(UndoProposalDocument);
  const [stop, stopping] = useMutation(StopBuildDocument);
  const [pin] = useMutation(PinSessionsDocument);
  const [rebuild, rebuilding] = useMutation(RebuildWeekDocument);
  const { id, version } = proposal;

  /** Carries a decision out; says what was done, or keeps the refusal in sight. */
  const decide = async <A extends object>(act: () => Promise<A | undefined>, done: string | null) => {
    setRefused(null);
    try {
      const answer = await act();
      if (!answer) return null;
      if (isRefusal(answer)) {
        setRefused(answer);
        return null;
      }
      if (done) notify.done(done);
      await refetch();
      return answer;
    } catch (error) {
      notify.failed(error);
      return null;
    }
  };

  return {
    refused,
    busy: accepting.loading || undoing.loading || rebuilding.loading || stopping.loading,
    accept: (sessionIds: readonly string[] | null) =>
      decide(
        async () =>
          (
            await accept({
              variables: { input: { proposalId: id, version, sessionIds: sessionIds && [...sessionIds] } },
            })
          ).data?.acceptProposal,
        t('done.accepted'),
      ),
    discard: () =>
      decide(
        async () =>
          (await discard({ variables: { input: { proposalId: id, version } } })).data?.discardProposal,
        t('done.discarded'),
      ),
    undo: () =>
      decide(
        async () => (await undo({ variables: { input: { proposalId: id, version } } })).data?.undoProposal,
        t('done.undone'),
      ),
    stop: () => decide(async () => (await stop({ variables: { proposalId: id } })).data?.stopBuild, null),
    pin: (sessionIds: readonly string[]) =>
      decide(
        async () =>
          (await pin({ variables: { input: { proposalId: id, sessionIds: [...sessionIds] } } })).data
            ?.pinSessions,
        null,
      ),
    rebuild: async () => {
      const next = await decide(
        async () => (await rebuild({ variables: { proposalId: id } })).data?.rebuildWeek,
        null,
      );
      if (next && 'id' in next) await navigate(`/schedule/proposals/${next.id}`);
    },
  };
}
