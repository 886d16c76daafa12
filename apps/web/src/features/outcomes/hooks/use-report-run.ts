import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { ReportInput } from '../../../gql/graphql.ts';
import { OutcomeReportDocument, OutcomeReportRunDocument, type ReportRun } from '../operations.ts';

/** A page that hears nothing for so long has no live connection: it asks once and waits. Milliseconds. */
const UNHEARD_MS = 4_000;

/** The report, computed while the page listens: how far it is, how to stop it, how to ask again. */
export function useReportRun(input: ReportInput) {
  const about = JSON.stringify(input);
  const [stopped, setStopped] = useState<string>();
  const [unheard, setUnheard] = useState<string>();
  const [shown, setShown] = useState<{ about: string; result: ReportRun['result'] }>();
  const isStopped = stopped === about;
  const run = useSubscription(OutcomeReportRunDocument, {
    variables: { input },
    skip: isStopped,
    onData: ({ data }) => {
      const result = data.data?.outcomeReportRun.result;
      if (result) setShown({ about, result });
    },
  });
  const event = run.data?.outcomeReportRun;
  const silent = !event && !isStopped;
  useEffect(() => {
    if (!silent) return undefined;
    const timer = setTimeout(() => setUnheard(about), UNHEARD_MS);
    return () => clearTimeout(timer);
  }, [silent, about]);
  const failed = run.error ?? (event?.stage === 'FAILED' ? new Error('FAILED') : undefined);
  const asked = useQuery(OutcomeReportDocument, {
    variables: { input },
    skip: isStopped || Boolean(event) || unheard !== about,
    fetchPolicy: 'network-only',
  });
  const again = (): void => {
    setStopped(undefined);
    setUnheard(undefined);
    if (!isStopped) run.restart();
  };
  const running = event && event.stage !== 'DONE' && event.stage !== 'FAILED' ? event : undefined;
  const answered = event ? undefined : asked.data?.outcomeReport;
  return {
    result: answered ?? shown?.result,
    /** The result is still that of the question before. */
    stale: !answered && shown?.about !== about,
    running: isStopped ? undefined : running,
    stopped: isStopped,
    error: event && event.stage !== 'FAILED' ? undefined : (asked.error ?? failed),
    stop: () => setStopped(about),
    again,
  };
}
