import { Module } from '@nestjs/common';
import { TodayResolver } from './graphql/today.resolver.ts';
import { BreakGlassItems } from './break-glass-items.queries.ts';
import { EpisodeItems } from './episode-items.queries.ts';
import { IntakeItems } from './intake-items.queries.ts';
import { OpenToday } from './open-today.ts';
import { PlanItems } from './plan-items.queries.ts';

@Module({ providers: [IntakeItems, PlanItems, EpisodeItems, BreakGlassItems, OpenToday, TodayResolver] })
export class TodayModule {}
