import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { PsychotherapyNote } from './graphql/psychotherapy-note.object.ts';
import { NoteKey } from './note-key.ts';

interface Row {
  id: string;
  patient_id: string;
  sealed: Uint8Array;
  occurred_at: Date;
  saved_at: Date;
  version: number;
}

/**
 * The only file that reaches psychotherapy notes. They lie in a schema of their own, which the API's usual role may not
 * enter: the role that may is taken for these statements alone, and row-level security then shows the originator's rows.
 */
@Injectable()
export class PsychotherapyNoteRepository {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly key: NoteKey,
  ) {}

  async ofPatient(patientId: string): Promise<PsychotherapyNote[]> {
    const db = await this.transaction.client();
    const rows = await inTheirRole(
      db,
      () => db.$queryRaw<Row[]>`
        SELECT id, patient_id, sealed, occurred_at, saved_at, version FROM psychotherapy.note
        WHERE clinic_id = ${currentActor().clinicId}::uuid AND originator_user_id = ${me()}::uuid
          AND patient_id = ${patientId}::uuid ORDER BY occurred_at DESC, id DESC LIMIT 200`,
    );
    return rows.map((row) => this.open(row));
  }

  async byId(db: DatabaseTransaction, id: string): Promise<PsychotherapyNote | null> {
    const rows = await inTheirRole(
      db,
      () => db.$queryRaw<Row[]>`
        SELECT id, patient_id, sealed, occurred_at, saved_at, version FROM psychotherapy.note
        WHERE clinic_id = ${currentActor().clinicId}::uuid AND originator_user_id = ${me()}::uuid AND id = ${id}::uuid`,
    );
    return rows[0] ? this.open(rows[0]) : null;
  }

  /** False when the id is taken, by whomever. */
  async add(
    db: DatabaseTransaction,
    { id, patientId, text, occurredAt }: { id: string; patientId: string; text: string; occurredAt: Date },
  ): Promise<boolean> {
    const sealed = this.seal(text, id, patientId);
    const count = await inTheirRole(
      db,
      () => db.$executeRaw`
        INSERT INTO psychotherapy.note (clinic_id, id, patient_id, originator_user_id, sealed, occurred_at, saved_at)
        VALUES (${currentActor().clinicId}::uuid, ${id}::uuid, ${patientId}::uuid, ${me()}::uuid, ${sealed},
          ${occurredAt}, ${currentContext().now()}) ON CONFLICT DO NOTHING`,
    );
    return count === 1;
  }

  async rewrite(
    db: DatabaseTransaction,
    { id, patientId, text, version }: { id: string; patientId: string; text: string; version: number },
  ): Promise<boolean> {
    const sealed = this.seal(text, id, patientId);
    const count = await inTheirRole(
      db,
      () => db.$executeRaw`
        UPDATE psychotherapy.note SET sealed = ${sealed}, saved_at = ${currentContext().now()}, version = version + 1
        WHERE clinic_id = ${currentActor().clinicId}::uuid AND originator_user_id = ${me()}::uuid
          AND id = ${id}::uuid AND version = ${version}`,
    );
    return count === 1;
  }

  private seal(text: string, noteId: string, patientId: string) {
    return this.key.seal(text, {
      ...{ clinicId: currentActor().clinicId, originatorUserId: me() },
      ...{ noteId, patientId },
    });
  }

  private open({
    id,
    patient_id: patientId,
    sealed,
    occurred_at,
    saved_at,
    version,
  }: Row): PsychotherapyNote {
    const owner = { clinicId: currentActor().clinicId, originatorUserId: me(), noteId: id, patientId };
    const text = this.key.open(sealed, owner);
    return Object.assign(new PsychotherapyNote(), {
      ...{ id, patientId, text, version, occurredAt: occurred_at, savedAt: saved_at },
    });
  }
}

const me = (): string => currentActor().userId ?? '';

/** A failed statement ends the transaction and the role with it. */
async function inTheirRole<T>(db: DatabaseTransaction, work: () => Promise<T>): Promise<T> {
  await db.$executeRaw`SET LOCAL ROLE consilium_psychotherapy`;
  const result = await work();
  await db.$executeRaw`SET LOCAL ROLE NONE`;
  return result;
}
