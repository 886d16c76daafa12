import { Injectable } from '@nestjs/common';
import { flares, type FlareStep } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { Flare, FlareCare, FlarePlan, FlareStamp } from './graphql/flare-plan.object.ts';

/** Flares that a page shows. */
const SHOWN = 20;

@Injectable()
export class FlarePlanQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async of(patientId: string): Promise<FlareCare> {
    const [plan, ...earlier] = await this.plans(patientId);
    const all = flares(await this.stamps(patientId)).map((stamps) => Object.assign(new Flare(), { stamps }));
    return Object.assign(new FlareCare(), {
      ...{ plan: plan ?? null, earlier },
      flares: all.toReversed().slice(0, SHOWN),
    });
  }

  /** The newest first. */
  async plans(patientId: string): Promise<FlarePlan[]> {
    const db = await this.transaction.client();
    const rows = await db.flarePlan.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: { number: 'desc' },
    });
    return rows.map((row) => Object.assign(new FlarePlan(), row));
  }

  /** In the order in which they were recorded. */
  async stamps(patientId: string): Promise<FlareStamp[]> {
    const db = await this.transaction.client();
    const rows = await db.flareStamp.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: { number: 'asc' },
    });
    return rows.map((row) =>
      Object.assign(new FlareStamp(), row, {
        step: row.step as FlareStep,
        takenOn: toLocalDate(row.takenOn),
      }),
    );
  }
}
