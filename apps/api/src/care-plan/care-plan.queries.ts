import { Injectable } from '@nestjs/common';
import { Prisma, type DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { CarePlan } from './graphql/care-plan.object.ts';
import type { Goal } from './graphql/goal.object.ts';
import type { Intervention } from './graphql/intervention.object.ts';
import { goalOf, interventionOf } from './plan-rows.ts';

/** Reads of plans and what they hold. One statement per collection, however many plans are asked for. */
@Injectable()
export class CarePlanQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  byId(id: string): Promise<CarePlan | null> {
    return this.plansById().load(id);
  }

  byEpisode(episodeId: string): Promise<CarePlan | null> {
    return loader('care plan by episode', async (ids) => {
      const plans = await this.select(Prisma.sql`p.episode_id = ANY(${ids}::uuid[])`);
      for (const plan of plans) this.plansById().prime(plan.id, plan);
      return new Map(plans.map((plan) => [plan.episodeId, plan]));
    }).load(episodeId);
  }

  async goals(carePlanId: string): Promise<Goal[]> {
    const found = await loader('goals of care plan', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.goal.findMany({
        where: { clinicId: currentActor().clinicId, carePlanId: { in: [...ids] } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(goalOf), (goal) => goal.carePlanId);
    }).load(carePlanId);
    return found ?? [];
  }

  async interventions(carePlanId: string): Promise<Intervention[]> {
    const found = await loader('interventions of care plan', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.intervention.findMany({
        where: { clinicId: currentActor().clinicId, carePlanId: { in: [...ids] } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(interventionOf), (intervention) => intervention.carePlanId);
    }).load(carePlanId);
    return found ?? [];
  }

  /** Codes of the disciplines that may own a part of a plan. */
  async clinicalDisciplines(db: DatabaseTransaction): Promise<string[]> {
    const rows = await db.discipline.findMany({
      where: { clinicId: currentActor().clinicId, clinical: true },
      orderBy: { sortOrder: 'asc' },
      select: { code: true },
    });
    return rows.map(({ code }) => code);
  }

  private plansById() {
    return loader('care plan by id', async (ids) => {
      const plans = await this.select(Prisma.sql`p.id = ANY(${ids}::uuid[])`);
      return new Map(plans.map((plan) => [plan.id, plan]));
    });
  }

  private async select(which: Prisma.Sql): Promise<CarePlan[]> {
    const db = await this.transaction.client();
    const rows = await db.$queryRaw<CarePlan[]>`
      SELECT p.id, p.episode_id AS "episodeId", p.patient_id AS "patientId", p.status,
        p.latest_version_number AS "latestVersionNumber", e.state AS "episodeState"
      FROM care_plan p JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.id = p.episode_id
      WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND ${which}`;
    return rows.map((row) => Object.assign(new CarePlan(), row));
  }
}
