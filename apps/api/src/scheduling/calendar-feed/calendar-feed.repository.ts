import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';

export interface NewFeed {
  readonly memberId: string | null;
  readonly patientId: string | null;
  readonly label: string;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
}

@Injectable()
export class CalendarFeedRepository {
  async insert(db: DatabaseTransaction, feed: NewFeed): Promise<string> {
    const { clinicId, userId } = currentActor();
    const row = await db.calendarFeed.create({
      data: { ...feed, clinicId, userId: userId ?? '', createdAt: currentContext().now() },
      select: { id: true },
    });
    return row.id;
  }

  /** True when there was such a feed of this user and it worked until now. */
  async revoke(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { clinicId, userId } = currentActor();
    const { count } = await db.calendarFeed.updateMany({
      where: { clinicId, id, userId: userId ?? '', revokedAt: null },
      data: { revokedAt: currentContext().now() },
    });
    return count > 0;
  }
}
