import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, PerformanceModel } from '@consilium/db';
import {
  DEFAULT_PERFORMANCE_ACTIVITIES,
  type BetterDirection,
  type PerformanceUnit,
} from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { Performance, PerformanceActivity } from './graphql/performance.object.ts';

@Injectable()
export class PerformanceQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** What can be measured: what every clinic has, then the clinic's own by name. Own ones replace others by code. */
  async activities(includeRetired = false): Promise<PerformanceActivity[]> {
    const db = await this.transaction.client();
    const rows = await db.performanceActivity.findMany({
      where: { clinicId: currentActor().clinicId },
      orderBy: [{ name: 'asc' }, { code: 'asc' }],
    });
    const own = new Set(rows.map(({ code }) => code));
    const shipped = DEFAULT_PERFORMANCE_ACTIVITIES.filter(({ code }) => !own.has(code)).map((activity) =>
      Object.assign(new PerformanceActivity(), activity, { own: false, retired: false }),
    );
    const added = rows
      .filter(({ retired }) => includeRetired || !retired)
      .map(({ code, name, unit, better, retired }) =>
        Object.assign(new PerformanceActivity(), {
          code,
          name,
          unit: unit as PerformanceUnit,
          better: better as BetterDirection,
          own: true,
          retired,
        }),
      );
    return [...shipped, ...added];
  }

  /** The unit and direction that attempts of an activity were measured in; null when there are none. */
  async measuredIn(db: DatabaseTransaction, activityCode: string) {
    return db.performance.findFirst({
      where: { clinicId: currentActor().clinicId, activityCode, enteredInErrorAt: null },
      select: { unit: true, better: true },
    });
  }

  /** Every attempt of a patient, those entered in error too, in the order of time. */
  async ofPatient(patientId: string): Promise<Performance[]> {
    const found = await loader<Performance[]>('performances of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.performance.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(performanceOf), (row) => row.patientId);
    }).load(patientId);
    return found ?? [];
  }

  async byId(db: DatabaseTransaction, id: string): Promise<Performance | null> {
    const row = await db.performance.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && performanceOf(row);
  }
}

const performanceOf = ({ value, unit, better, ...row }: PerformanceModel): Performance =>
  Object.assign(new Performance(), row, {
    value: value.toNumber(),
    unit: unit as PerformanceUnit,
    better: better as BetterDirection,
  });
