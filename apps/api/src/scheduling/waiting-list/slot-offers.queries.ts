import { Injectable } from '@nestjs/common';
import type { TimeSpan } from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { groupBy } from '../../platform/graphql/loader.ts';

export interface FreedTime {
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomId: string | null;
  readonly memberId: string;
  readonly disciplineCode: string;
}

/** What the calendar says about slots: time that cancellations freed, and when patients are booked. */
@Injectable()
export class SlotOfferQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Cancelled sessions to come whose member has nothing else at that time; one row per member and time. */
  async freed(from: Date, until: Date): Promise<FreedTime[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<FreedTime[]>`
      SELECT DISTINCT ON (s.starts_at, s.ends_at, m.member_id)
        s.id AS "sessionId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.room_id AS "roomId",
        m.member_id AS "memberId", m.discipline_code AS "disciplineCode"
      FROM therapy_session s
      JOIN session_member m ON m.clinic_id = s.clinic_id AND m.session_id = s.id
      WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.status = 'CANCELLED'
        AND s.starts_at >= ${from} AND s.starts_at < ${until} AND s.starts_at > ${currentContext().now()}
        AND NOT EXISTS (
          SELECT FROM session_member o
          WHERE o.clinic_id = m.clinic_id AND o.member_id = m.member_id AND o.occupies
            AND o.starts_at < s.ends_at AND o.ends_at > s.starts_at)
      ORDER BY s.starts_at, s.ends_at, m.member_id, s.id`;
  }

  /** The sessions each patient has within the time. */
  async booked(patientIds: readonly string[], time: TimeSpan): Promise<Map<string, TimeSpan[]>> {
    const db = await this.transaction.client();
    const rows = await db.sessionPatient.findMany({
      where: {
        clinicId: currentActor().clinicId,
        patientId: { in: [...patientIds] },
        occupies: true,
        attends: true,
        startsAt: { lt: time.endsAt },
        endsAt: { gt: time.startsAt },
      },
      select: { patientId: true, startsAt: true, endsAt: true },
    });
    return groupBy(patientIds, rows, (row) => row.patientId);
  }
}
