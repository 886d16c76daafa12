import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import type { AuthorizationTerms } from './authorization-terms.ts';

const columns = ({ startsOn, endsOn, ...terms }: AuthorizationTerms) => ({
  ...terms,
  startsOn: fromLocalDate(startsOn),
  endsOn: fromLocalDate(endsOn),
});

@Injectable()
export class AuthorizationRepository {
  async insert(
    db: DatabaseTransaction,
    { id, patientId }: { readonly id: string; readonly patientId: string },
    terms: AuthorizationTerms,
  ): Promise<void> {
    const { clinicId, displayName: updatedByName } = currentActor();
    const updatedAt = currentContext().now();
    await db.coverageAuthorization.create({
      data: { clinicId, id, patientId, ...columns(terms), updatedAt, updatedByName },
      select: { id: true },
    });
    await this.keepVersion(db, id, 1, terms);
  }

  /** False when somebody else changed it in the meantime. */
  async change(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    terms: AuthorizationTerms,
  ): Promise<boolean> {
    const { clinicId, displayName: updatedByName } = currentActor();
    const { count } = await db.coverageAuthorization.updateMany({
      where: { clinicId, id, version, withdrawnAt: null },
      data: { ...columns(terms), updatedAt: currentContext().now(), updatedByName, version: version + 1 },
    });
    if (count === 1) await this.keepVersion(db, id, version + 1, terms);
    return count === 1;
  }

  /** False when somebody else changed it in the meantime. */
  async withdraw(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    withdrawnReason: string,
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const now = currentContext().now();
    const { count } = await db.coverageAuthorization.updateMany({
      where: { clinicId, id, version, withdrawnAt: null },
      data: {
        ...{ withdrawnAt: now, withdrawnByName: displayName, withdrawnReason },
        ...{ updatedAt: now, updatedByName: displayName, version: version + 1 },
      },
    });
    return count === 1;
  }

  private async keepVersion(
    db: DatabaseTransaction,
    authorizationId: string,
    version: number,
    terms: AuthorizationTerms,
  ): Promise<void> {
    const { clinicId, displayName: byName } = currentActor();
    const changedAt = currentContext().now();
    await db.coverageAuthorizationVersion.create({
      data: { clinicId, authorizationId, version, ...columns(terms), changedAt, byName },
      select: { version: true },
    });
  }
}
