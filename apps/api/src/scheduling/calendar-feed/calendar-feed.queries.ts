import { Injectable } from '@nestjs/common';
import type { Role } from '@consilium/domain';
import { currentActor } from '../../platform/context/request-context.ts';
import type { Actor } from '../../platform/context/actor.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { CalendarFeed } from './graphql/calendar-feed.object.ts';

/** What a secret opens. */
export interface OpenedFeed {
  readonly clinicId: string;
  readonly memberId: string | null;
  readonly patientId: string | null;
  readonly userId: string;
}

@Injectable()
export class CalendarFeedQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The viewer's feeds that still work, newest first. */
  async mine(): Promise<CalendarFeed[]> {
    const { clinicId, userId } = currentActor();
    if (!userId) return [];
    const db = await this.transaction.client();
    const rows = await db.calendarFeed.findMany({
      where: { clinicId, userId, revokedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map((row) =>
      Object.assign(new CalendarFeed(), {
        id: row.id,
        of: row.memberId ? ('MEMBER' as const) : ('PATIENT' as const),
        patientId: row.patientId,
        label: row.label,
        createdAt: row.createdAt,
        lastReadAt: row.lastReadAt,
      }),
    );
  }

  /** Enters the clinic of a feed by its secret's hash; null when it opens nothing (any more). */
  async enter(tokenHash: Uint8Array<ArrayBuffer>): Promise<OpenedFeed | null> {
    const db = await this.transaction.client();
    const [row] = await db.$queryRaw<{ feed: OpenedFeed | null }[]>`
      SELECT calendar_feed_enter(${tokenHash}) AS feed`;
    return row?.feed ?? null;
  }

  /** Whose account the feed belongs to, as they would be signed in now. */
  async userOf({ clinicId, userId }: OpenedFeed): Promise<Actor | null> {
    const db = await this.transaction.client();
    const user = await db.userAccount.findUnique({
      where: { clinicId_id: { clinicId, id: userId } },
      select: {
        email: true,
        displayName: true,
        locale: true,
        mustChangePassword: true,
        memberId: true,
        patientId: true,
        guardianId: true,
        clinic: { select: { name: true, timeZone: true, demo: true } },
        member: { select: { disciplineCode: true, credential: true } },
        roles: { select: { role: true } },
      },
    });
    if (!user) return null;
    const { clinic, member, roles, ...account } = user;
    return {
      ...account,
      clinicId,
      clinicName: clinic.name,
      timeZone: clinic.timeZone,
      demo: clinic.demo,
      userId,
      sessionId: null,
      disciplineCode: member?.disciplineCode ?? null,
      credential: member?.credential ?? null,
      roles: roles.map(({ role }) => role as Role),
    };
  }
}
