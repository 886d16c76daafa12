import { Inject, Injectable } from '@nestjs/common';
import { REPORT_STEPS, type ReportDefinition } from '@consilium/domain';
import type { Logger } from 'pino';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import type { Actor } from '../platform/context/actor.ts';
import { currentActor, newContext, runInContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { LOGGER } from '../platform/observability/logger.ts';
import { clinicToday, shownReport } from './ask-outcomes.ts';
import { reportOf } from './compute-report.ts';
import { OutcomeReportRun } from './graphql/report-run.object.ts';
import type { OutcomeReport, ReportInput } from './graphql/report.object.ts';
import { latestOf } from './latest-of.ts';
import { OutcomeInputQueries } from './outcome-input.queries.ts';
import { definitionOf } from './report-definition.ts';

/** Reading the episodes is the first part. */
const PARTS = 1 + REPORT_STEPS;

export interface DeliveredRun {
  readonly outcomeReportRun: OutcomeReportRun;
}

/** A report as a job: how far it is while it is computed, the report at last, and nothing more once nobody listens. */
@Injectable()
export class FollowReport {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly audit: AuditTrail,
    private readonly inputs: OutcomeInputQueries,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(input: ReportInput): AsyncIterableIterator<DeliveredRun> {
    const given = new AbortController();
    const run = latestOf<DeliveredRun>(() => given.abort());
    const say = (
      stage: OutcomeReportRun['stage'],
      done: number,
      result: OutcomeReport | Refusal | null = null,
    ): void =>
      run.push({
        outcomeReportRun: Object.assign(new OutcomeReportRun(), { stage, done, of: PARTS, result }),
      });
    const definition = definitionOf(input);
    if (definition instanceof Refusal) {
      say('DONE', PARTS, definition);
      run.end();
      return run.stream;
    }
    say('READING', 0);
    void this.compute(currentActor(), definition, given.signal, say)
      .then((report) => say('DONE', PARTS, report))
      .catch((error: unknown) => {
        if (given.signal.aborted) return;
        this.logger.error(
          { failure: error instanceof Error ? error.name : 'unknown' },
          'a report could not be computed',
        );
        say('FAILED', 0);
      })
      .finally(() => run.end());
    return run.stream;
  }

  private async compute(
    actor: Actor,
    definition: ReportDefinition,
    signal: AbortSignal,
    say: (stage: OutcomeReportRun['stage'], done: number) => void,
  ): Promise<OutcomeReport> {
    const { episodes, asOf } = await this.read(actor);
    signal.throwIfAborted();
    say('WAITING', 1);
    const onStep = (done: number): void => say('COMPUTING', 1 + done);
    return shownReport(await reportOf({ episodes, definition, asOf }, { signal, onStep }));
  }

  /** A transaction of its own: the one of whoever asks ends before the first event leaves. */
  private read(actor: Actor) {
    const context = newContext({
      permission: 'outcome.read',
      systemActor: { ...actor, sessionId: null },
    });
    return runInContext(context, async () => {
      try {
        await this.transaction.actor();
        const read = { episodes: await this.inputs.text(), asOf: clinicToday() };
        await this.audit.flush();
        return read;
      } finally {
        await this.transaction.rollback().catch(() => undefined);
      }
    });
  }
}
