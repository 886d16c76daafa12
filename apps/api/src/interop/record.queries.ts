import { Injectable } from '@nestjs/common';
import type { RecordSection, TriggerCategory, TriggerDecision } from '@consilium/domain';
import { RECORD_SECTIONS } from '@consilium/domain';
import type { TriggerProposalModel } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { PatientRecord, RecordEntry } from './graphql/record.object.ts';
import { TriggerProposal } from './graphql/trigger.object.ts';
import { MERGED_FIRST } from './merged-record.queries.ts';

const rank = new Map<string, number>(RECORD_SECTIONS.map((section, index) => [section, index]));

/** By section, then the newest first; what has no date comes last. Dates of any precision order as text. */
const bySectionNewestFirst = (a: RecordEntry, b: RecordEntry): number =>
  (rank.get(a.section) ?? 0) - (rank.get(b.section) ?? 0) ||
  (b.startedOn ?? '').localeCompare(a.startedOn ?? '') ||
  a.id.localeCompare(b.id);

@Injectable()
export class RecordQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** What the merged referral brought. */
  async recordOf(patientId: string): Promise<PatientRecord> {
    const [entries, observationsNotShown] = await Promise.all([
      this.entries().load(patientId),
      this.observationsNotShown().load(patientId),
    ]);
    return Object.assign(new PatientRecord(), {
      entries: entries ?? [],
      observationsNotShown: observationsNotShown ?? 0,
    });
  }

  triggersOf(patientId: string): Promise<TriggerProposal[] | null> {
    return loader('trigger proposals of patient', async (patientIds) => {
      const db = await this.transaction.client();
      const rows = await db.triggerProposal.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...patientIds] } },
        orderBy: [{ occurredOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      });
      const groups = groupBy(patientIds, rows, ({ patientId: id }) => id);
      return new Map([...groups].map(([id, group]) => [id, group.map(triggerOf)]));
    }).load(patientId);
  }

  private entries() {
    return loader('record entries of patient', async (patientIds) => {
      const db = await this.transaction.client();
      const rows = await db.recordEntry.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...patientIds] }, current: true },
      });
      const groups = groupBy(patientIds, rows, ({ patientId: id }) => id);
      return new Map(
        [...groups].map(([id, group]) => [
          id,
          group
            .map((row) => Object.assign(new RecordEntry(), { ...row, section: row.section as RecordSection }))
            .sort(bySectionNewestFirst),
        ]),
      );
    });
  }

  private observationsNotShown() {
    return loader('observations not shown of patient', async (patientIds) => {
      const db = await this.transaction.client();
      const rows = await db.$queryRaw<{ patient_id: string; others: number | null }[]>`
        SELECT DISTINCT ON (patient_id) patient_id::text, (record -> 'observations' ->> 'otherCount')::integer AS others
        FROM referral WHERE clinic_id = ${currentActor().clinicId}::uuid
          AND patient_id = ANY (${[...patientIds]}::uuid[]) AND status <> 'DIFFERS'
        ORDER BY patient_id, ${MERGED_FIRST}`;
      return new Map(rows.map(({ patient_id, others }) => [patient_id, others ?? 0]));
    });
  }
}

export const triggerOf = (row: TriggerProposalModel): TriggerProposal =>
  Object.assign(new TriggerProposal(), {
    ...row,
    category: row.category as TriggerCategory,
    decision: row.decision as TriggerDecision,
  });
