import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';

type Row<T> = Omit<T, 'clinicId'>;

@Injectable()
export class NoteRepository {
  async add(db: DatabaseTransaction, row: Row<Prisma.SessionNoteUncheckedCreateInput>): Promise<void> {
    await db.sessionNote.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  /** Changes a note that is still as it was read; false when somebody was faster. */
  async change(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    data: Prisma.SessionNoteUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await db.sessionNote.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...data, version: version + 1 },
    });
    return count === 1;
  }

  async addAddendum(
    db: DatabaseTransaction,
    row: Row<Prisma.NoteAddendumUncheckedCreateInput>,
  ): Promise<void> {
    await db.noteAddendum.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  async addCorrection(
    db: DatabaseTransaction,
    row: Row<Prisma.NoteCorrectionUncheckedCreateInput>,
  ): Promise<void> {
    await db.noteCorrection.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  async addGroupRecord(
    db: DatabaseTransaction,
    row: Row<Prisma.GroupRecordUncheckedCreateInput>,
  ): Promise<void> {
    await db.groupRecord.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  async changeGroupRecord(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    data: Prisma.GroupRecordUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await db.groupRecord.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...data, version: version + 1 },
    });
    return count === 1;
  }
}
