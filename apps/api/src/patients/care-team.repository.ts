import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../platform/db/local-dates.ts';

export interface NewMembership {
  readonly patientId: string;
  readonly memberId: string;
  readonly teamRole: string;
  readonly lead: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

@Injectable()
export class CareTeamRepository {
  async insert(db: DatabaseTransaction, { startsOn, endsOn, ...membership }: NewMembership): Promise<string> {
    const { id } = await db.careTeamMembership.create({
      data: {
        clinicId: currentActor().clinicId,
        ...membership,
        startsOn: fromLocalDate(startsOn),
        endsOn: fromLocalDateOrNull(endsOn),
      },
      select: { id: true },
    });
    return id;
  }

  async end(db: DatabaseTransaction, membershipId: string, endsOn: string): Promise<void> {
    await db.careTeamMembership.updateMany({
      where: { clinicId: currentActor().clinicId, id: membershipId },
      data: { endsOn: fromLocalDate(endsOn) },
    });
  }

  /** Gives the lead to one membership and takes it from those who share days with it; earlier leads stay as they were. */
  async handLead(
    db: DatabaseTransaction,
    membership: { id: string; patientId: string; startsOn: string; endsOn: string | null },
  ): Promise<void> {
    const { clinicId } = currentActor();
    const { id, patientId, startsOn, endsOn } = membership;
    await db.careTeamMembership.updateMany({
      where: {
        clinicId,
        patientId,
        lead: true,
        NOT: { id },
        OR: [{ endsOn: null }, { endsOn: { gte: fromLocalDate(startsOn) } }],
        ...(endsOn ? { startsOn: { lte: fromLocalDate(endsOn) } } : {}),
      },
      data: { lead: false },
    });
    await db.careTeamMembership.updateMany({ where: { clinicId, id }, data: { lead: true } });
  }
}
