import { Module } from '@nestjs/common';
import { NoticesModule } from './notices/notices.module.ts';

/** Sessions booked without a clash, and everybody concerned told. */
@Module({ imports: [NoticesModule], exports: [NoticesModule] })
export class SchedulingModule {}
