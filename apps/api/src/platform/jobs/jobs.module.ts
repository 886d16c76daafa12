import { Global, Module } from '@nestjs/common';
import { PeriodicJobs } from './periodic-jobs.ts';
import { SystemOperation } from './system-operation.ts';

@Global()
@Module({ providers: [PeriodicJobs, SystemOperation], exports: [PeriodicJobs, SystemOperation] })
export class JobsModule {}
