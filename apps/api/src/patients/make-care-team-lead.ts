import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isExclusionViolation } from '../platform/errors/database-errors.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CareTeamQueries } from './care-team.queries.ts';
import { CareTeamRepository } from './care-team.repository.ts';
import type { CareTeamMembership } from './graphql/care-team.object.ts';

const taken = () =>
  new Refusal('LEAD_TAKEN', 'Somebody changed the lead at the same moment; load the team again.', null);

/** Hands the lead of a care team to one of its present members. */
@Injectable()
export class MakeCareTeamLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly careTeams: CareTeamQueries,
    private readonly repository: CareTeamRepository,
  ) {}

  async run(membershipId: string): Promise<CareTeamMembership | Refusal> {
    const patientId = await this.careTeams.patientOf(membershipId);
    try {
      const intent = { operation: 'makeCareTeamLead', patientId, detail: membershipId };
      const refusal = await this.unitOfWork.run(intent, async (db) => {
        const membership = await this.careTeams.byId(patientId, membershipId);
        if (!membership.current) {
          return new Refusal(
            'MEMBER_INACTIVE',
            'Only somebody who is on the care team today can lead it.',
            null,
          );
        }
        await this.repository.handLead(db, membership);
        return null;
      });
      return refusal ?? (await this.careTeams.byId(patientId, membershipId));
    } catch (error) {
      if (isExclusionViolation(error)) return taken();
      throw error;
    }
  }
}
