import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { checkText, displayName, localDateIn, type ImportOutcome } from '@consilium/domain';
import { readReferralBytes, type ReferralRecord } from '@consilium/fhir';
import { EpisodeRepository } from '../patients/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { differencesBetween } from './differences-between.ts';
import { findKnownPatient } from './find-known-patient.ts';
import { ReferralImported } from './graphql/referral.object.ts';
import { guardiansOfReferral } from './guardians-of-referral.ts';
import { ImportRepository, type NewReferral, type ReceivedFile } from './import.repository.ts';
import { MergedRecordQueries, recordOfPatient, type KnownPatient } from './merged-record.queries.ts';
import { referralOf, type ReferralRow } from './referral-rows.ts';
import { takeOverPatient, type TakenOverPatient } from './taken-over-patient.ts';

const FILE_NAME_MAX_LENGTH = 200;

interface ReadFile {
  readonly file: ReceivedFile;
  readonly record: ReferralRecord;
  readonly patient: TakenOverPatient;
  readonly today: string;
}

/**
 * Takes one file in: a new patient with episode, record and proposed triggers; nothing for a file that is known;
 * for a known patient the newer file with what differs, to be merged by a person. All of it or nothing.
 */
@Injectable()
export class ImportReferral {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MergedRecordQueries,
    private readonly repository: ImportRepository,
    private readonly episodes: EpisodeRepository,
  ) {}

  async run(given: {
    fileName: string;
    bytes: Uint8Array<ArrayBuffer>;
  }): Promise<ReferralImported | Refusal> {
    const sha256 = createHash('sha256').update(given.bytes).digest('hex');
    const file = { fileName: fileNameOf(given.fileName), bytes: given.bytes, sha256 };
    const read = this.read(file);
    const intent: { operation: string; patientId: string | null; detail: string } = {
      operation: 'importReferral',
      patientId: null,
      detail: sha256,
    };
    const attempt = () =>
      this.unitOfWork.run(intent, async (db) => {
        if (read instanceof Refusal) return read;
        const imported = await this.takeIn(db, read);
        intent.patientId = imported.referral.patientId;
        return imported;
      });
    try {
      return await attempt();
    } catch (error) {
      // The same file at the same moment, past the lock: by now the other one stands.
      if (isUniqueViolation(error)) return attempt();
      throw error;
    }
  }

  private read(file: ReceivedFile): ReadFile | Refusal {
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const reading = readReferralBytes(file.bytes, { today });
    if (!reading.ok) return new Refusal(reading.problem.code, reading.problem.message, 'bundle');
    const patient = takeOverPatient(reading.referral.patient, today);
    return patient instanceof Refusal ? patient : { file, record: reading.referral, patient, today };
  }

  private async takeIn(db: DatabaseTransaction, read: ReadFile): Promise<ReferralImported> {
    await this.repository.oneAtATime(db);
    const twin = await this.repository.findByHash(db, read.file.sha256);
    if (twin) return answer(twin, 'ALREADY_IMPORTED');
    const { record, patient } = read;
    const candidates = await this.queries.candidates(db, patient.identifiers, patient.birthDate);
    const known = findKnownPatient(record.patient, candidates);
    return known ? this.compare(db, read, known) : this.admitToInbox(db, read);
  }

  private async admitToInbox(db: DatabaseTransaction, read: ReadFile): Promise<ReferralImported> {
    const { record, patient, today } = read;
    const referral = this.newReferral(read);
    const patientId = await this.repository.addPatient(db, patient, referral.synthetic);
    const row = await this.repository.addReferral(db, {
      ...referral,
      patientId,
      status: 'NEW',
      differences: [],
    });
    await this.repository.addGuardians(db, patientId, guardiansOfReferral(record), today);
    await this.episodes.open(db, patientId, today);
    await this.repository.addRecord(db, row.id, patientId, record);
    return answer(row, 'IMPORTED');
  }

  private async compare(
    db: DatabaseTransaction,
    read: ReadFile,
    known: KnownPatient,
  ): Promise<ReferralImported> {
    const before = (await this.queries.inForce(db, known.id)) ?? recordOfPatient(known);
    const row = await this.repository.addReferral(db, {
      ...this.newReferral(read),
      patientId: known.id,
      status: 'DIFFERS',
      differences: differencesBetween(before, read.record),
    });
    return answer(row, 'DIFFERS');
  }

  private newReferral({
    file,
    record,
    patient,
  }: ReadFile): Omit<NewReferral, 'patientId' | 'status' | 'differences'> {
    // In a demo clinic every patient is invented, whatever the file says of itself.
    const synthetic = record.source.synthetic || currentActor().demo;
    return { file, record, displayName: displayName(patient), synthetic };
  }
}

const answer = (row: ReferralRow, outcome: ImportOutcome): ReferralImported =>
  Object.assign(new ReferralImported(), { referral: referralOf(row), outcome });

/** The last part of the path, so that folders of somebody's computer are not kept. */
function fileNameOf(given: string): string {
  const name = [...(given.split(/[\\/]/).at(-1) ?? '')].slice(0, FILE_NAME_MAX_LENGTH).join('');
  const check = checkText(name, { max: FILE_NAME_MAX_LENGTH, required: true });
  return check.ok ? check.value : 'referral.json';
}
