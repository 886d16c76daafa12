import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { proposeTriggers } from '@consilium/domain';
import { recordEntries, triggerSources, type ReferralDifference, type ReferralRecord } from '@consilium/fhir';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import type { ReferralGuardian } from './guardians-of-referral.ts';
import { reasonOf, referrerOf } from './referral-reason.ts';
import { REFERRAL_COLUMNS, type ReferralRow } from './referral-rows.ts';
import type { TakenOverPatient } from './taken-over-patient.ts';

/** Namespace of the advisory locks under which a clinic's referrals are taken over, one at a time. */
const TAKE_OVER_LOCK = 7_310_043;

/** A record may have ten thousand lines; PostgreSQL takes 65,535 values in one statement. */
const ROWS_AT_A_TIME = 500;

export interface ReceivedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

export interface NewReferral {
  readonly file: ReceivedFile;
  readonly record: ReferralRecord;
  readonly patientId: string;
  readonly displayName: string;
  readonly status: 'NEW' | 'DIFFERS';
  readonly differences: readonly ReferralDifference[];
  readonly synthetic: boolean;
}

/** Writes what a referral brings. Every method runs in the transaction it is given. */
@Injectable()
export class ImportRepository {
  /**
   * Takes over one referral of a clinic at a time: two files of one new patient that arrive together must find
   * each other, and record numbers must not leave gaps.
   */
  async oneAtATime(db: DatabaseTransaction): Promise<void> {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(${TAKE_OVER_LOCK}::integer, hashtext(${currentActor().clinicId}))`;
  }

  findByHash(db: DatabaseTransaction, sha256: string): Promise<ReferralRow | null> {
    return db.referral.findUnique({
      where: { clinicId_bundleSha256: { clinicId: currentActor().clinicId, bundleSha256: sha256 } },
      select: REFERRAL_COLUMNS,
    });
  }

  async addPatient(db: DatabaseTransaction, patient: TakenOverPatient, synthetic: boolean): Promise<string> {
    const { clinicId } = currentActor();
    const { id } = await db.patient.create({
      data: {
        ...patient,
        clinicId,
        mrn: await this.nextRecordNumber(db),
        birthDate: fromLocalDate(patient.birthDate),
        synthetic,
        createdAt: currentContext().now(),
      },
      select: { id: true },
    });
    return id;
  }

  /** Contacts of the record; what each may see, a person decides. */
  async addGuardians(
    db: DatabaseTransaction,
    patientId: string,
    guardians: readonly ReferralGuardian[],
    startsOn: string,
  ): Promise<void> {
    const { clinicId } = currentActor();
    await db.guardian.createMany({
      data: guardians.map((guardian) => ({
        ...guardian,
        clinicId,
        patientId,
        proxyScope: 'NONE',
        startsOn: fromLocalDate(startsOn),
      })),
    });
  }

  async addReferral(db: DatabaseTransaction, referral: NewReferral): Promise<ReferralRow> {
    const { clinicId, displayName: receivedByName } = currentActor();
    const { file, record, patientId, displayName, status, differences, synthetic } = referral;
    const row = await db.referral.create({
      data: {
        clinicId,
        patientId,
        status,
        receivedAt: currentContext().now(),
        receivedByName,
        fileName: file.fileName,
        bundleSha256: file.sha256,
        bundleBytes: file.bytes.byteLength,
        displayName,
        birthDate: fromLocalDate(record.patient.birthDate),
        reason: reasonOf(record),
        referrerName: referrerOf(record),
        // Flat and JSON-able by its own definition; interfaces have no index signature.
        record: record as unknown as Prisma.InputJsonObject,
        differences: differences.map((difference) => ({ ...difference })),
        synthetic,
      },
      select: REFERRAL_COLUMNS,
    });
    await db.referralBundle.create({
      data: { clinicId, referralId: row.id, content: file.bytes },
      select: { referralId: true },
    });
    return row;
  }

  /** The lines of the record and the triggers it suggests. Triggers that are known already are not proposed again. */
  async addRecord(
    db: DatabaseTransaction,
    referralId: string,
    patientId: string,
    record: ReferralRecord,
  ): Promise<void> {
    const { clinicId } = currentActor();
    const entries = recordEntries(record).map((entry) => ({ ...entry, clinicId, patientId, referralId }));
    for (let start = 0; start < entries.length; start += ROWS_AT_A_TIME) {
      await db.recordEntry.createMany({ data: entries.slice(start, start + ROWS_AT_A_TIME) });
    }
    const known = await db.triggerProposal.findMany({ where: { clinicId, patientId } });
    // Some systems number their resources anew with every export: what a trigger is counts, not where it stands.
    const keyOf = (trigger: { cause: string; display: string; occurredOn: string | null }) =>
      JSON.stringify([trigger.cause, trigger.display.toLowerCase(), trigger.occurredOn]);
    const keys = new Set(known.map(keyOf));
    const proposals = proposeTriggers(triggerSources(record)).filter(
      (proposal) => !keys.has(keyOf(proposal)),
    );
    await db.triggerProposal.createMany({
      data: proposals.map(({ category, cause, display, occurredOn, sourceReference }) => ({
        clinicId,
        patientId,
        category,
        cause,
        display,
        occurredOn,
        sourceReference,
      })),
      skipDuplicates: true,
    });
  }

  /** C-000001, C-000002 ...: the next one of the clinic. Safe under `oneAtATime`. */
  private async nextRecordNumber(db: DatabaseTransaction): Promise<string> {
    const [row] = await db.$queryRaw<{ last: bigint | null }[]>`
      SELECT max(substring(mrn from 3)::bigint) AS last FROM patient
      WHERE clinic_id = ${currentActor().clinicId}::uuid AND mrn ~ '^C-[0-9]{1,12}$'`;
    return `C-${String((row?.last ?? 0n) + 1n).padStart(6, '0')}`;
  }
}
