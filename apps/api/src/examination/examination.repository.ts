import { Injectable } from '@nestjs/common';
import type { ExaminationFields } from '@consilium/domain';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class ExaminationRepository {
  async insert(
    db: DatabaseTransaction,
    { id, patientId }: { readonly id: string; readonly patientId: string },
    { findings, ...fields }: ExaminationFields,
  ): Promise<void> {
    const { clinicId, displayName, userId } = currentActor();
    const now = currentContext().now();
    await db.examination.create({
      data: {
        ...{ ...fields, clinicId, id, patientId, findings: json(findings) },
        ...{ recordedAt: now, savedAt: now, examinerName: displayName, examinerUserId: userId ?? '' },
      },
      select: { id: true },
    });
  }

  /** False when it was changed or signed in the meantime. */
  async update(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    { findings, ...fields }: ExaminationFields,
  ): Promise<boolean> {
    const { count } = await db.examination.updateMany({
      where: { clinicId: currentActor().clinicId, id, version, signedAt: null },
      data: {
        ...{ ...fields, findings: json(findings) },
        ...{ savedAt: currentContext().now(), version: { increment: 1 } },
      },
    });
    return count === 1;
  }

  /** False when it was changed or signed in the meantime. */
  async sign(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<boolean> {
    const now = currentContext().now();
    const { count } = await db.examination.updateMany({
      where: { clinicId: currentActor().clinicId, id, version, signedAt: null },
      data: { signedAt: now, savedAt: now, version: { increment: 1 } },
    });
    return count === 1;
  }

  async insertAddendum(
    db: DatabaseTransaction,
    addendum: { readonly id: string; readonly examinationId: string; readonly text: string },
  ): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.examinationAddendum.create({
      data: { ...addendum, clinicId, recordedAt: currentContext().now(), recordedByName: displayName },
      select: { id: true },
    });
  }
}

const json = (value: object): Prisma.InputJsonValue => value;
