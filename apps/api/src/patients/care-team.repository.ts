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

  /** Takes the lead from the others of the patient and gives it to one membership. */
  async handLead(db: DatabaseTransaction, patientId: string, membershipId: string): Promise<void> {
    const { clinicId } = currentActor();
    await db.careTeamMembership.updateMany({
      where: { clinicId, patientId, lead: true, NOT: { id: membershipId } },
      data: { lead: false },
    });
    await db.careTeamMembership.updateMany({ where: { clinicId, id: membershipId }, data: { lead: true } });
  }
}
