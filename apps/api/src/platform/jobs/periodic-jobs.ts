import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { LOGGER } from '../observability/logger.ts';

/** Work that is done again and again in the background, by one process at a time. */
export interface PeriodicJob {
  /** For the log; also names the lock, so it is the same in every process. */
  readonly name: string;
  readonly everyMs: number;
  /** Stops soon after `signal` aborts; what it had not finished is done the next time. */
  run(signal: AbortSignal): Promise<void>;
}

/** A failed run is repeated after this, then after twice as long, up to the job's own pause. */
const RETRY_MS = 5_000;
/** Runs are spread over this part of the pause, so that processes started together do not stay together. */
const JITTER = 0.1;

/**
 * Runs periodic jobs: once at the start, then after every pause. An advisory lock of the database makes one
 * process do it; the others come by, find it held, and go. Only servers start it, commands do not.
 */
@Injectable()
export class PeriodicJobs implements OnModuleDestroy {
  private readonly jobs: PeriodicJob[] = [];
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private started = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  register(job: PeriodicJob): void {
    this.jobs.push(job);
    if (this.started) this.schedule(job, 0, 0);
  }

  start(): void {
    if (this.started) return;
    this.started = true;
    for (const job of this.jobs) this.schedule(job, 0, 0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private schedule(job: PeriodicJob, inMs: number, failures: number): void {
    if (this.stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      const run = this.runOnce(job, failures).finally(() => this.running.delete(run));
      this.running.add(run);
    }, inMs);
    timer.unref();
    this.timers.set(job.name, timer);
  }

  private async runOnce(job: PeriodicJob, failures: number): Promise<void> {
    try {
      await this.withLock(job.name, () => job.run(this.stopping.signal));
      this.schedule(job, job.everyMs * (1 - JITTER + 2 * JITTER * Math.random()), 0);
    } catch (error) {
      // The class and the code only: a database's message may hold values of a patient.
      const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
      this.logger.warn(
        { job: job.name, failure: name ?? 'unknown', code, failures },
        'a job will be retried',
      );
      this.schedule(job, Math.min(job.everyMs, RETRY_MS * 2 ** Math.min(failures, 16)), failures + 1);
    }
  }

  /** A connection of its own holds the lock: when the process dies, the database lets go of it. */
  private async withLock(name: string, work: () => Promise<void>): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    // A connection that breaks while the work goes on must not bring the process down.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ held: boolean }>(
        "SELECT pg_try_advisory_lock(hashtextextended('job ' || $1, 0)) AS held",
        [name],
      );
      if (rows[0]?.held) await work();
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
