import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { newContext, runInContext } from '../../platform/context/request-context.ts';
import { PeriodicJobs } from '../../platform/jobs/periodic-jobs.ts';
import { SystemOperation } from '../../platform/jobs/system-operation.ts';
import { LOGGER } from '../../platform/observability/logger.ts';
import { ExtendSeries } from './extend-series.ts';
import { SeriesHorizonQueries, type SeriesToExtend } from './series-horizon.queries.ts';

const BATCH = 100;

export interface HorizonReport {
  readonly series: number;
  readonly booked: number;
  readonly gaps: number;
  readonly failed: number;
}

/** Keeps every open series booked up to its clinic's horizon. */
@Injectable()
export class SeriesHorizon implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly system: SystemOperation,
    private readonly queries: SeriesHorizonQueries,
    private readonly extendSeries: ExtendSeries,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'extend series',
      everyMs: this.config.horizonSeconds * 1000,
      run: async (signal) => {
        const { failed } = await this.extendAll(signal);
        if (failed > 0) throw new SeriesNotExtended();
      },
    });
  }

  /** Extends every series that needs it, one transaction each; one that fails does not keep the others. */
  async extendAll(signal?: AbortSignal): Promise<HorizonReport> {
    const failed = new Set<string>();
    const done = new Set<string>();
    let [booked, gaps] = [0, 0];
    for (;;) {
      const waiting = await runInContext(newContext(), () => this.queries.toExtend(BATCH + failed.size));
      const next = waiting.filter(({ seriesId }) => !failed.has(seriesId) && !done.has(seriesId));
      if (next.length === 0) break;
      for (const series of next) {
        if (signal?.aborted) return { series: done.size, booked, gaps, failed: failed.size };
        const extension = await this.extend(series);
        if (!extension) failed.add(series.seriesId);
        else {
          done.add(series.seriesId);
          booked += extension.booked;
          gaps += extension.gaps;
        }
      }
    }
    return { series: done.size, booked, gaps, failed: failed.size };
  }

  private async extend({ clinicId, seriesId }: SeriesToExtend) {
    try {
      return await this.system.run(
        { clinicId, displayName: 'Series horizon', permission: 'schedule.book' },
        () => this.extendSeries.run(seriesId),
      );
    } catch (error) {
      const failure = error instanceof Error ? error.name : 'unknown';
      this.logger.warn({ clinicId, seriesId, failure }, 'a series could not be extended');
      return null;
    }
  }
}

/** Makes the runner come back soon. */
class SeriesNotExtended extends Error {
  override readonly name = 'SeriesNotExtended';
}
