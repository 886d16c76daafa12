import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeriodicJobs } from '../platform/jobs/periodic-jobs.ts';
import { SilentRunRepository } from './silent-runs.repository.ts';

const EVERY_MS = 5_000;

/** Looks for runs that no process works on any more. */
@Injectable()
export class SilentRuns implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly runs: SilentRunRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'silent runs of the week builder',
      everyMs: EVERY_MS,
      run: () => this.runs.failSilent(),
    });
  }
}
