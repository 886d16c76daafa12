import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { solveInWorkers, type WorkerProgress } from '@consilium/scheduling';
import type { Logger } from 'pino';
import type { Actor } from '../platform/context/actor.ts';
import { LOGGER } from '../platform/observability/logger.ts';
import { reportOf } from './report-of.ts';
import { RunRecord, type RunQuestion } from './run-record.ts';
import type { StoredProgress } from './stored-proposal.ts';

interface Run {
  readonly proposalId: string;
  readonly actor: Actor;
}
interface ActiveRun extends Run {
  readonly abort: AbortController;
  question?: RunQuestion;
  latest?: WorkerProgress;
}

/** How often a run is shown, and looks whether it should stop. */
const BEAT_MS = 500;
const NOTHING: StoredProgress = {
  iterations: 0,
  seconds: 0,
  score: null,
  placed: 0,
  total: 0,
  queuedBehind: 0,
  failure: null,
};
/** Changes cost so many times more, or less, than the weights of the clinic say. */
const CHANGE_FACTOR = { FEWEST_CHANGES: 10, FEWEST_CANCELLED: 0.3 } as const;

/**
 * The runs of this process: one at a time in worker threads, the others wait in order. What a run needs to be seen,
 * stopped or missed by other processes is in its row.
 */
@Injectable()
export class WeekRuns implements OnModuleDestroy {
  private readonly waiting: Run[] = [];
  private active: ActiveRun | undefined;
  private timer: NodeJS.Timeout | undefined;
  private beating = false;
  private closing = false;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly record: RunRecord,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Call when the row is committed. */
  enqueue(proposalId: string, actor: Actor): void {
    this.waiting.push({ proposalId, actor });
    this.timer ??= setInterval(() => void this.beat(), BEAT_MS).unref();
    if (!this.active) this.work = this.next();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    clearInterval(this.timer);
    this.active?.abort.abort();
    const left = this.waiting.splice(0);
    await this.work;
    await Promise.all(left.map((run) => this.record.fail(run, 'PROCESS_ENDED').catch(() => undefined)));
  }

  private async next(): Promise<void> {
    for (let run = this.waiting.shift(); run && !this.closing; run = this.waiting.shift()) {
      this.active = { ...run, abort: new AbortController() };
      await this.execute(this.active).catch((error: unknown) => this.failed(run, error));
      this.active = undefined;
    }
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async failed(run: Run, error: unknown): Promise<void> {
    this.logger.error(
      { failure: error instanceof Error ? error.name : 'unknown' },
      'a run of the week builder failed',
    );
    await this.record.fail(run, 'ENGINE_FAILED').catch(() => undefined);
  }

  private async execute(run: ActiveRun): Promise<void> {
    const question = await this.record.begin(run);
    if (!question) return;
    run.question = question;
    const { baseline, disruption } = question;
    const result = await solveInWorkers({
      instance: question.instance,
      seconds: question.seconds,
      seed: question.seed,
      ...(baseline ? { baseline } : {}),
      ...(disruption ? { changeFactor: CHANGE_FACTOR[disruption.policy] } : {}),
      onProgress: (report) => (run.latest = report),
      signal: run.abort.signal,
    });
    const report = reportOf(question, baseline, result.solution);
    if (!report) return this.record.fail(run, 'CHECK_FAILED');
    const progress = {
      ...NOTHING,
      iterations: run.latest?.steps ?? 0,
      seconds: result.seconds,
      score: report.soft.total,
      placed: report.placed,
      total: report.sessions,
    };
    const status = result.stopped ? 'STOPPED' : 'READY';
    return this.record.finish(run, status, { solution: result.solution, report, progress });
  }

  /** Shows every run, keeps it alive, and stops those that were asked to stop. */
  private async beat(): Promise<void> {
    if (this.beating || this.closing) return;
    this.beating = true;
    try {
      const { active } = this;
      if (active?.question) {
        const goOn = await this.record.beat(active, progressOf(active));
        if (!goOn) active.abort.abort();
      }
      for (const [index, run] of [...this.waiting].entries()) {
        const goOn = await this.record.beat(run, { ...NOTHING, queuedBehind: index + 1 });
        if (!goOn) await this.drop(run);
      }
    } catch (error) {
      this.logger.warn(
        { failure: error instanceof Error ? error.name : 'unknown' },
        'a run of the week builder could not be shown',
      );
    } finally {
      this.beating = false;
    }
  }

  /** Stopped before its turn: there is no week to keep. */
  private async drop(run: Run): Promise<void> {
    const at = this.waiting.indexOf(run);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    await this.record.stopUnbegun(run);
  }
}

function progressOf({ latest, question }: ActiveRun): StoredProgress {
  const total = question?.instance.sessions.length ?? 0;
  if (!latest) return { ...NOTHING, total };
  return {
    ...NOTHING,
    iterations: latest.steps,
    seconds: latest.seconds,
    score: latest.score.total,
    placed: total - latest.unplaced,
    total,
  };
}
