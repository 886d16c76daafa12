import { Injectable } from '@nestjs/common';
import type { Role } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../platform/db/local-dates.ts';

export interface NewMember {
  readonly givenName: string;
  readonly familyName: string;
  readonly disciplineCode: string;
  readonly credential: string;
  readonly supervisorId: string | null;
  readonly activeFrom: string;
  readonly activeUntil: string | null;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
}

export interface MemberChange {
  readonly givenName: string;
  readonly familyName: string;
  readonly credential: string;
  readonly supervisorId: string | null;
  readonly activeUntil: string | null;
}

/** Namespace of the advisory locks under which a clinic's members change, one at a time. */
const MEMBER_LOCK = 7_310_044;

@Injectable()
export class MemberRepository {
  /** Two administrators who remove each other at the same moment must see each other. */
  async oneAtATime(db: DatabaseTransaction): Promise<void> {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(${MEMBER_LOCK}::integer, hashtext(${currentActor().clinicId}))`;
  }

  /** Inserts the member, the account and its roles; answers the member's id. */
  async insert(db: DatabaseTransaction, member: NewMember): Promise<string> {
    const { clinicId } = currentActor();
    const { email, roles, passwordHash, activeFrom, activeUntil, ...fields } = member;
    const { id } = await db.member.create({
      data: {
        clinicId,
        ...fields,
        activeFrom: fromLocalDate(activeFrom),
        activeUntil: fromLocalDateOrNull(activeUntil),
      },
      select: { id: true },
    });
    const displayName = `${member.givenName} ${member.familyName}`;
    const account = await db.userAccount.create({
      data: { clinicId, email, passwordHash, displayName, memberId: id, mustChangePassword: true },
      select: { id: true },
    });
    await this.addRoles(db, account.id, roles);
    return id;
  }

  /** Changes the member if the version still fits; answers whether it did. */
  async update(db: DatabaseTransaction, id: string, version: number, change: MemberChange): Promise<boolean> {
    const { clinicId } = currentActor();
    const { givenName, familyName, credential, supervisorId, activeUntil } = change;
    const { count } = await db.member.updateMany({
      where: { clinicId, id, version },
      data: {
        givenName,
        familyName,
        credential,
        supervisorId,
        activeUntil: fromLocalDateOrNull(activeUntil),
        version: { increment: 1 },
      },
    });
    if (count === 0) return false;
    await db.userAccount.updateMany({
      where: { clinicId, memberId: id },
      data: { displayName: `${change.givenName} ${change.familyName}` },
    });
    return true;
  }

  async replaceRoles(db: DatabaseTransaction, userId: string, roles: readonly Role[]): Promise<void> {
    await db.userRole.deleteMany({ where: { clinicId: currentActor().clinicId, userId } });
    await this.addRoles(db, userId, roles);
  }

  async setTemporaryPassword(db: DatabaseTransaction, userId: string, passwordHash: string): Promise<void> {
    await db.userAccount.update({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: userId } },
      data: { passwordHash, mustChangePassword: true },
    });
  }

  private async addRoles(db: DatabaseTransaction, userId: string, roles: readonly Role[]): Promise<void> {
    const { clinicId } = currentActor();
    await db.userRole.createMany({ data: [...new Set(roles)].map((role) => ({ clinicId, userId, role })) });
  }
}
