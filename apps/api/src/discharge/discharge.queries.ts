import { Injectable } from '@nestjs/common';
import {
  DEFAULT_DISCHARGE_CRITERIA,
  type CriterionFinding,
  type DischargeBarrierKind,
  type DischargeCriterion as Criterion,
  type EpisodeState,
} from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import {
  DischargeBarrier,
  DischargeCriteriaList,
  DischargeCriterion,
  DischargeExpectation,
  DischargeOverride,
} from './graphql/discharge.object.ts';

export interface EpisodeOfDischarge {
  readonly id: string;
  readonly open: boolean;
}

export interface StoredFinding {
  readonly finding: CriterionFinding;
  readonly note: string;
  readonly foundAt: Date;
  readonly foundByName: string;
  /** Number of the list it was found under. */
  readonly listNumber: number;
}

@Injectable()
export class DischargeQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The open episode, or the last one; null: there never was one. */
  async episode(patientId: string): Promise<EpisodeOfDischarge | null> {
    const db = await this.transaction.client();
    return db.episodeOfCare.findFirst({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: [{ open: 'desc' }, { referredOn: 'desc' }],
      select: { id: true, open: true },
    });
  }

  /** The list that counts: the newest of the clinic, or the one every programme starts with. */
  async criteria(): Promise<DischargeCriteriaList> {
    const db = await this.transaction.client();
    const row = await db.dischargeCriteriaList.findFirst({
      where: { clinicId: currentActor().clinicId },
      orderBy: { number: 'desc' },
    });
    const criteria = (row?.criteria ?? DEFAULT_DISCHARGE_CRITERIA) as unknown as readonly Criterion[];
    return Object.assign(new DischargeCriteriaList(), {
      ...{ number: row?.number ?? 0, writtenAt: row?.writtenAt ?? null },
      writtenByName: row?.writtenByName ?? null,
      criteria: criteria.map((one) => Object.assign(new DischargeCriterion(), one)),
    });
  }

  async expectations(episodeId: string): Promise<DischargeExpectation[]> {
    const found = await loader<DischargeExpectation[]>('expected discharges of episodes', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.dischargeExpectation.findMany({
        where: { clinicId: currentActor().clinicId, episodeId: { in: [...ids] } },
        orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
      });
      const known = rows.map((row) => ({
        episodeId: row.episodeId,
        row: Object.assign(new DischargeExpectation(), row, { expectedOn: toLocalDate(row.expectedOn) }),
      }));
      const grouped = groupBy(ids, known, (one) => one.episodeId);
      return new Map([...grouped].map(([id, list]) => [id, list.map(({ row }) => row)]));
    }).load(episodeId);
    return found ?? [];
  }

  /** Those that stand first, the oldest before the others. */
  async barriers(episodeId: string): Promise<DischargeBarrier[]> {
    const db = await this.transaction.client();
    const rows = await db.dischargeBarrier.findMany({
      where: { clinicId: currentActor().clinicId, episodeId },
      orderBy: [{ resolvedAt: { sort: 'desc', nulls: 'first' } }, { openedAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) =>
      Object.assign(new DischargeBarrier(), row, { kind: row.kind as DischargeBarrierKind }),
    );
  }

  async barrier(id: string): Promise<{ patientId: string; text: string } | null> {
    const db = await this.transaction.client();
    return db.dischargeBarrier.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { patientId: true, text: true },
    });
  }

  /** The newest finding of each criterion in this stay: whoever comes back is looked at anew. */
  async findings(episodeId: string): Promise<Map<string, StoredFinding>> {
    const db = await this.transaction.client();
    const rows = await db.dischargeFinding.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, episodeId },
        foundAt: { gte: await this.stayBegan(episodeId) },
      },
      orderBy: [{ criterionCode: 'asc' }, { foundAt: 'desc' }, { id: 'desc' }],
      distinct: ['criterionCode'],
    });
    return new Map(
      rows.map((row) => [row.criterionCode, { ...row, finding: row.finding as CriterionFinding }]),
    );
  }

  /** Every time a physician let somebody leave although criteria were missing, the newest first. */
  async overrides(episodeId: string): Promise<DischargeOverride[]> {
    const db = await this.transaction.client();
    const rows = await db.dischargeOverride.findMany({
      where: { clinicId: currentActor().clinicId, episodeId },
      orderBy: [{ overriddenAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map((row) => Object.assign(new DischargeOverride(), row));
  }

  /** Of the present stay alone, the newest first. */
  async overridesOfStay(episodeId: string): Promise<DischargeOverride[]> {
    const began = await this.stayBegan(episodeId);
    return (await this.overrides(episodeId)).filter(({ overriddenAt }) => overriddenAt >= began);
  }

  /** Codes that a physician has overridden in this stay. */
  async overriddenCodes(episodeId: string): Promise<string[]> {
    return (await this.overridesOfStay(episodeId)).flatMap(({ missingCodes }) => missingCodes);
  }

  /** When the present stay began; without an admission on file everything counts. */
  private async stayBegan(episodeId: string): Promise<Date> {
    const db = await this.transaction.client();
    const admission = await db.episodeTransition.findFirst({
      where: {
        ...{ clinicId: currentActor().clinicId, episodeId },
        toState: { in: ['ADMITTED', 'READMITTED'] satisfies EpisodeState[] },
      },
      orderBy: { at: 'desc' },
      select: { at: true },
    });
    return admission?.at ?? new Date(0);
  }

  /** Safety flags that nobody has closed; null when one of them is restricted: not everybody may be told. */
  async openSafetyFlags(patientId: string): Promise<number | null> {
    const db = await this.transaction.client();
    const of = { clinicId: currentActor().clinicId, patientId, status: { not: 'CLOSED' } };
    const open = await db.safetyFlag.count({ where: { ...of, restricted: false } });
    if (open > 0) return open;
    return (await db.safetyFlag.count({ where: { ...of, restricted: true } })) > 0 ? null : 0;
  }

  /** The day each is expected to leave, of those in an open episode that have one. */
  async expectedOf(patientIds: readonly string[]): Promise<Map<string, string>> {
    const db = await this.transaction.client();
    const rows = await db.dischargeExpectation.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, patientId: { in: [...patientIds] } },
        episode: { open: true },
      },
      orderBy: [{ patientId: 'asc' }, { setAt: 'desc' }, { id: 'desc' }],
      distinct: ['patientId'],
      select: { patientId: true, expectedOn: true },
    });
    return new Map(rows.map((row) => [row.patientId, toLocalDate(row.expectedOn)]));
  }

  /** The patient of a barrier, for the guard. */
  async patientOf(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    return (await db.dischargeBarrier.findFirst({ where: { id }, select: { patientId: true } }))?.patientId;
  }
}
