import { Injectable } from '@nestjs/common';
import { isOpen } from '@consilium/domain';
import { EpisodeQueries } from '../patients/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { badInput, notFound } from '../platform/errors/thrown.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { CarePlanRepository } from './care-plan.repository.ts';
import type { CarePlan } from './graphql/care-plan.object.ts';
import { PlanSectionQueries } from './plan-section.queries.ts';

/** Opens the plan of an episode, with a part for every discipline on the care team; again is no harm. */
@Injectable()
export class OpenCarePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly episodes: EpisodeQueries,
    private readonly repository: CarePlanRepository,
    private readonly plans: CarePlanQueries,
    private readonly sections: PlanSectionQueries,
  ) {}

  async run(episodeId: string): Promise<CarePlan> {
    const { patientId } = await this.episodes.byId(episodeId);
    return this.unitOfWork.run({ operation: 'openCarePlan', patientId, detail: episodeId }, async (db) => {
      const episode = await this.repository.episode(db, episodeId);
      if (!episode) throw notFound();
      if (isOpen(episode.state)) await this.repository.open(db, episodeId, episode.patientId);
      const plan = await this.plans.byEpisode(episodeId);
      if (!plan) throw badInput('This episode ended without a plan; none can be opened now.');
      await this.sections.sections(plan.id);
      return plan;
    });
  }
}
