import { Injectable } from '@nestjs/common';
import type { AllodyniaMethod, BodySite, ChartView, Laterality, Point, SidedSite } from '@consilium/domain';
import type { AllodyniaMapModel, DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { AllodyniaMap } from './graphql/allodynia-map.object.ts';
import { chartBorderOf } from './log-row.ts';

@Injectable()
export class AllodyniaMapQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async byId(db: DatabaseTransaction, id: string): Promise<AllodyniaMap | null> {
    const row = await db.allodyniaMap.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && mapOf(row);
  }

  /** Every map of a patient in the order of time, those struck through too. */
  async ofPatient(patientId: string): Promise<AllodyniaMap[]> {
    const found = await loader<AllodyniaMap[]>('allodynia maps of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.allodyniaMap.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(mapOf), (row) => row.patientId);
    }).load(patientId);
    return found ?? [];
  }

  /** Maps of one site that count, between two instants, in the order of time. */
  async ofSite(
    patientId: string,
    { site, laterality }: SidedSite,
    { from, until }: { from: Date; until: Date },
  ): Promise<AllodyniaMap[]> {
    const db = await this.transaction.client();
    const rows = await db.allodyniaMap.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, patientId, site, laterality, enteredInErrorAt: null },
        occurredAt: { gte: from, lt: until },
      },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(mapOf);
  }
}

const mapOf = ({ polygons, cmPerUnit, chartView, ...row }: AllodyniaMapModel): AllodyniaMap =>
  Object.assign(new AllodyniaMap(), row, {
    site: row.site as BodySite,
    laterality: row.laterality as Laterality,
    method: row.method as AllodyniaMethod,
    stimulusForceG: row.stimulusForceG?.toNumber() ?? null,
    areaCm2: row.areaCm2.toNumber(),
    border: chartBorderOf({
      view: chartView as ChartView,
      // Written by RecordAllodyniaMap only, after the domain's check.
      polygons: polygons as unknown as Point[][],
      cmPerUnit: cmPerUnit.toNumber(),
    }),
  });
