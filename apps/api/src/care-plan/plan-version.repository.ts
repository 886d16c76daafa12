import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { requiredSignOffs } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import type { Draft } from './draft-changes.ts';
import { PlanVersion } from './graphql/plan-version.object.ts';

export interface NewVersion extends Draft {
  readonly carePlanId: string;
  readonly number: number;
  readonly note: string;
}

@Injectable()
export class PlanVersionRepository {
  /** Freezes a draft, and keeps a place for the signature of every discipline that has to give one. */
  async add(
    db: DatabaseTransaction,
    { content, changes, ...version }: NewVersion,
    clinicalDisciplines: readonly string[],
  ): Promise<PlanVersion> {
    const { clinicId, displayName } = currentActor();
    const createdAt = currentContext().now();
    const { id } = await db.planVersion.create({
      data: {
        ...version,
        clinicId,
        content: JSON.parse(JSON.stringify(content)) as object,
        changes: JSON.parse(JSON.stringify(changes)) as object,
        createdAt,
        createdByName: displayName,
      },
      select: { id: true },
    });
    const disciplines = clinicalDisciplines.map((code) => ({ code, clinical: true }));
    await db.planSignOff.createMany({
      data: requiredSignOffs(content, disciplines).map((disciplineCode) => ({
        clinicId,
        planVersionId: id,
        disciplineCode,
      })),
    });
    return Object.assign(new PlanVersion(), {
      id,
      number: version.number,
      note: version.note,
      createdAt,
      createdByName: displayName,
    });
  }

  /** Whether this discipline's signature is asked for, and given. */
  async signature(
    db: DatabaseTransaction,
    planVersionId: string,
    disciplineCode: string,
  ): Promise<'GIVEN' | 'AWAITED' | 'NOT_ASKED_FOR'> {
    const { clinicId } = currentActor();
    const row = await db.planSignOff.findUnique({
      where: { clinicId_planVersionId_disciplineCode: { clinicId, planVersionId, disciplineCode } },
      select: { signedAt: true },
    });
    if (!row) return 'NOT_ASKED_FOR';
    return row.signedAt ? 'GIVEN' : 'AWAITED';
  }

  /** Signs unless somebody has; answers whether it did. The credential is the one of today. */
  async sign(db: DatabaseTransaction, planVersionId: string, disciplineCode: string): Promise<boolean> {
    const { clinicId, userId, displayName, credential } = currentActor();
    const { count } = await db.planSignOff.updateMany({
      where: { clinicId, planVersionId, disciplineCode, signedAt: null },
      data: {
        signedAt: currentContext().now(),
        signedByUserId: userId,
        signedByName: displayName,
        credential,
      },
    });
    return count === 1;
  }
}
