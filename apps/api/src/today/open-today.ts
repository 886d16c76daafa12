import { Injectable } from '@nestjs/common';
import { PatientSummaryQueries } from '../patients/index.ts';
import { BreakGlassItems } from './break-glass-items.queries.ts';
import { EpisodeItems } from './episode-items.queries.ts';
import { Today } from './graphql/today.object.ts';
import { HoldItems } from './hold-items.ts';
import { IntakeItems } from './intake-items.queries.ts';
import { PlanItems } from './plan-items.queries.ts';
import { viewer } from './viewer-reach.ts';

/** Puts the viewer's day together: a bounded number of statements, whatever the number of patients. */
@Injectable()
export class OpenToday {
  constructor(
    private readonly intake: IntakeItems,
    private readonly holds: HoldItems,
    private readonly plans: PlanItems,
    private readonly episodes: EpisodeItems,
    private readonly breakGlass: BreakGlassItems,
    private readonly summaries: PatientSummaryQueries,
  ) {}

  async run(): Promise<Today> {
    const { memberId, today } = viewer();
    const items = [
      ...(await this.intake.all()),
      ...(await this.holds.all()),
      ...(await this.plans.all()),
      ...(await this.episodes.all()),
      ...(await this.breakGlass.all()),
    ];
    return Object.assign(new Today(), {
      date: today,
      items,
      myPatients: [...(memberId ? await this.summaries.mine() : []), ...(await this.summaries.ofFamily())],
    });
  }
}
