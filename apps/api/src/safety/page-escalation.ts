import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { CONFIG } from '../platform/config/config.module.ts';
import type { Config } from '../platform/config/config.ts';
import { newContext, runInContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { PeriodicJobs } from '../platform/jobs/periodic-jobs.ts';
import { SystemOperation } from '../platform/jobs/system-operation.ts';
import { LOGGER } from '../platform/observability/logger.ts';
import { SafetyFlagQueries } from './safety-flag.queries.ts';
import { SafetyFlags } from './safety-flags.ts';
import { UnansweredFlagQueries } from './unanswered-flag.queries.ts';

const BATCH = 50;

/** Passes a page that nobody answered in time to the next person of the chain. */
@Injectable()
export class PageEscalation implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly system: SystemOperation,
    private readonly unanswered: UnansweredFlagQueries,
    private readonly queries: SafetyFlagQueries,
    private readonly unitOfWork: UnitOfWork,
    private readonly flags: SafetyFlags,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'escalate safety pages',
      everyMs: this.config.pageCheckSeconds * 1000,
      run: (signal) => this.escalateAll(signal),
    });
  }

  private async escalateAll(signal: AbortSignal): Promise<void> {
    for (const { clinicId, flagId } of await runInContext(newContext(), () => this.unanswered.flags(BATCH))) {
      if (signal.aborted) return;
      const name = { clinicId, displayName: 'Safety pages', permission: 'safetyFlag.raise' } as const;
      try {
        await this.system.run(name, () => this.escalate(flagId));
      } catch (error) {
        const failure = error instanceof Error ? error.name : 'unknown';
        this.logger.error({ clinicId, flagId, failure }, 'a safety page could not be passed on');
      }
    }
  }

  private async escalate(flagId: string): Promise<void> {
    const flag = await this.queries.facts(flagId);
    if (!flag) return;
    const intent = { operation: 'escalateSafetyPage', patientId: flag.patientId, detail: flagId };
    await this.unitOfWork.run(intent, (db) => this.flags.pageNext(db, flag));
  }
}
