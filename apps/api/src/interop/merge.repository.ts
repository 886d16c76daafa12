import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { ReferralStatus } from '@consilium/domain';
import type { ReferralDifference, ReferralRecord } from '@consilium/fhir';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { REFERRAL_COLUMNS, type ReferralRow } from './referral-rows.ts';
import type { TakenOverPatient } from './taken-over-patient.ts';

export interface ReferralState {
  readonly patientId: string | null;
  readonly status: ReferralStatus;
  readonly version: number;
}

export interface KnownGuardian {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string | null;
  readonly email: string | null;
}

@Injectable()
export class MergeRepository {
  constructor(private readonly transaction: ContextTransaction) {}

  async find(id: string): Promise<ReferralState | null> {
    return this.state(await this.transaction.client(), id);
  }

  async state(db: DatabaseTransaction, id: string): Promise<ReferralState | null> {
    const row = await db.referral.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { patientId: true, status: true, version: true },
    });
    return row && { ...row, status: row.status as ReferralStatus };
  }

  /** Null when the referral is not in the version that was read, or does not wait to be merged. */
  async markMerged(
    db: DatabaseTransaction,
    id: string,
    version: number,
  ): Promise<{ row: ReferralRow; record: ReferralRecord } | null> {
    const { clinicId, displayName } = currentActor();
    const [merged] = await db.referral.updateManyAndReturn({
      where: { clinicId, id, version, status: 'DIFFERS' },
      data: {
        status: 'MERGED',
        triagedAt: currentContext().now(),
        triagedByName: displayName,
        version: { increment: 1 },
      },
      select: { ...REFERRAL_COLUMNS, record: true },
    });
    if (!merged) return null;
    const { record, ...row } = merged;
    // Written by this module only, as the reader gave it.
    return { row, record: record as unknown as ReferralRecord };
  }

  /** Identifiers are added up: an older one may still arrive on a letter. */
  async updatePatient(
    db: DatabaseTransaction,
    id: string,
    { birthDate, ...changed }: Partial<Omit<TakenOverPatient, 'identifiers'>>,
    identifiers: readonly string[],
  ): Promise<void> {
    const { clinicId } = currentActor();
    const key = { clinicId_id: { clinicId, id } };
    const known = await db.patient.findUniqueOrThrow({ where: key, select: { identifiers: true } });
    const added = identifiers.filter((identifier) => !known.identifiers.includes(identifier));
    if (added.length === 0 && birthDate === undefined && Object.keys(changed).length === 0) return;
    await db.patient.update({
      where: key,
      data: {
        ...changed,
        ...(birthDate === undefined ? {} : { birthDate: fromLocalDate(birthDate) }),
        identifiers: [...known.identifiers, ...added],
        version: { increment: 1 },
      },
    });
  }

  guardians(db: DatabaseTransaction, patientId: string): Promise<KnownGuardian[]> {
    return db.guardian.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      select: { id: true, givenName: true, familyName: true, phone: true, email: true },
    });
  }

  async updateGuardian(
    db: DatabaseTransaction,
    id: string,
    changed: { phone: string | null; email: string | null },
  ): Promise<void> {
    const { clinicId } = currentActor();
    await db.guardian.update({
      where: { clinicId_id: { clinicId, id } },
      data: { ...changed, version: { increment: 1 } },
    });
  }

  async retireEntries(db: DatabaseTransaction, patientId: string): Promise<void> {
    await db.recordEntry.updateMany({
      where: { clinicId: currentActor().clinicId, patientId, current: true },
      data: { current: false },
    });
  }

  async hasOpenEpisode(db: DatabaseTransaction, patientId: string): Promise<boolean> {
    const { clinicId } = currentActor();
    return (await db.episodeOfCare.count({ where: { clinicId, patientId, open: true } })) > 0;
  }

  async othersWaiting(
    db: DatabaseTransaction,
    patientId: string,
  ): Promise<{ id: string; record: ReferralRecord }[]> {
    const rows = await db.referral.findMany({
      where: { clinicId: currentActor().clinicId, patientId, status: 'DIFFERS' },
      select: { id: true, record: true },
    });
    return rows.map(({ id, record }) => ({ id, record: record as unknown as ReferralRecord }));
  }

  async setDifferences(
    db: DatabaseTransaction,
    id: string,
    differences: readonly ReferralDifference[],
  ): Promise<void> {
    const { clinicId } = currentActor();
    await db.referral.update({
      where: { clinicId_id: { clinicId, id } },
      data: { differences: differences.map((difference) => ({ ...difference })), version: { increment: 1 } },
      select: { id: true },
    });
  }
}
