import { Module } from '@nestjs/common';
import { HoldsModule } from '../holds/index.ts';
import { TodayResolver } from './graphql/today.resolver.ts';
import { BreakGlassItems } from './break-glass-items.queries.ts';
import { EpisodeItems } from './episode-items.queries.ts';
import { HoldItems } from './hold-items.ts';
import { IntakeItems } from './intake-items.queries.ts';
import { OpenToday } from './open-today.ts';
import { PlanItems } from './plan-items.queries.ts';

@Module({
  imports: [HoldsModule],
  providers: [IntakeItems, HoldItems, PlanItems, EpisodeItems, BreakGlassItems, OpenToday, TodayResolver],
})
export class TodayModule {}
