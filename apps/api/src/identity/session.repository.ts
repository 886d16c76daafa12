import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

export interface SessionSelection {
  readonly userId: string;
  readonly only?: string;
  readonly except?: string | null;
}

@Injectable()
export class SessionRepository {
  /** Revokes living sessions of one user of this clinic; answers how many. */
  async revoke(db: DatabaseTransaction, { userId, only, except }: SessionSelection): Promise<number> {
    const { count } = await db.userSession.updateMany({
      where: {
        clinicId: currentActor().clinicId,
        userId,
        revokedAt: null,
        ...(only ? { id: only } : {}),
        ...(except ? { NOT: { id: except } } : {}),
      },
      data: { revokedAt: currentContext().now() },
    });
    return count;
  }

  async setPassword(db: DatabaseTransaction, passwordHash: string): Promise<void> {
    const { clinicId, userId } = currentActor();
    await db.userAccount.update({
      where: { clinicId_id: { clinicId, id: userId ?? '' } },
      data: { passwordHash, mustChangePassword: false },
    });
  }

  async setLocale(db: DatabaseTransaction, locale: string): Promise<void> {
    const { clinicId, userId } = currentActor();
    await db.userAccount.update({ where: { clinicId_id: { clinicId, id: userId ?? '' } }, data: { locale } });
  }
}
