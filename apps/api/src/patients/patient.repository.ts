import { Injectable } from '@nestjs/common';
import type { SexForNorms } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';

export interface PatientChange {
  preferredName?: string | null;
  pronouns?: string | null;
  genderIdentity?: string | null;
  sexForNorms?: SexForNorms;
  languages?: string[];
  interpreterNeeded?: boolean;
  school?: string | null;
}

@Injectable()
export class PatientRepository {
  /** Changes the patient if the version still fits; answers whether it did. */
  async update(
    db: DatabaseTransaction,
    id: string,
    version: number,
    change: PatientChange,
  ): Promise<boolean> {
    const { count } = await db.patient.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...change, version: { increment: 1 } },
    });
    return count === 1;
  }
}
