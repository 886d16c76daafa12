import { Injectable } from '@nestjs/common';
import type { NoticeKind, SessionPlace } from '@consilium/domain';
import { PatientSummaryQueries } from '../../patients/index.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { ScheduleNotice } from './graphql/schedule-notice.object.ts';

/** Enough for a morning after a large repair; older ones are in the calendar anyway. */
const SHOWN = 200;

@Injectable()
export class ScheduleNoticeQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly patients: PatientSummaryQueries,
  ) {}

  /** Whose notices the viewer reads: the member's own, or those of the young person a family account is for. */
  async addressees(): Promise<{ memberId: string | null; patientIds: string[] }> {
    const { memberId, patientId, guardianId } = currentActor();
    const family = patientId || guardianId ? await this.patients.ofFamily() : [];
    return { memberId: memberId ?? null, patientIds: family.map(({ id }) => id) };
  }

  async mine(includeSeen: boolean): Promise<ScheduleNotice[]> {
    const { memberId, patientIds } = await this.addressees();
    if (!memberId && patientIds.length === 0) return [];
    const db = await this.transaction.client();
    const rows = await db.scheduleNotice.findMany({
      where: {
        clinicId: currentActor().clinicId,
        OR: [...(memberId ? [{ memberId }] : []), { patientId: { in: patientIds } }],
        ...(includeSeen ? {} : { seenAt: null }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map((row) => {
      const { before, after } = row.change as { before: Place; after: Place };
      return Object.assign(new ScheduleNotice(), {
        id: row.id,
        kind: row.kind as NoticeKind,
        sessionId: row.sessionId,
        before: toInstants(before),
        after: toInstants(after),
        createdAt: row.createdAt,
        seenAt: row.seenAt,
      });
    });
  }
}

type Place = SessionPlace | null;

const toInstants = (place: Place) =>
  place && { ...place, startsAt: new Date(place.startsAt), endsAt: new Date(place.endsAt) };
