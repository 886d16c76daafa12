import { Injectable } from '@nestjs/common';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UserSession } from './graphql/user-session.object.ts';

@Injectable()
export class SessionQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The sessions of the signed-in user that still live, the newest first. */
  async mine(): Promise<UserSession[]> {
    const db = await this.transaction.client();
    const { clinicId, userId, sessionId } = currentActor();
    const now = currentContext().now();
    const rows = await db.userSession.findMany({
      where: {
        clinicId,
        userId: userId ?? '',
        revokedAt: null,
        expiresAt: { gt: now },
        idleUntil: { gt: now },
      },
      orderBy: { createdAt: 'desc' },
    });
    return rows.map((row) =>
      Object.assign(new UserSession(), {
        id: row.id,
        createdAt: row.createdAt,
        lastSeenAt: row.lastSeenAt,
        expiresAt: row.idleUntil < row.expiresAt ? row.idleUntil : row.expiresAt,
        userAgent: row.userAgent,
        current: row.id === sessionId,
      }),
    );
  }

  /** When the session that acts was opened; null without one. */
  async signedInAt(): Promise<Date | null> {
    const db = await this.transaction.client();
    const { clinicId, sessionId } = currentActor();
    if (!sessionId) return null;
    const row = await db.userSession.findUnique({
      where: { clinicId_id: { clinicId, id: sessionId } },
      select: { createdAt: true },
    });
    return row?.createdAt ?? null;
  }

  async passwordHashOfMe(): Promise<string> {
    const db = await this.transaction.client();
    const { clinicId, userId } = currentActor();
    const me = await db.userAccount.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id: userId ?? '' } },
      select: { passwordHash: true },
    });
    return me.passwordHash;
  }
}
