import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import type { ReleaseRule } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class FamilyRepository {
  async replaceRules(db: DatabaseTransaction, rules: readonly ReleaseRule[]): Promise<void> {
    const { clinicId } = currentActor();
    await db.releaseRule.deleteMany({ where: { clinicId } });
    await db.releaseRule.createMany({ data: rules.map((rule) => ({ ...rule, clinicId })) });
  }

  async insertPractice(
    db: DatabaseTransaction,
    practice: Omit<Prisma.HomePracticeUncheckedCreateInput, 'clinicId' | 'byName' | 'byUserId'>,
  ): Promise<void> {
    const { clinicId, displayName, userId } = currentActor();
    await db.homePractice.create({
      data: { ...practice, clinicId, byName: displayName, byUserId: userId ?? '' },
      select: { id: true },
    });
  }

  /** Opens an account that must change its password; answers its id. */
  async insertAccount(
    db: DatabaseTransaction,
    account: {
      readonly patientId: string | null;
      readonly guardianId: string | null;
      readonly email: string;
      readonly displayName: string;
      readonly locale: string;
      readonly passwordHash: string;
    },
  ): Promise<string> {
    const { clinicId } = currentActor();
    const { id } = await db.userAccount.create({
      data: { ...account, clinicId, mustChangePassword: true, createdAt: currentContext().now() },
      select: { id: true },
    });
    const role = account.guardianId ? 'GUARDIAN' : 'PATIENT';
    await db.userRole.create({ data: { clinicId, userId: id, role }, select: { userId: true } });
    return id;
  }
}
