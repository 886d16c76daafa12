import { Injectable } from '@nestjs/common';
import { decideEndOfMembership } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isExclusionViolation } from '../platform/errors/database-errors.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CareTeamQueries } from './care-team.queries.ts';
import { CareTeamRepository } from './care-team.repository.ts';
import type { CareTeamMembership, EndCareTeamMembershipInput } from './graphql/care-team.object.ts';

const reachesIntoTheNext = () =>
  new Refusal(
    'PERIOD_INVALID',
    'By that day the member had joined again, or somebody else led the team; choose an earlier day.',
    'endsOn',
  );

/** Sets the last day of a membership; access to the patient ends with it. */
@Injectable()
export class EndCareTeamMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly careTeams: CareTeamQueries,
    private readonly repository: CareTeamRepository,
  ) {}

  async run({ membershipId, endsOn }: EndCareTeamMembershipInput): Promise<CareTeamMembership | Refusal> {
    const patientId = await this.careTeams.patientOf(membershipId);
    const intent = { operation: 'endCareTeamMembership', patientId, detail: membershipId };
    try {
      const refusal = await this.unitOfWork.run(intent, async (db) => {
        const decision = decideEndOfMembership(await this.careTeams.byId(patientId, membershipId), endsOn);
        if (!decision.ok) return Refusal.of(decision);
        await this.repository.end(db, membershipId, endsOn);
        return null;
      });
      return refusal ?? (await this.careTeams.byId(patientId, membershipId));
    } catch (error) {
      if (isExclusionViolation(error)) return reachesIntoTheNext();
      throw error;
    }
  }
}
